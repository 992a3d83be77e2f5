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

const PART: MissingHeading = { level: 'part', number: null, title: null };
const CHAPTER: MissingHeading = { level: 'chapter', number: null, title: null };
const ANYWHERE = [[CHAPTER], [CHAPTER, CHAPTER]];
/** Only a chapter can follow a part's introduction. */
const BEFORE_CHAPTER = [[PART], [CHAPTER], [PART, CHAPTER], [CHAPTER, PART], [CHAPTER, CHAPTER]];

/** Between any two titles some may be lost: what reads better with them tells. */
function suspected(blocks: readonly Block[]): readonly Missing[] {
  const titles = blocks.filter((block) => block.type === 'heading' && block.level !== 'section');
  const reason = '正文缺此标题，据版式和节次推定，标题不详';
  return [null, ...titles].map((after, position) => {
    const before = titles[position] ?? null;
    const beforeChapter = before?.type === 'heading' && before.level === 'chapter';
    const choices = beforeChapter ? BEFORE_CHAPTER : ANYWHERE;
    return { choices, certain: false, after, before, reason };
  });
}

/**
 * Sections with their numbers bear out that the short lines among them are titles of chapters. With fewer
 * sections than such lines nothing does: the text has lost its headings, and what is left would be invented.
 */
function bornOut(blocks: readonly Block[]): boolean {
  const sections = blocks.filter((block) => block.type === 'heading' && block.level === 'section');
  const titles = blocks.filter((block) => block.type === 'heading' && block.level !== 'section');
  return sections.length >= titles.length;
}

/** The text as it is printed; no line is taken for a title. */
function withoutTitles(blocks: readonly Block[]): Settled {
  const sections = blocks.filter((block) => block.type === 'heading' && block.level === 'section');
  const message = `全文无目录，也无篇章标题，仅有${sections.length}个节标题，篇章无法推定；请补齐标题`;
  const plain = blocks.map(
    (block): Block =>
      block.type === 'heading' && block.level === null
        ? { ...block, type: 'stray', text: block.title }
        : block,
  );
  return {
    blocks: plain,
    missing: [],
    warnings: sections.slice(0, 1).map(({ line }) => ({ line, message })),
  };
}

/**
 * Takes short lines for titles, levels by the empty line after them, numbers by counting. Where hardly any
 * heading is left it takes none: only the printed sections stand.
 */
export function settleByLayout(blocks: readonly Block[]): Settled {
  const settled = titled(blocks);
  if (!bornOut(settled)) return withoutTitles(blocks);
  const first = settled.find((block) => block.type === 'heading' && block.level !== 'section');
  const message = '全文无目录且篇章标题无编号，篇章据版式推定，编号据次序';
  return {
    blocks: settled,
    missing: suspected(settled),
    warnings: first === undefined ? [] : [{ line: first.line, message }],
  };
}
