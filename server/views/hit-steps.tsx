import type { HitStep } from '../reading/hit-path.ts';

/** At a hit: which one it is, and the way to its neighbours, over the ends of chapters. */
export function HitSteps({ hit }: { readonly hit: HitStep | null }) {
  if (hit === null) return null;
  return (
    <span class="hit-steps">
      {hit.previousUrl === null ? null : (
        <a href={hit.previousUrl} data-hit-previous aria-label="上一处命中" title="上一处（p）">
          ‹
        </a>
      )}
      <span class="hit-number">
        <span class="visually-hidden">命中第</span>
        {hit.number} / {hit.total}
        {hit.capped ? '+' : ''}
      </span>
      {hit.nextUrl === null ? null : (
        <a href={hit.nextUrl} data-hit-next aria-label="下一处命中" title="下一处（n）">
          ›
        </a>
      )}
    </span>
  );
}
