/**
 * One event loop answers everybody. Long work is done in pieces, one piece a turn of the loop, in the order they came:
 * between any two of them the loop reads requests, answers of the engine and health checks.
 */
const waiting: (() => void)[] = [];

/** Resolves in a turn of the event loop in which nobody else who waits here goes on. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (waiting.length === 1) setImmediate(letOneGoOn);
  });
}

function letOneGoOn(): void {
  waiting.shift()?.();
  if (waiting.length > 0) setImmediate(letOneGoOn);
}

/** Milliseconds after which a piece of work lets others go on. */
const PIECE = 3;

/** `items.map(change)`, in pieces: no turn of the loop is held for longer than a piece and one item. */
export async function mapInTurns<T, R>(
  items: Iterable<T>,
  change: (item: T) => R,
  clock: () => number = () => performance.now(),
): Promise<R[]> {
  const changed: R[] = [];
  let begun = clock();
  for (const item of items) {
    if (clock() - begun >= PIECE) {
      await nextTurn();
      begun = clock();
    }
    changed.push(change(item));
  }
  return changed;
}
