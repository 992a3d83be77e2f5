import type { Plan } from '../../plan/model.ts';
import type { Region, RegionKind } from '../../platform/regions.ts';
import type { PassageMatches } from '../compare/comparison.ts';
import { grouped } from '../compare/grouped.ts';
import { toPairRuns } from '../compare/pair-runs.ts';
import type { RegionsTold, RegionTold } from '../compare/regions-told.ts';
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
import { type PlanBadge, toPlanBadge } from './labels.ts';

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
  /** Beside the place's own plan, passage by passage; or, where it has none, alone. */
  readonly body:
    | { readonly type: 'beside'; readonly rows: readonly ComparedRow[] }
    | { readonly type: 'alone'; readonly passages: readonly ComparedPassage[] };
}

export interface PlaceModel {
  readonly name: string;
  readonly kind: RegionKind;
  readonly above: { readonly name: string; readonly url: string } | null;
  readonly own: { readonly badge: PlanBadge; readonly title: string; readonly url: string } | null;
  readonly sides: readonly PlaceSide[];
  readonly within: readonly PlaceItem[];
  readonly canonical: string;
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
  const find = createNameFinder(regions.names(region.name));
  const within = regions.all.filter((each) => each.region.parent === region.name);
  return {
    name: region.name,
    kind: region.kind,
    above: region.parent === null ? null : { name: region.parent, url: urls.place(region.parent) },
    own: own === undefined ? null : { badge: toPlanBadge(own), title: own.title, url: urls.plan(own.id) },
    sides: told.map((each) => toSide(region, each, find, library)),
    within: within.map((each) => toPlaceItem(each, library)),
    canonical: urls.place(region.name),
  };
}

type FindNames = (text: string) => readonly Stretch[];

function toSide(
  { name }: Region,
  { plan, count, passages, beside }: Told,
  find: FindNames,
  library: Library,
): PlaceSide {
  const marked = ({ passage: { text } }: Entry, sentence: Stretch | null) =>
    toPairRuns(text, find(text), sentence);
  const row = (match: PassageMatches): ComparedRow => ({
    ...toComparedRow(match, library),
    own: toComparedPassage(match.own, marked(match.own, match.pairs[0]?.sentences.own ?? null), library),
  });
  return {
    region: plan.region,
    badge: toPlanBadge(plan),
    heading: `${plan.region}规划中的${name}`,
    count,
    searchUrl: urls.search({ filters: { plan: [plan.id], region: [name] } }),
    left: count - passages.length,
    body:
      beside === null
        ? {
            type: 'alone',
            passages: passages.map((entry) => toComparedPassage(entry, marked(entry, null), library)),
          }
        : { type: 'beside', rows: beside.map(row) },
  };
}

/** Where any of these names stands, the longest first. */
function createNameFinder(names: readonly string[]): FindNames {
  if (names.length === 0) return () => [];
  const longest = names.toSorted((x, y) => y.length - x.length);
  const pattern = new RegExp(
    longest.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'),
    'gu',
  );
  return (text) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}
