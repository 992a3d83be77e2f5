import type { Block } from './constructs/construct.ts';
import type { Missing, MissingHeading, Settled } from './settle.ts';

/** Whether an empty line follows the block. */
const standsAlone = (blocks: readonly Block[], at: number) => (blocks[at + 1]?.blanks ?? 1) > 0;

/**
 * Titles without numbers and without a table of contents: short lines that are no sentences. A part's title
 * stands alone, a chapter's is followed at once by its text; if all stand alone, all are chapters.
 */
function titled(blocks: readonly Block[]): readonly Block[] {
  const isTitle = (block: Block) =>
    block.type === 'stray' || (block.type === 'heading' && block.level === null);
  const someFollowed = blocks.some((block, at) => isTitle(block) && !standsAlone(blocks, at));
  return blocks.map((block, at): Block => {
    if (!isTitle(block)) return block;
    const title = block.type === 'stray' ? block.text : block.type === 'heading' ? block.title : '';
    const level = someFollowed && standsAlone(blocks, at) ? 'part' : 'chapter';
    return { ...block, type: 'heading', level, number: null, title };
  });
}

/** Between any two titles one may be lost: what reads better with it tells. */
function suspected(blocks: readonly Block[]): readonly Missing[] {
  const at = blocks.flatMap((block, index) =>
    block.type === 'heading' && block.level !== 'section' ? [index] : [],
  );
  const reason = '正文缺此标题，据版式和节次推定，标题不详';
  return at.map((after, position) => {
    const before = at[position + 1] ?? blocks.length;
    const next = blocks[before];
    const level =
      next?.type === 'heading' && next.level === 'chapter' ? endsLikePart(blocks, before) : 'chapter';
    const heading: MissingHeading = { level, number: null, title: null };
    return { headings: [heading], after, before, certain: false, reason };
  });
}

/** A paragraph that a lost heading's space begins, right before a chapter, is a part's introduction. */
function endsLikePart(blocks: readonly Block[], chapter: number): MissingHeading['level'] {
  const previous = blocks[chapter - 1];
  return previous?.type === 'paragraph' && previous.spaced ? 'part' : 'chapter';
}

/** Takes short lines for titles, levels by the empty line after them, numbers by counting. */
export function settleByLayout(blocks: readonly Block[]): Settled {
  const settled = titled(blocks);
  const first = settled.find((block) => block.type === 'heading' && block.level !== 'section');
  const message = '全文无目录且篇章标题无编号，篇章据版式推定，编号据次序';
  return {
    blocks: settled,
    missing: suspected(settled),
    warnings: first === undefined ? [] : [{ line: first.line, message }],
  };
}
