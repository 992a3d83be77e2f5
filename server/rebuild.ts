import type { EngineDoor } from './engine-door.ts';

/**
 * Builds again each time the engine has come back: it may have come back over an empty database. One build at a time,
 * and after the one that is under way; however often the engine came back meanwhile, one more follows. Returns how to stop
 * listening.
 */
export function buildOnReturn(
  engine: Pick<EngineDoor, 'onStatus'>,
  underWay: Promise<void>,
  build: () => Promise<void>,
): () => void {
  // Whether it succeeds is heard elsewhere.
  let last = underWay.catch(() => {});
  let isNextWaiting = false;
  return engine.onStatus((healthy) => {
    if (!healthy || isNextWaiting) return;
    isNextWaiting = true;
    last = last.then(() => {
      isNextWaiting = false;
      return build();
    });
  });
}
