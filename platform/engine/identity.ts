import { readFileSync } from 'node:fs';
import { z } from 'zod';

export const ProcessIdentity = z.object({
  pid: z.number().int().positive(),
  /** When it started, in the kernel's own unit: tells it from a later process of the same number. Null: unknown. */
  started: z.string().nullable(),
});
export type ProcessIdentity = Readonly<z.infer<typeof ProcessIdentity>>;

/** Which process has this number now. */
export function identify(pid: number): ProcessIdentity {
  return { pid, started: startOf(pid) };
}

/** Whether this very process still runs. */
export function isAlive({ pid, started }: ProcessIdentity): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  const now = startOf(pid);
  return now !== 'zombie' && (started === null || now === null || now === started);
}

/** Field 22 of /proc/PID/stat; the name in field 2 may hold blanks and brackets. Null where there is no /proc. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? 'zombie' : (fields[19] ?? null);
  } catch {
    return null;
  }
}
