import { readFileSync } from 'node:fs';
import type { Chapter, Heading, ParsedPlan, SourceRange } from '../../plan/model.ts';

const read = (id: string) => readFileSync(new URL(`../../data/plans/${id}.txt`, import.meta.url), 'utf8');

/** The two plans that are shipped. */
export const TEXTS = { hunan: read('hunan'), yongzhou: read('yongzhou') } as const;
export type PlanId = keyof typeof TEXTS;

export const chaptersOf = (parsed: ParsedPlan): readonly Chapter[] =>
  parsed.parts.flatMap(({ chapters }) => chapters);

export const sectionsOf = (parsed: ParsedPlan): readonly Heading[] =>
  chaptersOf(parsed).flatMap(({ sections }) => sections);

export const headingsOf = (parsed: ParsedPlan): readonly Heading[] => [
  ...parsed.parts,
  ...chaptersOf(parsed),
  ...sectionsOf(parsed),
];

export const countOf = (parsed: ParsedPlan, kind: ParsedPlan['passages'][number]['kind']) =>
  parsed.passages.filter((passage) => passage.kind === kind).length;

/** Every source range that anything of the plan covers. */
export function allRanges(parsed: ParsedPlan): readonly SourceRange[] {
  return [
    ...parsed.titleRanges,
    ...parsed.noise,
    ...headingsOf(parsed).flatMap(({ ranges }) => ranges),
    ...parsed.passages.flatMap(({ ranges }) => ranges),
    ...parsed.figures.flatMap(({ ranges }) => ranges),
    ...parsed.boxes.flatMap((box) => [
      ...box.ranges,
      ...(box.kind === 'table' ? box.headerRanges : box.groups.flatMap(({ ranges }) => ranges)),
    ]),
  ];
}

/** What is covered twice and what is not covered though it is no blank: both empty in a right parse. */
export function coverageFaults(text: string, parsed: ParsedPlan): readonly string[] {
  const lines = text.split('\n');
  const covered = lines.map((line) => new Uint8Array(line.length));
  const faults: string[] = [];
  for (const { line, start, end } of allRanges(parsed)) {
    if (covered[line - 1]?.subarray(start, end).includes(1)) faults.push(`twice ${line}:${start}–${end}`);
    covered[line - 1]?.fill(1, start, end);
  }
  for (const [at, line] of lines.entries()) {
    const bare = [...line.matchAll(/\S/g)].filter(({ index }) => covered[at]?.[index] !== 1);
    if (bare.length > 0) faults.push(`bare ${at + 1}: ${bare.map(([character]) => character).join('')}`);
  }
  return faults;
}
