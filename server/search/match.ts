import { numberSubWords } from '../../platform/number-words.ts';
import type { Entry } from './corpus.ts';
import { standsLiterally } from './literal.ts';
import { nearestOf, type Similarity } from './similarity.ts';
import type { Mode } from './types.ts';
import type { Form, Understood, Word } from './understand.ts';
import type { Weights } from './weights.ts';

/** A passage of the match set, and what put it there. */
export interface Hit {
  readonly entry: Entry;
  /** Its words carry at least the share c of the query's weight. */
  readonly byTerm: boolean;
  /** Its similarity is at least τ. */
  readonly byMeaning: boolean;
  /** The query's words that stand in the passage's own text, and those that stand only in the titles above it. */
  readonly terms: readonly string[];
  readonly titleTerms: readonly string[];
  /** Null where meaning was not asked for. */
  readonly similarity: Similarity | null;
}

/** A candidate and how near it is; null where meaning was not asked for. */
export interface Weighed {
  readonly entry: Entry;
  readonly similarity: Similarity | null;
}

/**
 * Whether a query has an answer by meaning at all. What is near to it in text, near to a question that is
 * answered, and shares its words, is evidence; one of the three alone says little, and less if the query is short. A figure
 * alone means nothing but itself.
 */
export function opensMeaning(query: Understood, weights: Weights, candidates: readonly Weighed[]): boolean {
  if (query.words.every((word) => numberSubWords(word.text) !== null)) return false;
  let text = -1;
  let question: number | null = null;
  let coverage = 0;
  for (const { entry, similarity } of candidates) {
    if (similarity === null || nearestOf(similarity) < weights.meaningBar) continue;
    text = Math.max(text, similarity.window ?? -1, similarity.sentence ?? -1);
    if (similarity.question !== null) question = Math.max(question ?? -1, similarity.question);
    coverage = Math.max(coverage, coverageOf(query, entry));
  }
  const asked = question ?? text + weights.questionLead;
  const near = (1 - weights.answerQuestion) * text + weights.answerQuestion * asked;
  const length = Math.min(1, [...query.text].length / LONG);
  return near + weights.answerCoverage * coverage + weights.answerLength * length >= weights.answerBar;
}

/** Short queries lie near to much that has nothing to do with them; from this many characters on it no longer matters. */
const LONG = 20;

/** The share of the query's weight that stands in a passage, in the titles above it or in a question it answers. */
function coverageOf(query: Understood, entry: Entry): number {
  if (query.weight === 0) return 0;
  const covered = query.words.map((word) => {
    const inTitles = shareAmong(entry.titleWords, word);
    return word.weight * Math.max(shareIn(entry, word), inTitles, shareAmong(entry.questionWords, word));
  });
  return covered.reduce((sum, weight) => sum + weight, 0) / query.weight;
}

/** Decides whether a passage belongs to the match set (docs/decisions/0015): `q` and `mode` alone, no filter. */
export function toHit(
  query: Understood,
  mode: Mode,
  weights: Weights,
  entry: Entry,
  similarity: Similarity | null,
  meaningOpen: boolean,
): Hit | null {
  if (!isAllowed(query, entry)) return null;
  const byTerm = query.text === '' || (mode !== 'meaning' && isByTerm(query, weights, entry));
  const near =
    meaningOpen &&
    mode !== 'keyword' &&
    similarity !== null &&
    nearestOf(similarity) >= meaningBar(query, weights);
  const byMeaning = near && !isAboutRival(query, entry);
  if (!byTerm && !byMeaning) return null;
  const terms = query.words.flatMap((word) => formsIn(entry, word).slice(0, 1));
  const titled = query.words.filter((word) => shareIn(entry, word) === 0);
  const titleTerms = titled.flatMap(({ forms }) =>
    forms.filter(({ text }) => entry.titleWords.has(text)).slice(0, 1),
  );
  return { entry, byTerm, byMeaning, terms: textsOf(terms), titleTerms: textsOf(titleTerms), similarity };
}

