import type { StoredPassage } from '../../platform/bundle.ts';
import type { RegionMention } from '../../platform/regions.ts';
import type { Library } from '../library.ts';
import type { GlossaryPlaces } from '../reading/glossary-places.ts';
import type { HitPath, HitStep } from '../reading/hit-path.ts';
import { type LinkedStretch, type ReadingRun, toLinkedRuns } from '../reading/linked-runs.ts';
import type { Marker } from '../search/marks.ts';
import type { TypedQuery } from '../search/types.ts';
import { urls } from '../urls.ts';
import { type SourceRemark, toSourceRemarks } from './source-remarks.ts';
import { type Tags, toReadingTags } from './tags.ts';

/** What a page of the reader is made from. */
export interface ReadingContext {
  readonly library: Library;
  /** Marks what is asked for. */
  readonly query: TypedQuery;
  readonly mark: Marker;
  /** Null where nothing is asked for, or nobody can be asked. */
  readonly path: HitPath | null;
  readonly glossary: Pick<GlossaryPlaces, 'firstIn'>;
}

export interface NamedLink {
  readonly label: string;
  readonly url: string;
}

export interface ReadingPassage {
  readonly id: string;
  /** The run-in lead phrase, printed bold; not part of `runs`. */
  readonly lead: readonly ReadingRun[];
  readonly runs: readonly ReadingRun[];
  readonly line: number;
  readonly permanentUrl: string;
  readonly tags: Tags;
  /** Its place among the hits of the plan, if it is one. */
  readonly hit: HitStep | null;
  readonly remarks: readonly SourceRemark[];
}

/** A passage with its lead set apart, its hits marked, and its terms linked to their definitions. */
export function toReadingPassage(stored: StoredPassage, context: ReadingContext): ReadingPassage {
  const { passage } = stored;
  const { mark, path } = context;
  const lead = 'lead' in passage && passage.lead !== null ? leadOf(passage.text, passage.lead) : '';
  const rest = passage.text.slice(lead.length);
  const terms = toTermLinks(passage.id, 0, context);
  const inLead = terms.filter(({ end }) => end <= lead.length);
  const inRest = terms.filter(({ start }) => start >= lead.length);
  const shifted = inRest.map((each) => ({
    ...each,
    start: each.start - lead.length,
    end: each.end - lead.length,
  }));
  return {
    id: passage.id,
    lead: toLinkedRuns(mark(lead, mentionsWithin(stored, 0, lead.length)), inLead),
    runs: toLinkedRuns(mark(rest, mentionsWithin(stored, lead.length, passage.text.length)), shifted),
    line: passage.line,
    permanentUrl: urls.passage(passage.id),
    tags: toReadingTags(stored),
    hit: path?.step(passage.id) ?? null,
    remarks: toSourceRemarks(passage.id, context.library),
  };
}

/** The regions that a stretch of the text names, by offsets into the stretch. */
function mentionsWithin({ mentions }: StoredPassage, from: number, to: number): readonly RegionMention[] {
  return mentions
    .filter(({ start, end }) => from <= start && end <= to)
    .map(({ region, start, end }) => ({ region, start: start - from, end: end - from }));
}

/** The terms that a text is the first of its section to mention, led to their entries; `at` as in `PlanText`. */
export function toTermLinks(
  id: string,
  at: number,
  { glossary, library }: Pick<ReadingContext, 'glossary' | 'library'>,
): readonly LinkedStretch[] {
  return glossary.firstIn(id, at).map(({ start, end, entry }) => {
    const url = library.readerUrl(entry) ?? urls.passage(entry);
    return { type: 'term', start, end, target: entry, url };
  });
}

/** The stretch of the text up to the end of the lead and its full stop; empty if the text does not begin so. */
function leadOf(text: string, lead: string): string {
  const at = text.indexOf(lead);
  if (at < 0 || at > 2) return '';
  const end = at + lead.length;
  return text.slice(0, text[end] === '。' ? end + 1 : end);
}
