import { type PlanBadge, toPlanBadge } from '../labels.ts';
import type { Library } from '../library.ts';
import type { PlanTitle } from '../terms/plan-titles.ts';
import type { Trace } from '../terms/trace.ts';
import { urls } from '../urls.ts';
import type { NamedLink } from './terms-links.ts';

/** The titles of one plan in which a term stands; the first are seen at once, the others on demand. */
export interface PlanTitlesModel {
  readonly badge: PlanBadge;
  readonly shown: readonly TitleLink[];
  readonly folded: readonly TitleLink[];
}

export interface TitleLink extends NamedLink {
  /** The text lacks it. */
  readonly inferred: boolean;
}

/** Plans without any are left out. Pure. */
export function toTitleLists(
  { plans }: Pick<Trace, 'plans'>,
  library: Pick<Library, 'readerUrl'>,
  most: number,
): readonly PlanTitlesModel[] {
  return plans.flatMap(({ titles }): readonly PlanTitlesModel[] => {
    const [first] = titles;
    if (first === undefined) return [];
    const links = titles.map((title) => toTitleLink(title, library));
    // A fold for one would take as much room as that one.
    const shown = links.length === most + 1 ? links.length : most;
    return [{ badge: toPlanBadge(first.plan), shown: links.slice(0, shown), folded: links.slice(shown) }];
  });
}

export function toTitleLink(title: PlanTitle, library: Pick<Library, 'readerUrl'>): TitleLink {
  return { label: title.label, url: titleUrl(title, library), inferred: title.line === null };
}

export function titleUrl({ id, plan }: PlanTitle, library: Pick<Library, 'readerUrl'>): string {
  return library.readerUrl(id) ?? urls.plan(plan.id);
}
