import { explain } from '../platform/explain.ts';

type Close = () => Promise<void> | void;

/** What the program opened, and how it ends. */
export interface Closing {
  add(close: Close): void;
  /** Closes everything, the last opened first, and exits. Only the first call counts. */
  end(code: number): Promise<void>;
}

/** Nothing is open yet. What cannot be closed is told on standard error, and the rest is closed. */
export function createClosing(exit: (code: number) => void = process.exit): Closing {
  const open: Close[] = [];
  let ending = false;
  return {
    add: (close) => {
      open.push(close);
    },
    end: async (code) => {
      if (ending) return;
      ending = true;
      for (const close of open.toReversed()) {
        try {
          await close();
        } catch (error) {
          process.stderr.write(`while stopping: ${explain(error)}\n`);
        }
      }
      exit(code);
    },
  };
}
