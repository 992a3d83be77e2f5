import type { Segmenter } from '../../platform/segmenter.ts';
import type { Corpus, Entry } from '../search/corpus.ts';
import { findTerms } from '../search/marks.ts';
import { remember } from '../search/remember.ts';
import type { Run } from '../search/types.ts';
import { mapInTurns, nextTurn } from '../turns.ts';
import { type ChapterNearness, toChapterNearness } from './chapter-nearness.ts';
import { clauseLike, createNamedClause, createSaysTheSame } from './named-clause.ts';
import { createOnlyOne, type OnlyOne } from './only-one.ts';
import { toPairRuns } from './pair-runs.ts';
import { createRegionsTold, type RegionsTold } from './regions-told.ts';
import { createSharedTerms } from './shared-terms.ts';
import { type Near, nearestAmong, type SentencePair } from './similar.ts';
import type { SimilarSettings } from './similar-settings.ts';
import { createTellingWords } from './telling-words.ts';

/** Two passages that are near, what they share marked in both. */
export interface PassagePair {
  readonly own: Entry;
  readonly other: Entry;
  readonly similarity: number;
  readonly terms: readonly string[];
  readonly sentences: SentencePair;
  readonly ownRuns: readonly Run[];
  readonly otherRuns: readonly Run[];
}

/** One passage and those near to it, the nearest first. */
export interface PassageMatches {
  readonly own: Entry;
  readonly pairs: readonly PassagePair[];
}

/** Some passages of one plan held against another plan. */
export interface SectionComparison {
  readonly matches: readonly PassageMatches[];
  /** How many passages there are beyond those that were compared. */
  readonly left: number;
  /** What they have and the other plan nowhere has; and what the nearest of that one have and theirs nowhere has. */
  readonly onlyOwn: OnlyOne;
  readonly onlyOther: OnlyOne;
}

/** Holds the plans of a build against each other, by the bundle alone: no engine is asked. */
export interface Comparison {
  /** The passages of a section, or the one passage, by id. Undefined for what is neither. */
  section(id: string, plan: string): Promise<SectionComparison | undefined>;
  /** Each passage of one chapter with the nearest of another, the nearest pairs first. */
  chapterPair(own: ChapterId, other: ChapterId): Promise<SectionComparison>;
  /**
   * Passages that name a place, each with that of another plan which says the same of it: the words of the clause that
   * names it decide, or else how near the passages are. In their own order.
   */
  besidePlace(own: readonly Entry[], plan: string, region: string): Promise<readonly PassageMatches[]>;
  /** Made at the first call, then remembered. */
  chapters(a: string, b: string): Promise<ChapterNearness>;
  readonly regions: RegionsTold;
}

export interface ChapterId {
  readonly plan: string;
  readonly chapter: number;
}

/** A glossary has more passages than a page can hold. */
const MOST_PASSAGES = 24;
/** How many are shown beside one passage of a section. */
const BESIDE = 3;
const MOST_MATRICES = 20;

