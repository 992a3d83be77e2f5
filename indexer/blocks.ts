import type { Line } from './clean.ts';
import { box } from './constructs/box.ts';
import type { Block, Construct } from './constructs/construct.ts';
import { figure } from './constructs/figure.ts';
import { glossary } from './constructs/glossary.ts';
import { heading } from './constructs/heading.ts';
import { paragraph } from './constructs/paragraph.ts';
import type { Source } from './source.ts';

/** In the order they are tried; what nothing else claims is a paragraph. */
const CONSTRUCTS: readonly Construct[] = [glossary, heading, box, figure];

/** The lines with what the constructs ask of them. */
export function toSource(lines: readonly Line[], titles: ReadonlySet<string>): Source {
  const source: Source = {
    lines,
    titles,
    opens: (at) => CONSTRUCTS.some((construct) => construct.starts(source, at)),
  };
  return source;
}

/** Reads the lines from `from` on, one construct after the other. */
export function toBlocks(source: Source, from: number): readonly Block[] {
  const blocks: Block[] = [];
  let at = from;
  while (at < source.lines.length) {
    if (source.lines[at]?.text === '') {
      at++;
      continue;
    }
    const construct = CONSTRUCTS.find(({ starts }) => starts(source, at)) ?? paragraph;
    const { block, next } = construct.read(source, at);
    blocks.push(block);
    at = next;
  }
  return blocks;
}
