import type { Library } from '../library.ts';
import { type PlanAxis, toPlanAxis } from './plan-axis.ts';

/** By library, so that a build takes its lines with it when it goes. */
const known = new WeakMap<Library, readonly PlanAxis[]>();

/** The plans of a build as lines, in catalog order; laid out once. */
export function axesOf(library: Library): readonly PlanAxis[] {
  const found = known.get(library) ?? library.shelves.map((shelf) => toPlanAxis(shelf, library));
  known.set(library, found);
  return found;
}
