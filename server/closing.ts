import { explain } from '../platform/explain.ts';

type Close = () => Promise<void> | void;

/** What the program opened, and how it ends. */
export interface Closing {
  /** What is opened only when the program is ending is closed as well. */
  add(close: Close): void;
  /** Closes everything, the last opened first, and exits. Only the first call counts. */
  end(code: number): Promise<void>;
}

/** Nothing is open yet. What cannot be closed is told on standard error, and the rest is closed. */
export function createClosing(exit: (code: number) => void = process.exit): Closing {
  const open: Close[] = [];
  let state: 'open' | 'ending' | 'ended' = 'open';
  return {
    add: (close) => {
      if (state === 'ended') void carryOut(close);
      else open.push(close);
    },
    end: async (code) => {
      if (state !== 'open') return;
      state = 'ending';
      for (let close = open.pop(); close !== undefined; close = open.pop()) await carryOut(close);
      state = 'ended';
      exit(code);
    },
  };
}

async function carryOut(close: Close): Promise<void> {
  try {
    await close();
  } catch (error) {
    process.stderr.write(`while stopping: ${explain(error)}\n`);
  }
}
