import { readFile } from 'node:fs/promises';

/** Megabytes of main memory. */
export interface Memory {
  readonly now: number;
  readonly peak: number;
  /** What of it is pages of files, which the system can take back at any time. */
  readonly ofFiles: number;
}

/** The memory of a process; null where the system has no /proc. */
export async function memoryOf(pid: number): Promise<Memory | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => null);
  return status === null ? null : toMemory(status);
}

/** Reads /proc/{pid}/status. Throws where a line is missing. */
export function toMemory(status: string): Memory {
  const megabytes = (name: string): number => {
    const kilobytes = new RegExp(`^${name}:\\s*(\\d+) kB$`, 'm').exec(status)?.[1];
    if (kilobytes === undefined) throw new Error(`the process status has no ${name}`);
    return Number(kilobytes) / 1024;
  };
  return { now: megabytes('VmRSS'), peak: megabytes('VmHWM'), ofFiles: megabytes('RssFile') };
}