/** Whoever types one word looks for that word: what is only somewhat near to it has nothing to do with it. */
function meaningBar({ isWord }: Understood, weights: Weights): number {
  return isWord ? weights.wordMeaningBar : weights.meaningBar;
}

/** A passage that two readings of a query find, each in its way: as near as the nearer says. */
export function bothHits(one: Hit, other: Hit): Hit {
  const [near, far] = nearnessOf(one) >= nearnessOf(other) ? [one, other] : [other, one];
  return {
    entry: one.entry,
    byTerm: one.byTerm || other.byTerm,
    byMeaning: one.byMeaning || other.byMeaning,
    terms: [...new Set([...one.terms, ...other.terms])],
    titleTerms: [...new Set([...one.titleTerms, ...other.titleTerms])],
    similarity: near.similarity ?? far.similarity,
  };
}

function nearnessOf({ similarity }: Hit): number {
  return similarity === null ? -1 : nearestOf(similarity);
}

const textsOf = (forms: readonly Form[]) => forms.map(({ text }) => text);

/** It is about 第二产业 where 第一产业 is meant. */
function isAboutRival({ rivals }: Understood, { normalised }: Entry): boolean {
  return rivals.some(({ text, others }) => !normalised.includes(text) && others.test(normalised));
}

/** It holds every phrase, of each choice of phrases one, and no excluded word. */
function isAllowed(query: Understood, { normalised }: Entry): boolean {
  const holds = (text: string) => normalised.includes(text);
  return (
    query.phrases.every(holds) &&
    query.phraseChoices.every((group) => group.some(holds)) &&
    !query.excluded.some(holds)
  );
}

/**
 * Whether its words carry the share c. The name of a plan's own place goes without saying in that plan: there the
 * other words decide alone, if there are any.
 */
function isByTerm(query: Understood, weights: Weights, entry: Entry): boolean {
  const own = entry.section.plan.region;
  const others = query.words.filter(({ region }) => region !== own);
  const counted = others.length > 0 ? others : query.words;
  let covered = 0;
  let whole = 0;
  for (const word of counted) {
    covered += word.weight * Math.max(shareIn(entry, word), shareAmong(entry.titleWords, word));
    whole += word.weight;
  }
  return reaches(covered, weights.termBar * whole);
}

/** What of a passage decides which words stand in it. */
type Standing = Pick<Entry, 'words' | 'normalised' | 'named'>;

/**
 * The forms of a word that stand in a hit's own text; a phrase's words do wherever it stands, however they were cut. A
 * number without its unit is the same only in a row that has the unit in its name, in brackets: elsewhere 1.25 is no
 * 1.25%, but 1.25 of something.
 */
export function formsIn(entry: Standing, word: Word): readonly Form[] {
  if (word.quoted) return word.forms.slice(0, 1);
  return word.forms.filter(
    (form) =>
      (entry.words.has(form.text) || (form.literal && standsLiterally(form.text, entry.normalised))) &&
      namesItsPlace(entry, form) &&
      (form.origin !== 'number' || entry.normalised.includes(`(${word.text.slice(form.text.length)})`)),
  );
}

/** Another name of a place is that name only where the text names the place: 江华 among people is a person. */
export function namesItsPlace({ named }: Pick<Entry, 'named'>, { region }: Form): boolean {
  return region === undefined || named.has(region);
}

/** How much of a word stands in a hit's own text, 0 to 1: the most that one of its forms counts for. */
export function shareIn(entry: Standing, word: Word): number {
  return mostOf(formsIn(entry, word));
}

/** The same among a set of words: those of the titles above, those of questions. */
export function shareAmong(words: ReadonlySet<string>, { forms }: Word): number {
  return mostOf(forms.filter(({ text }) => words.has(text)));
}

function mostOf(forms: readonly Form[]): number {
  return forms.reduce((most, { share }) => Math.max(most, share), 0);
}

/** Sums of weights in another order differ in the last bits; these must not decide. */
function reaches(covered: number, bar: number): boolean {
  return covered > 0 && covered >= bar - 1e-9;
}
