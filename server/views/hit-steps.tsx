import type { HitStep } from '../reading/hit-path.ts';

interface HitStepsProps {
  readonly hit: HitStep | null;
  /** False: no word of it is marked, it is near in meaning or stands under titles that say the word. */
  readonly marked?: boolean;
}

/** At a hit: which one it is, and the way to its neighbours, over the ends of chapters. */
export function HitSteps({ hit, marked = true }: HitStepsProps) {
  if (hit === null) return null;
  return (
    <span class="hit-steps">
      {hit.previousUrl === null ? null : (
        <a href={hit.previousUrl} data-hit-previous aria-label="上一处命中" title="上一处（p）">
          ‹
        </a>
      )}
      <span class="hit-number">
        {marked ? null : <span title="字面没有出现，意思相近或标题相关">相关 </span>}
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
