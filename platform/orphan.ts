/** Milliseconds. */
const LOOK_INTERVAL = 1_000;

/**
 * Calls `stop` once when the npm that runs this process is gone: npm passes signals on, but cannot when it is killed.
 * Started in another way, a process may well outlive its parent, and nothing is watched.
 */
export function whenOrphaned(
  stop: () => void,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): void {
  if (environment.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(looking);
    stop();
  }, LOOK_INTERVAL);
  looking.unref();
}
