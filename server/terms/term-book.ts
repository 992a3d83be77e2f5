import type { Plan } from '../../plan/model.ts';
import { normalise } from '../../platform/normalise.ts';
import type { Library } from '../library.ts';
import { axesOf } from './axes-of.ts';
import type { AxisPassage, PlanAxis } from './plan-axis.ts';

/** A passage as terms are looked for in it. */
export interface BookPassage extends AxisPassage {
  readonly plan: Plan;
  readonly normalised: string;
  readonly words: ReadonlySet<string>;
}

/** A build's texts, ready to be gone through for any term. */
export interface TermBook {
  /** In catalog order. */
  readonly axes: readonly PlanAxis[];
  /** Of all plans, in catalog and document order. */
  readonly passages: readonly BookPassage[];
  /** Word → number of passages whose own text holds it. */
  readonly usage: ReadonlyMap<string, number>;
}

/** Makes a build's texts ready; the work is done once a build. Pure. */
export function toTermBook(library: Library): TermBook {
  const axes = axesOf(library);
  const passages = axes.flatMap((axis) =>
    axis.passages.map(
      (each): BookPassage => ({
        ...each,
        plan: axis.plan,
        normalised: normalise(each.passage.text),
        words: new Set(library.passage(each.passage.id)?.words),
      }),
    ),
  );
  const usage = new Map<string, number>();
  for (const { words } of passages) {
    for (const word of words) usage.set(word, (usage.get(word) ?? 0) + 1);
  }
  return { axes, passages, usage };
}
