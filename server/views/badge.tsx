import { OFFICIAL_TEXT, type PlanBadge } from '../labels.ts';

/** Which plan, and whether its text is a draft. */
export function Badge({ badge }: { readonly badge: PlanBadge }) {
  return (
    <span class={badge.draft ? 'badge badge-draft' : 'badge'} title={badge.hint}>
      <span class="badge-region">{badge.region}</span>
      <span class="badge-status">{badge.status}</span>
    </span>
  );
}

/** The status in a sentence, where there is room for it. */
export function StatusLine({ badge }: { readonly badge: PlanBadge }) {
  return (
    <p class="status-line">
      <Badge badge={badge} /> {OFFICIAL_TEXT}
    </p>
  );
}