export function createComparison(
  corpus: Corpus,
  { segmenter, stopWords }: { readonly segmenter: Segmenter; readonly stopWords: ReadonlySet<string> },
  settings: SimilarSettings,
): Comparison {
  const tellingWords = createTellingWords(corpus, stopWords, settings);
  const termsOf = createSharedTerms(tellingWords, settings);
  const onlyOne = createOnlyOne(corpus, segmenter, tellingWords);

  const toPair = (own: Entry, { entry, similarity, sentences }: Near): PassagePair => {
    const terms = termsOf(own, entry);
    const marked = ({ passage: { text } }: Entry, sentence: Near['sentences']['own']) =>
      toPairRuns(text, findTerms(segmenter, text, terms, []), sentence);
    return {
      own,
      other: entry,
      similarity,
      terms,
      sentences,
      ownRuns: marked(own, sentences.own),
      otherRuns: marked(entry, sentences.other),
    };
  };
  const rowsLike = createRowsLike(corpus);
  const regions = createRegionsTold(corpus);
  const namedClause = createNamedClause(corpus, tellingWords);
  const saysTheSame = createSaysTheSame(corpus);
  const besidePlace = (own: Entry, among: readonly Entry[], region: string): PassageMatches | null => {
    const named = namedClause(own, regions.mentions(region, own));
    if (named === null) return null;
    const [near] = nearestAmong(corpus, { ...settings, most: 1, bar: -1 }, own, saysTheSame(named, among));
    const clause = near === undefined ? null : clauseLike(near.entry.passage.text, named);
    if (near === undefined || clause === null) return null;
    const sentences = { ...near.sentences, own: named.clause, other: clause };
    return { own, pairs: [toPair(own, { ...near, sentences })] };
  };
  const match = (owns: readonly Entry[], among: readonly Entry[], most: number) =>
    mapInTurns(owns, (own): PassageMatches => {
      const rows = rowsLike(own, among);
      const near = nearestAmong(corpus, { ...settings, most }, own, rows.length === 0 ? among : rows);
      return { own, pairs: near.map((each) => toPair(own, each)) };
    });
  const compare = async (all: readonly Entry[], among: readonly Entry[], most: number) => {
    const owns = all.slice(0, MOST_PASSAGES);
    return { matches: await match(owns, among, most), owns, left: all.length - owns.length };
  };
  /** A turn for each: there are hundreds of words in a chapter. */
  const onlyBoth = async (
    own: readonly Entry[],
    other: readonly Entry[],
    [a, b]: readonly [string, string],
  ) => {
    await nextTurn();
    const onlyOwn = onlyOne(own, b);
    await nextTurn();
    return { onlyOwn, onlyOther: onlyOne(other, a) };
  };
  const entriesOfPlan = (plan: string) => corpus.entries.filter(({ passage }) => passage.plan === plan);
  const matrixOf = remember((key) => {
    const [a = '', b = ''] = key.split(':');
    return toChapterNearness(corpus, a, b);
  }, MOST_MATRICES);

  // It is the same from either side.
  const chapters: Comparison['chapters'] = async (a, b) => {
    if (a < b) return matrixOf(`${a}:${b}`);
    const nearness = await matrixOf(`${b}:${a}`);
    return (own, other) => nearness(other, own);
  };

  return {
    section: async (id, plan) => {
      const all = entriesOf(corpus, id);
      if (all.length === 0) return undefined;
      const { matches, owns, left } = await compare(all, entriesOfPlan(plan), BESIDE);
      const found = [...new Set(matches.flatMap(({ pairs }) => pairs.map(({ other }) => other)))];
      const own = owns[0]?.passage.plan ?? '';
      return { matches, left, ...(await onlyBoth(owns, found, [own, plan])) };
    },
    chapterPair: async (own, other) => {
      const [ours, theirs] = [chapterEntries(corpus, own), chapterEntries(corpus, other)];
      const { matches, left } = await compare(ours, theirs, 1);
      const best = ({ pairs }: PassageMatches) => pairs[0]?.similarity ?? -1;
      return {
        matches: matches.filter(({ pairs }) => pairs.length > 0).toSorted((x, y) => best(y) - best(x)),
        left,
        ...(await onlyBoth(ours, theirs, [own.plan, other.plan])),
      };
    },
    besidePlace: async (owns, plan, region) => {
      const among = entriesOfPlan(plan);
      const nearest = await match(owns, among, 1);
      return mapInTurns(nearest, (each) => besidePlace(each.own, among, region) ?? each);
    },
    chapters,
    regions,
  };
}

/** Of a row of a table: the rows that measure the same and look the same way, back or ahead. */
function createRowsLike({ bundle }: Corpus): (own: Entry, among: readonly Entry[]) => readonly Entry[] {
  const measures = new Map(
    bundle.indicators.rows.map(({ passage, concept, shape }) => [passage, `${shape} ${concept}`]),
  );
  return (own, among) => {
    const measure = measures.get(own.passage.id);
    if (measure === undefined) return [];
    return among.filter(({ passage }) => measures.get(passage.id) === measure);
  };
}

function entriesOf({ byId, entries }: Corpus, id: string): readonly Entry[] {
  const passage = byId.get(id);
  return passage === undefined ? entries.filter((entry) => entry.passage.section === id) : [passage];
}

function chapterEntries({ entries }: Corpus, { plan, chapter }: ChapterId): readonly Entry[] {
  return entries.filter(({ section: { section } }) => section.plan === plan && section.chapter === chapter);
}
