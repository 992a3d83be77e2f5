import { type PlanBadge, toPlanBadge } from '../labels.ts';
import { toRuns } from '../search/marks.ts';
import { mentionedStretches } from '../terms/mentions.ts';
import type { BookPassage, TermBook } from '../terms/term-book.ts';
import type { Trace } from '../terms/trace.ts';
import { urls } from '../urls.ts';
import { type Excerpt, toExcerpt } from './excerpt.ts';
import { placeOf } from './plan-strip.ts';
import { quoted } from './quoted.ts';

/** A passage that mentions a term, the term marked. */
export interface PassageModel {
  readonly id: string;
  readonly url: string;
  readonly badge: PlanBadge;
  readonly where: string;
  readonly line: number;
  readonly excerpt: Excerpt;
}

/** The passages that mention any of the terms, in catalog and document order. */
export function passagesOf(traces: readonly Trace[], book: TermBook): readonly BookPassage[] {
  const ids = new Set(
    traces.flatMap(({ plans }) =>
      plans.flatMap(({ passages }) => passages.map(({ passage }) => passage.passage.id)),
    ),
  );
  return book.passages.filter(({ passage }) => ids.has(passage.id));
}

export function toPassage(each: BookPassage, terms: readonly string[]): PassageModel {
  const { passage, plan } = each;
  const first = terms.find((term) => mentionedStretches([term], passage.text).length > 0) ?? '';
  const runs = toRuns(passage.text, mentionedStretches(terms, passage.text), 'term');
  return {
    id: passage.id,
    url: urls.passage(passage.id, { q: quoted(first) }),
    badge: toPlanBadge(plan),
    where: placeOf(each),
    line: passage.line,
    excerpt: toExcerpt(runs),
  };
}
