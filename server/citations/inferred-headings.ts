import type { Part, PathStep } from '../../plan/model.ts';
import { headingLabel } from '../../plan/numerals.ts';

/** Which headings above a passage its text lacks, each with the reason why it is named; null where none is. */
export function inferredHeadings(path: readonly PathStep[], parts: readonly Part[]): string | null {
  const chapters = parts.flatMap((part) => part.chapters);
  const own = path.find(({ level }) => level === 'chapter')?.number;
  const sections = chapters.find(({ number }) => number === own)?.sections ?? [];
  const headings = [...parts, ...chapters, ...sections];
  const said = path
    .filter(({ inferred }) => inferred)
    .map(({ level, number }) => {
      const heading = headings.find((each) => each.level === level && each.number === number);
      return `${headingLabel(level, number)}：${(heading?.reason ?? '正文缺此标题').replace(/。$/u, '')}`;
    });
  return said.length === 0 ? null : said.join('；');
}
