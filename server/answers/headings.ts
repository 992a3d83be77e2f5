import type { Chapter, Heading, HeadingLevel, Part, Plan } from '../../plan/model.ts';
import { headingLabel, toNumber } from '../../plan/numerals.ts';
import type { PlanOutline } from '../../platform/bundle.ts';
import type { Library } from '../library.ts';
import type { TypedQuery } from '../search/types.ts';
import { nameKey } from './name-key.ts';
import { isNearTitle } from './near-title.ts';
import { peel, wordLayer } from './peel.ts';
import {
  type Answerer,
  type AnswerSources,
  FILLER,
  planFields,
  plansMeant,
  scopeLayers,
  toAnswerPassage,
} from './sources.ts';
import type { HeadingAnswer } from './types.ts';

/** A heading of a plan, with what it is found by. */
interface Entry {
  readonly plan: Plan;
  readonly heading: Heading;
  /** For a section its chapter. */
  readonly chapter: number | null;
  readonly children: readonly Heading[];
  /** Its title whole, and each half of a title of two. */
  readonly titles: readonly string[];
  readonly passage: string;
}

/** Answers a query that is the number or, exactly or nearly, the title of a part or chapter. */
export function createHeadingAnswerer(sources: AnswerSources): Answerer {
  const { library, bundle, rules } = sources;
  const plans = bundle.plans.map((outline) => toEntries(outline));
  const layers = [
    ...scopeLayers(sources),
    wordLayer(rules.heading.before, FILLER, 'start'),
    wordLayer(rules.heading.after, FILLER, 'finish'),
  ];
  return (query, key) => {
    for (const { rest, means } of peel(key, layers)) {
      const found = plans.flatMap((entries) => byNumber(entries, rest) ?? byTitle(entries, rest));
      const meant = plansMeant(means, query);
      if (found.length === 0) continue;
      return found
        .filter(({ plan }) => meant(plan.id))
        .flatMap((entry) => toAnswer(entry, library, query.typed));
    }
    return [];
  };
}

function toEntries({ plan, parts, sections }: PlanOutline): readonly Entry[] {
  const firstIn = (level: HeadingLevel, number: number, chapter: number | null) =>
    sections.find(
      ({ path, passages, chapter: own }) =>
        passages.length > 0 &&
        (chapter === null || own === chapter) &&
        path.some((step) => step.level === level && step.number === number),
    )?.passages[0] ?? '';
  const entry = (heading: Heading, children: readonly Heading[], chapter: number | null = null): Entry => ({
    plan,
    heading,
    chapter,
    children,
    titles: heading.level === 'section' ? [] : titleKeys(heading.title ?? ''),
    passage: firstIn(heading.level, heading.number, chapter),
  });
  const ofChapter = (chapter: Chapter) => [
    entry(chapter, chapter.sections),
    ...chapter.sections.map((section) => entry(section, [], chapter.number)),
  ];
  const ofPart = (part: Part) => [entry(part, part.chapters), ...part.chapters.flatMap(ofChapter)];
  return parts.flatMap(ofPart).filter(({ passage }) => passage !== '');
}

/** A half shorter than this may be an ordinary phrase. */
const SHORTEST_HALF = 8;

function titleKeys(title: string): readonly string[] {
  const halves = title.split(/\s+|，/u).map(nameKey);
  const long = halves.length > 1 ? halves.filter(({ length }) => length >= SHORTEST_HALF) : [];
  return [nameKey(title), ...long].filter((key) => key !== '');
}

const NUMERAL = '[零〇一二两三四五六七八九十百\\d]+';
const CHAPTER_AND_SECTION = new RegExp(`^第?(${NUMERAL})章(?:第?(${NUMERAL})节)?$`);
const PART = new RegExp(`^第?(${NUMERAL})篇$`);

/** Null: it is no number of a heading. */
function byNumber(entries: readonly Entry[], text: string): readonly Entry[] | null {
  const part = PART.exec(text);
  if (part !== null) return entries.filter(({ heading }) => is(heading, 'part', part[1]));
  const [whole, chapter, section] = CHAPTER_AND_SECTION.exec(text) ?? [];
  if (whole === undefined) return null;
  if (section === undefined) return entries.filter(({ heading }) => is(heading, 'chapter', chapter));
  return entries.filter(
    (entry) => is(entry.heading, 'section', section) && entry.chapter === toNumber(chapter ?? ''),
  );
}

function is({ level, number }: Heading, wanted: HeadingLevel, numeral = ''): boolean {
  return level === wanted && number === toNumber(numeral);
}

/** Where no title is the text, the one that is nearly so: a slip in a short title, two in a long one. */
function byTitle(entries: readonly Entry[], text: string): readonly Entry[] {
  const exact = entries.filter(({ titles }) => titles.includes(text));
  if (exact.length > 0) return exact;
  const slips = text.length < SHORTEST_NEAR ? 0 : text.length < LONG ? 1 : 2;
  if (slips === 0) return [];
  return entries.filter(({ titles }) => titles.some((title) => isNearTitle(title, text, slips)));
}

const SHORTEST_NEAR = 7;
const LONG = 14;

function toAnswer(
  { plan, heading, chapter, children, passage }: Entry,
  library: Library,
  typed: TypedQuery,
): readonly HeadingAnswer[] {
  const url = library.readerUrl(heading.id);
  if (url === undefined) return [];
  const { level, number, title } = heading;
  return [
    {
      kind: 'heading',
      title: chapter === null ? labelOf(heading) : `${headingLabel('chapter', chapter)}${labelOf(heading)}`,
      ...planFields(plan),
      text: children.map(labelOf).join('；'),
      url,
      passages: [toAnswerPassage(passage, typed)],
      level,
      number,
      heading: title,
      chapter,
      children: children.flatMap((child) => {
        const childUrl = library.readerUrl(child.id);
        return childUrl === undefined ? [] : [{ title: labelOf(child), url: childUrl }];
      }),
    },
  ];
}

/** 第二十三章 夯实数字化智能化发展基础; the number alone where the title is not known. */
function labelOf({ level, number, title }: Heading): string {
  return title === null ? headingLabel(level, number) : `${headingLabel(level, number)} ${title}`;
}
