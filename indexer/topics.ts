import type { ParsedPlan, Passage, Section } from '../plan/model.ts';
import type { VectorRow } from '../platform/bundle.ts';
import { toNearness } from './topic-nearness.ts';
import { type Shares, sum, toShares } from './topic-shares.ts';
import type { TopicTable } from './topic-table.ts';
import { createTermReader, type ReadTerms } from './topic-terms.ts';

export interface TopicSources {
  readonly plans: readonly { readonly parsed: ParsedPlan }[];
  /** What the rows of `vectors` stand for; passages are numbered through all plans. */
  readonly rows: readonly Pick<VectorRow, 'passage' | 'kind'>[];
  readonly vectors: Int8Array;
  /** One row a topic: the vector of its description. */
  readonly descriptions: Int8Array;
  readonly table: TopicTable;
}

/** Labels of topics, the main one first; every passage and section has at least one. */
export interface Topics {
  /** By id. */
  readonly passages: ReadonlyMap<string, readonly string[]>;
  readonly sections: ReadonlyMap<string, readonly string[]>;
}

/**
 * What each passage and each section is about: by the words of the text, those of the titles above it, and the
 * nearness of its windows to the description of each topic. Pure; a section of one passage has that passage's topics.
 */
export function toTopics({ plans, rows, vectors, descriptions, table }: TopicSources): Topics {
  const readTerms = createTermReader(table);
  const near = toNearness({ rows, vectors, descriptions, sharpness: table.weights.sharpness });
  const sections = new Map<string, readonly string[]>();
  const passages = new Map<string, readonly string[]>();
  const numbers = new Map(
    plans.flatMap(({ parsed }) => parsed.passages).map(({ id }, number) => [id, number]),
  );
  for (const { parsed } of plans) {
    const found = new Map(parsed.passages.map((passage) => [passage.id, passage]));
    for (const section of parsed.sections) {
      const above = titleShares(section, readTerms, table);
      const within = section.passages.flatMap((id) => {
        const passage = found.get(id);
        if (passage === undefined) return [];
        const score = passageScore(passage, near(numbers.get(id) ?? -1), above, readTerms, table);
        return [{ passage, score, topics: toLabels(score, table) }];
      });
      for (const { passage, topics } of within) passages.set(passage.id, topics);
      sections.set(section.id, sectionTopics(within, above, table));
    }
  }
  return { passages, sections };
}

interface Scored {
  readonly passage: Passage;
  readonly score: Shares;
  readonly topics: readonly string[];
}

interface TitleShares {
  readonly own: Shares;
  readonly chapter: Shares;
  readonly part: Shares;
}

/** What the titles of a section say; a chapter's introduction has the chapter's title as its own. */
function titleShares({ title, path }: Section, readTerms: ReadTerms, table: TopicTable): TitleShares {
  const { doubt } = table.weights;
  const share = (text: string | null | undefined) => toShares(readTerms(text ?? ''), doubt.title);
  const above = (level: 'part' | 'chapter') => {
    const found = path.find((step) => step.level === level)?.title;
    return found === title ? null : found;
  };
  return { own: share(title), chapter: share(above('chapter')), part: share(above('part')) };
}

function passageScore(
  passage: Passage,
  nearness: Shares,
  above: TitleShares,
  readTerms: ReadTerms,
  { weights: { passages, doubt } }: TopicTable,
): Shares {
  const weights = passages[passage.kind];
  const group = passage.kind === 'item' ? (passage.group ?? '') : '';
  return sum(
    [toShares(readTerms(passage.text), doubt.text), weights.text],
    [nearness, weights.nearness],
    [above.own, weights.title],
    [toShares(readTerms(group), doubt.title), weights.group],
    [above.chapter, weights.chapter],
    [above.part, weights.part],
  );
}

/**
 * A section has the topics of its passages, commonest first, and before them its main one: by its passages and titles
 * together; what is about everything is about the general topic.
 */
function sectionTopics(within: readonly Scored[], above: TitleShares, table: TopicTable): readonly string[] {
  const [first, ...rest] = within;
  if (first !== undefined && rest.length === 0) return first.topics;
  const { section } = table.weights;
  const sizes = within.map(({ passage }) => Math.sqrt(passage.text.length));
  const size = sizes.reduce((total, each) => total + each, 0);
  const score = sum(
    [above.own, section.title],
    [above.chapter, section.chapter],
    ...within.map(({ score }, at) => [score, (sizes[at] ?? 0) / size] as const),
  );
  if (within.length >= section.spreadFrom) {
    score[table.general] = (score[table.general] ?? 0) + section.spread * spreadOf(within);
  }
  const carried = commonestFirst(within.flatMap(({ topics }) => topics));
  return [...new Set([...toLabels(score, table).slice(0, 1), ...carried])];
}

/** 0 when all passages have the same main topic, near 1 when none has another's. */
function spreadOf(within: readonly Scored[]): number {
  const mains = within.map(({ topics }) => topics[0]);
  const [commonest] = commonestFirst(mains);
  return 1 - mains.filter((topic) => topic === commonest).length / within.length;
}

function commonestFirst<T>(values: readonly T[]): readonly T[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([value]) => value);
}

/** The best topic, and those that come near it; equal ones in the order of the table. */
function toLabels(score: Shares, { topics, general, weights: { others } }: TopicTable): readonly string[] {
  const best = Math.max(...score);
  const main = best > 0 ? score.indexOf(best) : general;
  const beside = [...score.keys()]
    .filter((topic) => topic !== main && (score[topic] ?? 0) >= Math.max(others.least, others.share * best))
    .toSorted((a, b) => (score[b] ?? 0) - (score[a] ?? 0))
    .slice(0, others.most);
  return [main, ...beside].map((topic) => topics[topic]?.label ?? '');
}
