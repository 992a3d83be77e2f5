import { toBlocks, toSource } from '../../../indexer/blocks.ts';
import { toLines } from '../../../indexer/clean.ts';
import { toContents } from '../../../indexer/contents.ts';
import { squeeze } from '../../../indexer/source.ts';

/** The blocks of a text, with a table of contents if it has one. */
export function blocksOf(text: string) {
  const lines = toLines(text);
  const contents = toContents(lines);
  const titles = new Set(contents?.entries.map(({ title }) => squeeze(title)));
  return toBlocks(toSource(lines, titles), contents?.to ?? 0);
}

/** One entry a block: its first line and its type. */
export const shape = (text: string) => blocksOf(text).map(({ type, line }) => `${line} ${type}`);
