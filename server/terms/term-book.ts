import type { Plan } from '../../plan/model.ts';
import { normalise } from '../../platform/normalise.ts';
import type { Library } from '../library.ts';
import { mapInTurns } from '../turns.ts';
import { axesOf } from './axes-of.ts';
import type { AxisPassage, PlanAxis } from './plan-axis.ts';
import { type PlanTitle, toPlanTitles } from './plan-titles.ts';
import { standingWords } from './standing-words.ts';

/** A passage as terms are looked for in it. */
export interface BookPassage extends AxisPassage {
  readonly plan: Plan;
  readonly normalised: string;
  /** The naming words that stand in it outside of any longer one. */
  readonly words: ReadonlySet<string>;
}

/** A build's texts, ready to be gone through for any term. */
export interface TermBook {
  /** In catalog order. */
  readonly axes: readonly PlanAxis[];
  /** Of all plans, in catalog and document order. */
  readonly passages: readonly BookPassage[];
  /** In the same order. */
  readonly titles: readonly PlanTitle[];
  /** Naming word → number of passages in which it stands. */
  readonly usage: ReadonlyMap<string, number>;
}

/** Makes a build's texts ready, in turns of the event loop; the work is done once a build. */
export async function toTermBook(library: Library, namingWords: ReadonlySet<string>): Promise<TermBook> {
  const axes = axesOf(library);
  const along = axes.flatMap(({ plan, passages }) => passages.map((each) => ({ ...each, plan })));
  const passages = await mapInTurns(along, (each): BookPassage => {
    const normalised = normalise(each.passage.text);
    const naming = (library.passage(each.passage.id)?.words ?? []).filter((word) => namingWords.has(word));
    return { ...each, normalised, words: standingWords(normalised, naming) };
  });
  const usage = new Map<string, number>();
  for (const { words } of passages) {
    for (const word of words) usage.set(word, (usage.get(word) ?? 0) + 1);
  }
  const titles = library.shelves.flatMap((shelf) => toPlanTitles(shelf, library));
  return { axes, passages, titles, usage };
}
