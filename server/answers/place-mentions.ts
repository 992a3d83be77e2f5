import type { Region } from '../../platform/regions.ts';
import { createWithAncestors } from '../../platform/regions.ts';
import { urls } from '../urls.ts';
import type { AnswerSources } from './sources.ts';
import type { PlaceMentions } from './types.ts';

/** How often each plan speaks of a place from outside, in catalog order; a plan that does not is left out. */
export type MentionsOf = (region: Region) => readonly PlaceMentions[];

/**
 * Counts as the place's own page does. A filter by the place finds the same passages, but in a plan whose own place
 * lies in it: there it finds all that names any place around, and what names this one is read on its page.
 */
export function createMentionsOf({ bundle, told }: Pick<AnswerSources, 'bundle' | 'told'>): MentionsOf {
  const withAncestors = createWithAncestors(bundle.regions);
  return ({ name }) =>
    bundle.plans.flatMap(({ plan }) => {
      const count = told.passages(name, plan.id).length;
      if (count === 0 || plan.region === name) return [];
      const isAround = withAncestors([plan.region]).includes(name);
      const filtered = urls.search({ filters: { plan: [plan.id], region: [name] } });
      return [{ plan: plan.id, count, url: isAround ? urls.place(name) : filtered }];
    });
}
