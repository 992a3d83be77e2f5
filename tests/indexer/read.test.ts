import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readText } from '../../indexer/read.ts';

describe('reading a plan text', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gangyao-read-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const write = (name: string, content: string | Uint8Array) => {
    const file = join(folder, name);
    writeFileSync(file, content);
    return file;
  };

  it('gives UTF-8 as it stands, byte order mark and carriage returns included', async () => {
    await expect(readText(write('plan.txt', '\uFEFF第一章  甲\r\n'))).resolves.toBe('\uFEFF第一章  甲\r\n');
  });

  it('names the line from which on a text is in another encoding', async () => {
    const gb18030 = Uint8Array.from([...Buffer.from('plain\n'), 0xb5, 0xda, 0xd2, 0xbb, 0xd5, 0xc2]);
    await expect(readText(write('gb.txt', gb18030))).rejects.toThrow(/gb\.txt:2: is not UTF-8.*iconv/);
  });

  it('refuses a binary file', async () => {
    await expect(readText(write('a.doc', Uint8Array.from([0xd0, 0xcf, 0, 1])))).rejects.toThrow(
      /is a binary file/,
    );
  });

  it('refuses 50 MB before reading them', async () => {
    const file = write('large.txt', '');
    truncateSync(file, 50 * 1024 * 1024);
    await expect(readText(file)).rejects.toThrow(/has 50 MB, more than 20 MB/);
  });

  it('names a file that is missing or a folder', async () => {
    await expect(readText(join(folder, 'none.txt'))).rejects.toThrow(/none\.txt: cannot be read/);
    await expect(readText(folder)).rejects.toThrow(/is no file/);
  });
});
