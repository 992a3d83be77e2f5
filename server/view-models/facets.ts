import {
  type FacetValue,
  FILTER_NAMES,
  type FilterName,
  type SearchQuery,
  type SearchResult,
} from '../search/types.ts';
import { toggledFilter, urls } from '../urls.ts';
import { FACET_LABELS } from './labels.ts';

/** One checkbox; its children are the values under it (parts of a plan, places of a place). */
export interface FacetNode {
  readonly id: string;
  readonly name: FilterName;
  readonly value: string;
  readonly label: string;
  readonly count: string;
  readonly selected: boolean;
  readonly children: readonly FacetNode[];
  /** 6 篇: how many there are, of what. */
  readonly childrenLabel: string;
  /** Whether the list under it starts unfolded: something in it is chosen. */
  readonly open: boolean;
}

export interface FacetGroup {
  readonly name: FilterName;
  readonly label: string;
  readonly shown: readonly FacetNode[];
  /** Values behind 更多. */
  readonly folded: readonly FacetNode[];
  readonly foldedOpen: boolean;
}

/** One chosen filter value, and the address of the search without it. */
export interface Chip {
  readonly name: FilterName;
  readonly facet: string;
  readonly label: string;
  readonly url: string;
}

const FOLD_AFTER = 8;

/** The facets that have something to choose, in the order of the page; plan, part and chapter are one tree. */
export function toFacetGroups({ facets, total }: SearchResult): readonly FacetGroup[] {
  const groups: readonly (readonly [FilterName, readonly FacetNode[]])[] = [
    ['plan', toTree([...facets.plan, ...facets.part, ...facets.chapter], facets, total.capped)],
    ['kind', toTree(facets.kind, facets, total.capped)],
    ['level', toTree(facets.level, facets, total.capped)],
    ['topic', toTree(facets.topic, facets, total.capped)],
    ['region', toTree(facets.region, facets, total.capped)],
  ];
  return groups
    .filter(([, nodes]) => nodes.length > 0)
    .map(([name, nodes]) => {
      const folded = nodes.slice(FOLD_AFTER);
      return {
        name,
        label: FACET_LABELS[name],
        shown: nodes.slice(0, FOLD_AFTER),
        folded,
        foldedOpen: folded.some(isTouched),
      };
    });
}

function toTree(
  values: readonly FacetValue[],
  facets: SearchResult['facets'],
  capped: boolean,
): readonly FacetNode[] {
  const visible = values.filter(({ count, selected }) => count > 0 || selected);
  const nameOf = (value: FacetValue): FilterName =>
    FILTER_NAMES.find((name) => facets[name].includes(value)) ?? 'plan';
  // A part and a chapter may share a value (`{plan}-{number}`): the name tells them apart.
  const keyed = visible.map((value): Keyed => ({ value, name: nameOf(value) }));
  const stands = (child: Keyed, parent: Keyed) =>
    child.value.parent === parent.value.value && PARENT_NAMES[child.name] === parent.name;
  const roots = keyed.filter((child) => !keyed.some((parent) => stands(child, parent)));
  const toNode = (parent: Keyed): FacetNode => {
    const { value, name } = parent;
    const children = keyed.filter((child) => stands(child, parent)).map(toNode);
    return {
      id: `facet-${name}-${value.value}`,
      name,
      value: value.value,
      label: value.label,
      count: `${value.count}${capped ? '+' : ''}`,
      selected: value.selected,
      children,
      childrenLabel: `${children.length} ${CHILD_WORDS[name]}`,
      open: children.some(isTouched),
    };
  };
  return roots.map(toNode);
}

const PARENT_NAMES: Readonly<Record<FilterName, FilterName | null>> = {
  plan: null,
  part: 'plan',
  chapter: 'part',
  topic: 'topic',
  region: 'region',
  kind: 'kind',
  level: 'level',
};

const CHILD_WORDS: Readonly<Record<FilterName, string>> = {
  plan: '篇',
  part: '章',
  chapter: '节',
  topic: '个主题',
  region: '个下级地区',
  kind: '类',
  level: '级',
};

interface Keyed {
  readonly value: FacetValue;
  readonly name: FilterName;
}

function isTouched(node: FacetNode): boolean {
  return node.selected || node.children.some(isTouched);
}

/** Every chosen filter value, removable. */
export function toChips(query: SearchQuery, { facets }: SearchResult): readonly Chip[] {
  return FILTER_NAMES.flatMap((name) =>
    query.filters[name].map((value) => ({
      name,
      facet: FACET_LABELS[name],
      label: facets[name].find((candidate) => candidate.value === value)?.label ?? value,
      url: urls.search(toggledFilter(query, name, value)),
    })),
  );
}
