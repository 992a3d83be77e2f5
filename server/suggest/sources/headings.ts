import type { Heading, PathStep } from '../../../plan/model.ts';
import { headingLabel } from '../../../plan/numerals.ts';
import type { Library } from '../../library.ts';
import type { Entry } from '../types.ts';
import { whereOf } from './where.ts';

/** The titles of parts, chapters and sections; each leads to its place in the reader. */
export function toHeadings(library: Library): readonly Entry[] {
  return library.shelves.flatMap(({ plan, outline }) =>
    outline.parts.flatMap((part) => [
      ...toEntry(library, plan.id, part, [part]),
      ...part.chapters.flatMap((chapter) => [
        ...toEntry(library, plan.id, chapter, [part, chapter]),
        ...chapter.sections.flatMap((section) =>
          toEntry(library, plan.id, section, [part, chapter, section]),
        ),
      ]),
    ]),
  );
}

type Steps = readonly Pick<PathStep, 'level' | 'number'>[];

function toEntry(library: Library, plan: string, heading: Heading, path: Steps): readonly Entry[] {
  const { id, level, number, title } = heading;
  const url = library.readerUrl(id);
  if (title === null || url === undefined) return [];
  return [
    {
      kind: 'heading',
      text: title,
      detail: whereOf(library, plan, path),
      leadsTo: () => url,
      aliases: numbersOf(level, number),
      weight: WEIGHTS[level],
    },
  ];
}

/** The wider heading first. */
const WEIGHTS: Readonly<Record<Heading['level'], number>> = { part: 3, chapter: 2, section: 1 };

/** 第二十三章, 第23章. A section's number says nothing without its chapter's. */
function numbersOf(level: Heading['level'], number: number): readonly string[] {
  if (level === 'section') return [];
  const label = headingLabel(level, number);
  return [label, `第${number}${label.slice(-1)}`];
}
