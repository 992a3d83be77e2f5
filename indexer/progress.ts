/** Told by long stages how far they are. The first call of a stage starts its clock. */
export type Progress = (stage: string, done: number, of: number) => void;

/** The part of a stream that is needed: standard error, or a test's recorder. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/**
 * Shows stage, count and time left: on a terminal one line that is written over, elsewhere a plain line at the
 * start, at every tenth and at the end of a stage.
 */
export function createProgress(
  stream: ProgressStream,
  now: () => number = () => performance.now(),
): Progress {
  let stage = '';
  let started = 0;
  let shownAt = 0;
  let tenth = -1;
  return (name, done, of) => {
    if (name !== stage) {
      stage = name;
      started = now();
      shownAt = Number.NEGATIVE_INFINITY;
      tenth = -1;
    }
    const finished = done >= of;
    const line = `${name} ${count(done)}/${count(of)}${timeLeft(done, of, now() - started)}`;
    if (stream.isTTY === true) {
      if (!finished && now() - shownAt < REDRAW) return;
      shownAt = now();
      stream.write(`\r\u001b[2K${line}${finished ? '\n' : ''}`);
      return;
    }
    const reached = of === 0 ? 10 : Math.floor((done * 10) / of);
    if (reached <= tenth) return;
    tenth = reached;
    stream.write(`${line}\n`);
  };
}

/** Milliseconds between two drawings of the line. */
const REDRAW = 100;

const count = (value: number) => value.toLocaleString('en-US');

/** Empty before there is anything to reckon from, and at the end. */
function timeLeft(done: number, of: number, elapsed: number): string {
  if (done === 0 || done >= of) return '';
  const seconds = Math.ceil(((elapsed / done) * (of - done)) / 1000);
  return seconds < 60 ? `, ${seconds} s left` : `, ${Math.ceil(seconds / 60)} min left`;
}
