/**
 * One event loop answers everybody. Long work is done in pieces, one piece a turn of the loop: between any two of them
 * the loop reads requests, answers of the engine and health checks. Whoever has begun goes on before the next begins:
 * half-made pages of many readers at once would only fill the memory.
 */
const beginning: (() => void)[] = [];
const goingOn: (() => void)[] = [];
let turning = false;

/** Resolves when nobody who has begun waits to go on, in the order asked: before the work on a request, or on an answer of the engine. */
export function firstTurn(): Promise<void> {
  return turnOf(beginning);
}

/** Resolves in the next turn of the loop that nobody else goes on in: between two pieces of work that has begun. */
export function nextTurn(): Promise<void> {
  return turnOf(goingOn);
}

function turnOf(queue: (() => void)[]): Promise<void> {
  return new Promise((resolve) => {
    queue.push(resolve);
    if (!turning) setImmediate(letOneGo);
    turning = true;
  });
}

function letOneGo(): void {
  const go = goingOn.shift() ?? beginning.shift();
  turning = goingOn.length + beginning.length > 0;
  if (turning) setImmediate(letOneGo);
  go?.();
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
