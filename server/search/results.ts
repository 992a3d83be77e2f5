import type { Segmenter } from '../../platform/segmenter.ts';
import { urls } from '../urls.ts';
import type { Corpus, Entry, SectionEntry } from './corpus.ts';
import { findAsked, toRuns } from './marks.ts';
import { formsIn } from './match.ts';
import type { Repeats } from './near-duplicates.ts';
import { placeLabel } from './place-label.ts';
import type { Ranked } from './rank.ts';
import { nearestOf } from './similarity.ts';
import type {
  ListedSection,
  PassageLink,
  Result,
  ResultPassage,
  ResultSection,
  Run,
  SearchQuery,
  TypedQuery,
  Why,
} from './types.ts';
import { markedPhrases, placeNames, plainWords, type Understood } from './understand.ts';

/** How many passages a card shows. */
const SHOWN = 3;

/** One section with its hits that pass the filters, best first. */
export interface RankedSection {
  readonly entry: SectionEntry;
  readonly score: number;
  readonly hits: readonly Ranked[];
}

/** Groups hits by section: a section is as good as its best passage. Ties stand in document order. */
export function toSections(hits: readonly Ranked[], sort: SearchQuery['sort']): readonly RankedSection[] {
  const groups = new Map<SectionEntry, Ranked[]>();
  for (const hit of hits) {
    const group = groups.get(hit.entry.section);
    if (group === undefined) groups.set(hit.entry.section, [hit]);
    else group.push(hit);
  }
  const sections = [...groups].map(([entry, group]): RankedSection => {
    const ordered = group.toSorted((a, b) => b.score - a.score || a.entry.order - b.entry.order);
    return { entry, score: ordered[0]?.score ?? 0, hits: ordered };
  });
  const inDocument = (a: RankedSection, b: RankedSection) => a.entry.order - b.entry.order;
  return sections.toSorted(
    sort === 'document' ? inDocument : (a, b) => b.score - a.score || inDocument(a, b),
  );
}

/** The hits that the cards of these sections show. */
export function shownHits(sections: readonly RankedSection[]): readonly Ranked[] {
  return sections.flatMap(({ hits }) => hits.slice(0, SHOWN));
}

/** One section as a card shows it. */
export function toResult(
  corpus: Corpus,
  segmenter: Segmenter,
  query: Understood,
  typed: TypedQuery,
  repeats: Repeats,
  { entry, score, hits }: RankedSection,
): Result {
  const shown = hits.slice(0, SHOWN);
  return {
    section: toResultSection(entry, typed),
    score: round(score),
    more: hits.length - shown.length,
    passages: shown.map((hit) => toResultPassage(corpus, segmenter, query, typed, repeats, hit)),
  };
}

/** A section as a card and a link name it. */
export function toResultSection(
  { section, plan, topics, regions }: SectionEntry,
  typed: TypedQuery,
): ResultSection {
  return {
    id: section.id,
    kind: section.kind,
    title: section.title,
    plan: plan.id,
    planTitle: plan.title,
    planStatus: plan.status,
    path: section.path,
    lines: section.lines,
    topics,
    regions,
    url: urls.section(section, typed),
  };
}

function toResultPassage(
  corpus: Corpus,
  segmenter: Segmenter,
  query: Understood,
  typed: TypedQuery,
  repeats: Repeats,
  hit: Ranked,
): ResultPassage {
  const link = (entry: Entry): PassageLink => ({
    id: entry.passage.id,
    label: placeLabel(corpus, entry),
    url: urls.passage(entry.passage.id, typed),
  });
  const told = repeats.sameAs(hit.entry);
  const { passage, stored } = hit.entry;
  return {
    id: passage.id,
    kind: passage.kind,
    line: passage.line,
    endLine: passage.endLine,
    text: passage.text,
    topics: stored.topics,
    regions: stored.regions,
    runs: runsOf(segmenter, query, hit),
    why: whyOf(corpus, query, hit),
    sameAs: told === null ? null : link(told),
    alsoAt: repeats.alsoAt(hit.entry).map(link),
    score: round(hit.score),
    url: urls.passage(passage.id, typed),
  };
}

/** One section with all its hits, as a file lists it: in the order of the text where that is asked for. */
export function toListedSection(
  corpus: Corpus,
  query: Understood,
  sort: SearchQuery['sort'],
  { entry, hits }: RankedSection,
  rank: number,
): ListedSection {
  const inOrder = sort === 'document' ? hits.toSorted((a, b) => a.entry.order - b.entry.order) : hits;
  const passages = inOrder.map((hit) => ({ id: hit.entry.passage.id, why: whyOf(corpus, query, hit) }));
  return { id: entry.section.id, rank, passages };
}

/** Every form of the words that stands there is named, as it is marked. */
function whyOf({ bundle }: Corpus, query: Understood, hit: Ranked): Why {
  const { entry, byTerm, titleTerms, similarity } = hit;
  const terms = query.words.flatMap((word) => formsIn(entry, word)).map(({ text }) => text);
  const asked = similarity?.asked ?? null;
  return {
    terms: byTerm ? [...new Set(terms)] : [],
    titleTerms: byTerm ? titleTerms : [],
    similarity: similarity === null ? null : round(nearestOf(similarity)),
    question: asked === null ? null : (bundle.questions[asked]?.q ?? null),
  };
}

/** Words are marked where they explain the hit; else the nearest sentence is. */
function runsOf(segmenter: Segmenter, query: Understood, hit: Ranked): readonly Run[] {
  const { passage, mentions } = hit.entry.stored;
  const { text } = passage;
  const wanted = hit.byTerm
    ? { words: plainWords(query), phrases: markedPhrases(query), names: placeNames(query) }
    : { words: [], phrases: query.phrases, names: [] };
  const terms = findAsked(segmenter, text, wanted, mentions);
  if (terms.length > 0) return toRuns(text, terms, 'term');
  const sentence = hit.byMeaning ? (hit.similarity?.at ?? null) : null;
  return toRuns(text, sentence === null ? [] : [sentence], 'meaning');
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
