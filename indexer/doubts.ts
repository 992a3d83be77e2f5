import type { Warning } from '../plan/model.ts';
import { headingLabel } from '../plan/numerals.ts';
import type { Recovered, SettledHeading } from './recover.ts';
import { toSequence } from './sequence.ts';
import { numberedTitle } from './source.ts';

/** So many blank lines in running text are a page break. */
const PAGE_BREAK = 3;

/** The reason of a heading that only fills the tree. */
export const ABSENT = { part: '原文此处不分篇', chapter: '原文此处不分章' } as const;

/** The sections before the first part or chapter, then those under each one in turn. */
export function sectionsByUnit(blocks: Recovered['blocks']): readonly (readonly SettledHeading[])[] {
  const units: SettledHeading[][] = [[]];
  for (const block of blocks) {
    if (block.type !== 'heading') continue;
    if (block.level === 'section') units.at(-1)?.push(block);
    else units.push([]);
  }
  return units;
}

/** Sections that do not count 1, 2, 3 … in their chapter. */
function sectionWarnings(blocks: Recovered['blocks']): readonly Warning[] {
  return sectionsByUnit(blocks).flatMap((sections) => {
    const numbers = sections.map(({ number }) => number ?? 0);
    const { fits, gaps } = toSequence(numbers);
    const label = (at: number) => headingLabel('section', numbers[at] ?? 0);
    const misprints = sections.flatMap(({ line }, at) =>
      fits[at] ? [] : [{ line, message: `${label(at)}与前后编号不连续，请核对原文` }],
    );
    const lost = gaps.map(({ before, lost: count }) => ({
      line: sections[before]?.line ?? 1,
      message: `${label(before)}之前缺${count}节，标题和位置无法判定`,
    }));
    return [...misprints, ...lost];
  });
}

/** Running text where none is expected: what a heading that nothing else tells of would leave behind. */
function suspicions(blocks: Recovered['blocks']): readonly Warning[] {
  return blocks.flatMap((block, at) => {
    const before = blocks[at - 1]?.type;
    // A heading that was taken for text has its warning already.
    if (block.type === 'paragraph' && numberedTitle(block.text) !== null) return [];
    if (block.type !== 'paragraph' || before === undefined || before === 'heading') return [];
    const afterBox = before === 'box' || before === 'figure';
    if (!afterBox && block.blanks < PAGE_BREAK) return [];
    const where = afterBox ? '专栏或图之后' : '多个空行之后';
    return [{ line: block.line, message: `${where}直接为正文，此处可能缺标题` }];
  });
}

/** A part or chapter that only fills the tree, in a text that otherwise has them. */
function absentWarnings(blocks: Recovered['blocks']): readonly Warning[] {
  const absences = blocks.filter(
    (block): block is SettledHeading =>
      block.type === 'heading' && block.level !== 'section' && block.reason === ABSENT[block.level],
  );
  return absences.flatMap(({ level, line }) => {
    const others = blocks.some(
      (block) => block.type === 'heading' && block.level === level && block.reason === null,
    );
    return others ? [{ line, message: `此处之上没有${level === 'part' ? '篇' : '章'}的标题` }] : [];
  });
}

/** What a reader of the text should look at: odd section numbers, text where a heading is to be expected. */
export function toDoubts(blocks: Recovered['blocks']): readonly Warning[] {
  return [...sectionWarnings(blocks), ...absentWarnings(blocks), ...suspicions(blocks)];
}
