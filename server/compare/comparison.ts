import type { Segmenter } from '../../platform/segmenter.ts';
import type { Corpus, Entry } from '../search/corpus.ts';
import { remember } from '../search/remember.ts';
import type { Run } from '../search/types.ts';
import { mapInTurns, nextTurn } from '../turns.ts';
import { type ChapterNearness, toChapterNearness } from './chapter-nearness.ts';
import type { FigurePair } from './figure-pairs.ts';
import { createFigureReading } from './figure-reading.ts';
import type { FigureWords } from './figure-words.ts';
import { clauseLike, createNamedClause, createSaysTheSame } from './named-clause.ts';
import { createOnlyOne, type OnlyOne } from './only-one.ts';
import { toPairRuns } from './pair-runs.ts';
import { createRegionsTold, type RegionsTold } from './regions-told.ts';
import { findShared } from './shared-marks.ts';
import { createSharedTerms } from './shared-terms.ts';
import { type Near, nearestAmong, type SentencePair } from './similar.ts';
import type { SimilarSettings } from './similar-settings.ts';
import { createTellingWords } from './telling-words.ts';

/** Two passages that are near, what they share marked in both. */
export interface PassagePair {
  readonly own: Entry;
  readonly other: Entry;
  readonly similarity: number;
  /** Spelt as the own passage spells them, or else the other. */
  readonly terms: readonly string[];
  readonly sentences: SentencePair;
  readonly otherRuns: readonly Run[];
}

/** One passage and those near to it, the nearest first. */
export interface PassageMatches {
  readonly own: Entry;
  readonly pairs: readonly PassagePair[];
  /** What it shares with any of them, and the sentence that is nearest to the first. */
  readonly ownRuns: readonly Run[];
}

/** Some passages of one plan held against another plan. */
export interface SectionComparison {
  readonly matches: readonly PassageMatches[];
  /** How many passages there are beyond those that were compared. */
  readonly left: number;
  /** What both plans give numbers of, where either stands in these or in the nearest of the other plan. */
  readonly figurePairs: readonly FigurePair[];
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

/** The words that a comparison goes by. `stopWords`: those that tell nothing. */
export interface ComparisonWords {
  readonly segmenter: Segmenter;
  readonly stopWords: ReadonlySet<string>;
  readonly figureWords: FigureWords;
}

/** A glossary has more passages than a page can hold. */
const MOST_PASSAGES = 24;
/** How many are shown beside one passage of a section. */
const BESIDE = 3;
const MOST_MATRICES = 20;

export function createComparison(
  corpus: Corpus,
  { segmenter, stopWords, figureWords }: ComparisonWords,
  settings: SimilarSettings,
): Comparison {
  const tellingWords = createTellingWords(corpus, stopWords, settings);
  const termsOf = createSharedTerms(tellingWords, settings);
  const figures = createFigureReading(corpus, tellingWords, figureWords);
  const onlyOne = createOnlyOne(corpus, segmenter, tellingWords, figures);

  const toMatches = (own: Entry, nearest: readonly Near[]): PassageMatches => {
    const near = nearest.map((each) => ({ ...each, terms: termsOf(own, each.entry) }));
    const { text } = own.passage;
    const ours = findShared(segmenter, text, [...new Set(near.flatMap(({ terms }) => terms))]);
    return {
      own,
      ownRuns: toPairRuns(text, ours.stretches, near[0]?.sentences.own ?? null),
      pairs: near.map(({ entry, similarity, sentences, terms }): PassagePair => {
        const theirs = findShared(segmenter, entry.passage.text, terms);
        return {
          own,
          other: entry,
          similarity,
          terms: terms.map((term) => ours.spelt.get(term) ?? theirs.spelt.get(term) ?? term),
          sentences,
          otherRuns: toPairRuns(entry.passage.text, theirs.stretches, sentences.other),
        };
      }),
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
    return toMatches(own, [{ ...near, sentences }]);
  };
  const match = (owns: readonly Entry[], among: readonly Entry[], most: number) =>
    mapInTurns(owns, (own): PassageMatches => {
      const rows = rowsLike(own, among);
      return toMatches(
        own,
        nearestAmong(corpus, { ...settings, most }, own, rows.length === 0 ? among : rows),
      );
    });
  const compare = async (all: readonly Entry[], among: readonly Entry[], most: number) => {
    const owns = all.slice(0, MOST_PASSAGES);
    return { matches: await match(owns, among, most), owns, left: all.length - owns.length };
  };
  const pairsOf = (
    own: readonly Entry[],
    other: readonly Entry[],
    [a, b]: readonly [string, string],
  ): readonly FigurePair[] => {
    const among = new Set([...own, ...other]);
    return figures
      .figurePairs(a, b)
      .filter((pair) => among.has(pair.own.entry) || among.has(pair.other.entry));
  };
  /** A turn for each: there are hundreds of words in a chapter. */
  const onlyBoth = async (
    own: readonly Entry[],
    other: readonly Entry[],
    plans: readonly [string, string],
  ) => {
    const [a, b] = plans;
    await nextTurn();
    const figurePairs = pairsOf(own, other, plans);
    await nextTurn();
    const onlyOwn = onlyOne(own, b);
    await nextTurn();
    return { figurePairs, onlyOwn, onlyOther: onlyOne(other, a) };
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
