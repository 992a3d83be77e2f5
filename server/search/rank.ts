import type { Entry } from './corpus.ts';
import { type Hit, shareAmong, shareIn } from './match.ts';
import { nearness } from './nearness.ts';
import { meanOf } from './similarity.ts';
import type { Mode } from './types.ts';
import type { Understood, Word } from './understand.ts';
import type { Weights } from './weights.ts';

export interface Ranked extends Hit {
  /** 0 to 1. */
  readonly score: number;
}

/** Scores a hit: what its words carry, fused with how near it is, and what kind of passage it is. */
export function toRanked(query: Understood, mode: Mode, weights: Weights, hit: Hit): Ranked {
  const words = wordScore(query, weights, hit);
  const meaning = meaningScore(weights, hit);
  const share = mode === 'keyword' ? 1 : mode === 'meaning' ? 0 : weights.words;
  const about = kindScore(query, weights, hit.entry) + placeScore(query, weights, hit.entry);
  const score = firstIfExact(query, mode, hit, share * words + (1 - share) * meaning + about);
  return { ...hit, score: Math.min(1, Math.max(0, score)) };
}

/** Whoever types one word looks for that word: what is only near to it comes after all that hold it, or are headed by it. */
function firstIfExact({ words, text }: Understood, mode: Mode, { entry }: Hit, score: number): number {
  const word = words[0];
  if (mode === 'meaning' || word?.text !== text) return score;
  const isExact = shareIn(entry, word) === 1 || shareAmong(entry.ownTitleWords, word) === 1;
  return isExact ? (1 + score) / 2 : score / 2;
}

/** idf-weighted coverage of the query's words, more where they lead the passage, stand as typed or close together. */
function wordScore(query: Understood, weights: Weights, { entry }: Hit): number {
  if (query.weight === 0) return 0;
  let covered = 0;
  let led = 0;
  for (const word of query.words) {
    covered += word.weight * coveredShare(weights, entry, word);
    if (word.forms.some(({ text, share }) => share === 1 && entry.lead.includes(text))) led += word.weight;
  }
  const exact = query.literal !== '' && entry.normalised.includes(query.literal) ? 1 : 0;
  const close = query.words.length > 1 ? nearness(query, entry) : 0;
  const score =
    (covered + weights.leadWord * led) / query.weight + weights.phrase * exact + weights.nearness * close;
  return score / (1 + weights.leadWord + weights.phrase + weights.nearness);
}

/** How much of a word a passage covers: by its text, its titles, the questions it answers or the plan it stands in. */
function coveredShare(weights: Weights, entry: Entry, word: Word): number {
  if (isHome(entry, word)) return 1;
  return Math.max(
    shareIn(entry, word),
    weights.titleWord * shareAmong(entry.titleWords, word),
    weights.ownTitleWord * shareAmong(entry.ownTitleWords, word),
    weights.questionWord * shareAmong(entry.questionWords, word),
  );
}

/** That a plan is about its own place goes without saying: a passage that says so covers no more. */
function isHome({ section }: Entry, { region }: Word): boolean {
  return region !== null && region === section.plan.region;
}

function meaningScore(weights: Weights, { similarity }: Hit): number {
  if (similarity === null) return 0;
  const { similarityFloor: floor, similarityCeiling: ceiling } = weights;
  return Math.min(1, Math.max(0, (meanOf(similarity, weights) - floor) / (ceiling - floor)));
}

/** A row answers where a figure is asked for: of the year that is named, or else of what is still ahead. */
function figureScore({ asks, words }: Understood, weights: Weights, { figures }: Entry): number {
  const years = words.filter(({ text }) => YEAR.test(text));
  if (asks !== 'figure' && years.length === 0) return -weights.indicatorUnasked;
  const meant = years.length === 0 ? figures?.outlook : years.some(({ text }) => figures?.years.has(text));
  return weights.indicatorAsked + (meant === true ? weights.indicatorYear : 0);
}

const YEAR = /^\d{4}年$/u;

/** A passage that carries a region the query names is worth more: it is about the place, not only holds the name. */
function placeScore({ words }: Understood, weights: Weights, entry: Entry): number {
  const carried = words.some(
    (word) => isHome(entry, word) || (word.region !== null && entry.values.region.includes(word.region)),
  );
  return carried ? weights.place : 0;
}

/** Some kinds of passage answer some kinds of query; others seldom answer any. */
function kindScore(query: Understood, weights: Weights, entry: Entry): number {
  const { passage, announces } = entry;
  const { asks } = query;
  const announcement = announces ? -weights.announcement : 0;
  switch (passage.kind) {
    case 'indicator':
      return figureScore(query, weights, entry);
    case 'definition':
      return asks === 'definition' ? weights.definitionAsked : -weights.definitionUnasked;
    case 'note':
      return -weights.note;
    case 'item':
      return -weights.boxItem;
    case 'paragraph':
      return announcement;
  }
}
