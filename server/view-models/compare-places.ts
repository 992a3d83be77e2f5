import type { Plan } from '../../plan/model.ts';
import type { Region, RegionKind } from '../../platform/regions.ts';
import type { PassageMatches } from '../compare/comparison.ts';
import { grouped } from '../compare/grouped.ts';
import { toPairRuns } from '../compare/pair-runs.ts';
import type { RegionsTold, RegionTold } from '../compare/regions-told.ts';
import { headingLabel, type PlanBadge, toPlanBadge } from '../labels.ts';
import type { Library } from '../library.ts';
import type { Entry } from '../search/corpus.ts';
import type { Stretch } from '../search/marks.ts';
import { urls } from '../urls.ts';
import {
  type ComparedPassage,
  type ComparedRow,
  toComparedPassage,
  toComparedRow,
} from './compare-passage.ts';

/** A place in a list, with what each plan says of it. */
export interface PlaceItem {
  readonly name: string;
  readonly url: string;
  /** 湖南省 12 处. */
  readonly counts: readonly { readonly region: string; readonly count: number }[];
  readonly own: boolean;
}

export interface PlacesModel {
  readonly groups: readonly { readonly label: string; readonly places: readonly PlaceItem[] }[];
  readonly total: number;
}

/** What one plan says of a place. */
export interface PlaceSide {
  readonly region: string;
  readonly badge: PlanBadge;
  readonly heading: string;
  readonly count: number;
  readonly searchUrl: string;
  readonly left: number;
  /** What the plan says of the areas that the place lies in. */
  readonly above: readonly { readonly name: string; readonly url: string; readonly count: number }[];
  /** Beside the place's own plan, passage by passage; or, where it has none, alone. */
  readonly body:
    | { readonly type: 'beside'; readonly groups: readonly PlaceGroup<ComparedRow>[] }
    | { readonly type: 'alone'; readonly groups: readonly PlaceGroup<ComparedPassage>[] };
}

/** What is said of the place itself, or of one that lies in it. */
export interface PlaceGroup<T> {
  readonly place: string;
  readonly items: readonly T[];
}

export interface PlaceModel {
  readonly name: string;
  readonly kind: RegionKind;
  readonly above: { readonly name: string; readonly url: string } | null;
  readonly own: {
    readonly badge: PlanBadge;
    readonly title: string;
    readonly url: string;
    /** Where the nearest passages stand, the chapter with most of them first. */
    readonly chapters: readonly ChapterLink[];
  } | null;
  /** Whether any plan but its own names it. */
  readonly told: boolean;
  readonly sides: readonly PlaceSide[];
  readonly within: readonly PlaceItem[];
  readonly canonical: string;
}

export interface ChapterLink {
  readonly label: string;
  readonly url: string;
  readonly count: number;
}

/** How many passages of one plan a page shows. */
export const SHOWN_PASSAGES = 24;

const KIND_NAMES: Readonly<Record<RegionKind, string>> = {
  省: '省份',
  市: '市州',
  县: '县市区',
  功能区: '园区与功能区',
  区域: '更大的区域',
};

export function toPlaces(regions: RegionsTold, library: Library): PlacesModel {
  const groups = grouped(regions.all, ({ region }) => region.kind);
  return {
    groups: [...groups].map(([kind, told]) => ({
      label: KIND_NAMES[kind],
      places: told.map((each) => toPlaceItem(each, library)),
    })),
    total: regions.all.length,
  };
}

function toPlaceItem({ region, counts }: RegionTold, library: Library): PlaceItem {
  const plans = library.shelves.map(({ plan }) => plan);
  return {
    name: region.name,
    url: urls.place(region.name),
    counts: plans.flatMap(({ id, region: name }) => {
      const count = counts.get(id) ?? 0;
      return count === 0 ? [] : [{ region: name, count }];
    }),
    own: plans.some((plan) => plan.region === region.name),
  };
}

