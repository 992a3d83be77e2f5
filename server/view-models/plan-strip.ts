import { headingLabel, sectionTitle } from '../labels.ts';
import type { TypedQuery } from '../search/types.ts';
import type { AxisPassage, PlanAxis } from '../terms/plan-axis.ts';
import { urls } from '../urls.ts';

/** A mark on the line of a plan; x in per cent of it. */
export interface Tick {
  readonly x: number;
  /** 1 to 3: how much stands here. */
  readonly height: 1 | 2 | 3;
  /** Nothing here is what was typed, it is only near it. */
  readonly near: boolean;
  readonly label: string;
  readonly url: string;
}

/** A part on the line of a plan, in per cent of it. */
export interface StripPart {
  readonly label: string;
  readonly title: string;
  readonly x: number;
  readonly width: number;
}

interface Place {
  /** A passage's. */
  readonly id: string;
  /** From 0 to 1, in ascending order. */
  readonly at: number;
  readonly weight: number;
  readonly label: string;
  readonly near?: boolean;
}

interface TickSettings {
  /** What is marked where a tick leads to. */
  readonly query: Partial<TypedQuery>;
  /** How many ticks can be told apart along the line. */
  readonly finest: number;
  /** Where there are more places than this, they share as many ticks: each is a link. */
  readonly most: number;
  /** What weights count, for readers: passages are 段. */
  readonly unit: string;
}

/**
 * A tick for each place; those that no screen could show apart share one, but what is only near stands by itself. Pure.
 */
export function toTicks(
  places: readonly Place[],
  { query, finest, most, unit }: TickSettings,
): readonly Tick[] {
  const size = places.length > most ? most : finest;
  const steps = new Map<string, readonly Place[]>();
  for (const place of places) {
    const step = `${Math.min(size - 1, Math.floor(place.at * size))}${place.near ? ' near' : ''}`;
    steps.set(step, [...(steps.get(step) ?? []), place]);
  }
  return [...steps.values()].flatMap((here): readonly Tick[] => {
    const [first] = here;
    if (first === undefined) return [];
    const weight = here.reduce((sum, place) => sum + place.weight, 0);
    return [
      {
        x: percent(first.at),
        height: weight >= 3 ? 3 : weight === 2 ? 2 : 1,
        near: first.near ?? false,
        label: `${first.label}${countsOf(here.length, weight, unit)}`,
        url: urls.passage(first.id, query),
      },
    ];
  });
}

/** How many passages share a tick, and what they weigh where that is more. */
function countsOf(passages: number, weight: number, unit: string): string {
  const counts = [
    ...(passages > 1 ? [`${passages} 段`] : []),
    ...(weight > passages ? [`${weight} ${unit}`] : []),
  ];
  return counts.length === 0 ? '' : `（${counts.join('，')}）`;
}

/** Where a passage stands, in words. */
export function placeOf({ section }: Pick<AxisPassage, 'section'>): string {
  const chapter = section.path.find(({ level }) => level === 'chapter');
  const own = sectionTitle(section);
  const above = chapter === undefined ? '' : headingLabel(chapter);
  return above === '' || above === own ? own : `${above} › ${own}`;
}

export function toStripParts({ parts }: Pick<PlanAxis, 'parts'>): readonly StripPart[] {
  return parts.map(({ label, title, from, to }) => ({
    label,
    title,
    x: percent(from),
    width: percent(to - from),
  }));
}

function percent(share: number): number {
  return Math.round(share * 10_000) / 100;
}
