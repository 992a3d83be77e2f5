import { readFile } from 'node:fs/promises';
import { arch } from 'node:os';

/** The instructions that change how the model's int8 arithmetic rounds, the newest first. */
const INSTRUCTIONS = ['amx_int8', 'avx512_vnni', 'avx_vnni', 'avx512f', 'avx2', 'asimddp', 'asimd'];

/** The kind of processor, as far as embeddings depend on it: `x64 avx2`, `arm64 asimddp`. */
export async function processorKind(): Promise<string> {
  const cpuinfo = await readFile('/proc/cpuinfo', 'utf8').catch(() => '');
  const flags = new Set(/^(?:flags|Features)\s*:(.*)$/m.exec(cpuinfo)?.[1]?.trim().split(/\s+/));
  return [arch(), INSTRUCTIONS.find((name) => flags.has(name)) ?? 'unknown'].join(' ');
}
