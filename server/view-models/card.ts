import type { PathStep } from '../../plan/model.ts';
import { KIND_OF_PASSAGE } from '../../platform/document.ts';
import { headingLabel, KIND_LABELS, type PlanBadge, titleOf, toPlanBadge } from '../labels.ts';
import type { Library } from '../library.ts';
import { type Marker, noMarks } from '../search/marks.ts';
import type {
  Match,
  PassageLink,
  Result,
  ResultPassage,
  ResultSection,
  Run,
  SearchQuery,
} from '../search/types.ts';
import { urls } from '../urls.ts';
import { type Excerpt, toExcerpt } from './excerpt.ts';
import { type IndicatorModel, toIndicatorModel } from './indicator.ts';
import { type SourceRemark, toSourceRemarks } from './source-remarks.ts';
import { type Tags, toTags } from './tags.ts';

/** One section among the results. */
export interface CardModel {
  readonly id: string;
  readonly badge: PlanBadge | null;
  /** The headings above it, outermost first; marked, as the title is, where words are what was found. */
  readonly breadcrumb: readonly (readonly Run[])[];
  readonly title: readonly Run[];
  readonly inferred: boolean;
  readonly url: string;
  readonly passages: readonly CardPassage[];
  readonly more: { readonly label: string; readonly url: string } | null;
  /** Beside what is nearest in another plan; null where there is none. */
  readonly compareUrl: string | null;
}

export interface CardPassage {
  readonly id: string;
  readonly kind: string;
  readonly body: CardBody;
  /** 命中“低空经济”；语义相近 0.63. Empty when browsing. */
  readonly why: readonly Reason[];
  readonly lines: string;
  readonly tags: Tags;
  /** What matched is said by a passage above in the list: shown there, named here. */
  readonly sameAs: PlaceLink | null;
  readonly remarks: readonly SourceRemark[];
  readonly alsoAt: readonly PlaceLink[];
  readonly url: string;
  /** Without the query: what is copied and cited. */
  readonly permanentUrl: string;
  readonly citeUrl: string;
}

export type PlaceLink = Pick<PassageLink, 'label' | 'url'>;

export type CardBody =
  | { readonly type: 'text'; readonly excerpt: Excerpt; readonly runs: ResultPassage['runs'] }
  | { readonly type: 'indicator'; readonly indicator: IndicatorModel };

export type Reason =
  | { readonly type: 'terms' | 'titles'; readonly terms: readonly string[] }
  | { readonly type: 'similarity'; readonly value: string; readonly question: string | null };

export function toCardModel(result: Result, query: SearchQuery, library: Library, mark: Marker): CardModel {
  const { section } = result;
  const shelf = library.shelf(section.plan);
  const url = library.readerUrl(section.id, query) ?? section.url;
  const byWords = result.passages.some(({ why }) => why.terms.length + why.titleTerms.length > 0);
  const markTitle = byWords ? mark : noMarks;
  return {
    id: section.id,
    badge: shelf === undefined ? null : toPlanBadge(shelf.plan),
    breadcrumb: stepsAbove(section).map((step) => markTitle(headingLabel(step))),
    title: markTitle(cardTitle(section, library)),
    inferred: section.path.at(-1)?.inferred ?? false,
    url,
    passages: result.passages.map((passage) => toCardPassage(passage, query, library, mark)),
    more: result.more === 0 ? null : { label: `本节还有 ${result.more} 处`, url },
    compareUrl: library.shelves.length < 2 ? null : urls.compareSection(section.id),
  };
}

/** A box and an introduction repeat no step: their own title says the rest. */
export function stepsAbove({ kind, path }: ResultSection): readonly PathStep[] {
  return kind === 'section' || kind === 'introduction' ? path.slice(0, -1) : path;
}

/** What a section is called where its headings stand beside it. */
export function cardTitle(section: ResultSection, library: Library): string {
  const title = titleOf(section, library.box(section.id));
  return section.kind === 'introduction' && hasMore(section, library) ? `${title} · 引言` : title;
}

/** A chapter without sections has no introduction: what stands in it is its text. */
function hasMore({ plan, path }: ResultSection, library: Library): boolean {
  const last = path.at(-1);
  if (last?.level !== 'chapter') return true;
  const page = library.shelf(plan)?.chapters.find(({ chapter }) => chapter.number === last.number);
  return page === undefined || page.chapter.sections.length > 0;
}

function toCardPassage(
  passage: ResultPassage,
  query: SearchQuery,
  library: Library,
  mark: Marker,
): CardPassage {
  return {
    id: passage.id,
    kind: KIND_LABELS[KIND_OF_PASSAGE[passage.kind]],
    body: toBody(passage, library, mark),
    why: toReasons(passage),
    lines: passage.line === passage.endLine ? `${passage.line}` : `${passage.line}–${passage.endLine}`,
    tags: toTags(passage, query, library.liesIn),
    sameAs: passage.sameAs,
    remarks: toSourceRemarks(passage.id, library),
    alsoAt: passage.alsoAt,
    url: urls.passage(passage.id, query),
    permanentUrl: urls.passage(passage.id),
    citeUrl: urls.cite(passage.id),
  };
}

function toBody(passage: ResultPassage, library: Library, mark: Marker): CardBody {
  const stored = library.passage(passage.id)?.passage;
  const box = stored === undefined ? undefined : library.box(stored.section);
  if (stored?.kind === 'indicator' && box?.kind === 'table') {
    const marked = passage.runs.some(({ match }) => match === 'term') ? mark : noMarks;
    return { type: 'indicator', indicator: toIndicatorModel(box.columns, stored.cells, marked) };
  }
  return { type: 'text', excerpt: toExcerpt(passage.runs), runs: passage.runs };
}

function toReasons({ why, runs }: ResultPassage): readonly Reason[] {
  const reasons: Reason[] = [];
  if (why.terms.length > 0) reasons.push({ type: 'terms', terms: why.terms });
  if (why.titleTerms.length > 0) reasons.push({ type: 'titles', terms: why.titleTerms });
  const byMeaning = runs.some(({ match }) => match === ('meaning' satisfies Match));
  if (why.similarity !== null && (byMeaning || why.similarity > 0)) {
    reasons.push({ type: 'similarity', value: why.similarity.toFixed(2), question: why.question });
  }
  return reasons;
}
