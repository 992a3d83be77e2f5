import type { Plan } from '../../plan/model.ts';
import type { Library, Shelf } from '../library.ts';

/** Two plans side by side: two different ones wherever the catalog has two. */
export interface PlanPair {
  readonly a: Shelf;
  readonly b: Shelf;
  /** What of the address was odd (Chinese). */
  readonly notes: readonly string[];
}

/** The plans of `a=` and `b=`; an odd one is named and falls back. Undefined where no two plans are there. */
export function readPlanPair(params: URLSearchParams, library: Library): PlanPair | undefined {
  const notes: string[] = [];
  const [typedA, typedB] = [readPlan(params, 'a', library, notes), readPlan(params, 'b', library, notes)];
  const a = typedA ?? (typedB === undefined ? library.shelves[0] : partnerOf(typedB.plan, library));
  const b = a === undefined || typedB === a ? undefined : typedB;
  if (a !== undefined && typedB === a) notes.push('两边是同一部规划，另一边已换。');
  const other = b ?? (a === undefined ? undefined : partnerOf(a.plan, library));
  return a === undefined || other === undefined ? undefined : { a, b: other, notes };
}

/** The plan that one is held against if none is named: the one above it, one under it, or any other. */
export function partnerOf(plan: Plan, library: Library): Shelf | undefined {
  const others = library.shelves.filter((shelf) => shelf.plan.id !== plan.id);
  return (
    others.find((shelf) => shelf.plan.id === plan.parent) ??
    others.find((shelf) => shelf.plan.parent === plan.id) ??
    others[0]
  );
}

/** The plan of one parameter; what is odd is named. */
export function readPlan(
  params: URLSearchParams,
  name: string,
  library: Library,
  notes: string[],
): Shelf | undefined {
  const typed = params.get(name) ?? '';
  const shelf = library.shelf(typed);
  if (typed !== '' && shelf === undefined) {
    notes.push(`没有收录规划“${[...typed].slice(0, 30).join('')}”，已忽略。`);
  }
  return shelf;
}