/** What a plan says of a place: alone, or each passage with the nearest of the place's own plan. */
export interface Told {
  readonly plan: Plan;
  /** All of its passages. */
  readonly count: number;
  readonly passages: readonly Entry[];
  readonly beside: readonly PassageMatches[] | null;
}

export function toPlace(
  region: Region,
  own: Plan | undefined,
  told: readonly Told[],
  regions: RegionsTold,
  library: Library,
): PlaceModel {
  const within = regions.all.filter((each) => each.region.parent === region.name);
  return {
    name: region.name,
    kind: region.kind,
    above: region.parent === null ? null : { name: region.parent, url: urls.place(region.parent) },
    own:
      own === undefined
        ? null
        : {
            badge: toPlanBadge(own),
            title: own.title,
            url: urls.plan(own.id),
            chapters: toChapterLinks(own, told, library),
          },
    told: told.some(({ count }) => count > 0),
    sides: told
      .map((each) => toSide(region, each, regions, library))
      .filter(({ count, above }) => count + above.length > 0),
    within: within.map((each) => toPlaceItem(each, library)),
    canonical: urls.place(region.name),
  };
}

function toChapterLinks(own: Plan, told: readonly Told[], library: Library): readonly ChapterLink[] {
  const nearest = told.flatMap(({ beside }) => beside ?? []).flatMap(({ pairs }) => pairs.slice(0, 1));
  const byChapter = grouped(nearest, ({ other }) => other.section.section.chapter);
  const pages = library.shelf(own.id)?.chapters ?? [];
  return pages
    .map(({ chapter }) => ({
      label: headingLabel(chapter),
      url: urls.chapter(chapter.number, { plan: own.id }),
      count: byChapter.get(chapter.number)?.length ?? 0,
    }))
    .filter(({ count }) => count > 0)
    .toSorted((x, y) => y.count - x.count);
}

function toSide(
  { name }: Region,
  { plan, count, passages, beside }: Told,
  regions: RegionsTold,
  library: Library,
): PlaceSide {
  const marked = (entry: Entry, sentence: Stretch | null) =>
    toPairRuns(entry.passage.text, regions.mentions(name, entry), sentence);
  const row = (match: PassageMatches): ComparedRow => ({
    ...toComparedRow(match, library),
    own: toComparedPassage(
      match.own,
      marked(match.own, match.pairs[0]?.sentences.own ?? null),
      library,
      'term',
    ),
  });
  return {
    region: plan.region,
    badge: toPlanBadge(plan),
    heading: `${plan.region}规划中的${name}`,
    count,
    searchUrl: urls.search({ filters: { plan: [plan.id], region: [name] } }),
    left: count - passages.length,
    above: toAbove(name, plan, regions),
    body:
      beside === null
        ? {
            type: 'alone',
            groups: byPlace(
              name,
              passages,
              (entry) => entry,
              (entry) => toComparedPassage(entry, marked(entry, null), library, 'term'),
              library,
            ),
          }
        : { type: 'beside', groups: byPlace(name, beside, ({ own }) => own, row, library) },
  };
}

function toAbove(name: string, plan: Plan, regions: RegionsTold): PlaceSide['above'] {
  return regions.above(name, plan.id).flatMap(({ region, counts }) => {
    const count = counts.get(plan.id) ?? 0;
    return count === 0 ? [] : [{ name: region.name, url: urls.place(region.name), count }];
  });
}

/** The place itself first, then what lies in it, by the first that a passage names. */
function byPlace<T, U>(
  name: string,
  items: readonly T[],
  entryOf: (item: T) => Entry,
  toItem: (item: T) => U,
  library: Library,
): readonly PlaceGroup<U>[] {
  const placeOf = (item: T) => {
    const { regions } = entryOf(item).stored;
    if (regions.includes(name)) return name;
    return regions.find((region) => library.liesIn(region, name)) ?? name;
  };
  const groups = [...grouped(items, placeOf)].map(([place, all]) => ({ place, items: all.map(toItem) }));
  return groups.toSorted((x, y) => Number(y.place === name) - Number(x.place === name));
}
