import { FACET_LABELS } from '../labels.ts';
import type { Library } from '../library.ts';
import {
  type FacetValue,
  FILTER_NAMES,
  type FilterName,
  type SearchQuery,
  type SearchResult,
} from '../search/types.ts';
import { toggledFilter, urls } from '../urls.ts';

/** Values that stand together: what is seen at once, and what is behind 更多. */
export interface FacetList {
  readonly shown: readonly FacetNode[];
  readonly folded: readonly FacetNode[];
  /** Something that is folded away is chosen. */
  readonly foldedOpen: boolean;
}

/** One checkbox; its children are the values under it (parts of a plan, places of a place). */
export interface FacetNode {
  readonly id: string;
  readonly name: FilterName;
  readonly value: string;
  readonly label: string;
  readonly count: string;
  readonly selected: boolean;
  readonly children: FacetList;
  /** 其下 6 章, or 已含其下 6 章 when the choice of the whole takes them in. */
  readonly childrenLabel: string;
  /** Whether the list under it starts unfolded. */
  readonly open: boolean;
  /** What stands above it is chosen, and it with that. */
  readonly included: boolean;
}

export interface FacetGroup extends FacetList {
  readonly name: FilterName;
  readonly label: string;
}

/** One chosen filter value, and the address of the search without it. */
export interface Chip {
  readonly name: FilterName;
  /** Of which it is one: 规划, 章, 地区. */
  readonly facet: string;
  /** Says by itself what is chosen: 地区：双牌县, 永州市 第三章 改革开放. */
  readonly label: string;
  readonly url: string;
  /** What the plans say of a chosen place; null where it is none. */
  readonly place: { readonly name: string; readonly url: string } | null;
}

const FOLD_AFTER = 8;

/** The facets that have something to choose, in the order of the page; plan, part and chapter are one tree. */
export function toFacetGroups({ facets, total }: SearchResult): readonly FacetGroup[] {
  const groups: readonly (readonly [FilterName, ...FilterName[]])[] = [
    ['plan', 'part', 'chapter'],
    ['topic'],
    ['region'],
    ['kind'],
    ['level'],
  ];
  return groups
    .map((names): FacetGroup => {
      const [name] = names;
      const list = toTree(names, facets, total.capped);
      return { name, label: FACET_LABELS[name], ...list };
    })
    .filter(({ shown }) => shown.length > 0);
}

function toTree(names: readonly FilterName[], facets: SearchResult['facets'], capped: boolean): FacetList {
  const keyed = names.flatMap((name) =>
    facets[name]
      .filter(({ count, selected }) => count > 0 || selected)
      .map((value): Keyed => ({ value, name })),
  );
  const keys = new Set(keyed.map(keyOf));
  const under = new Map<string, Keyed[]>();
  const roots: Keyed[] = [];
  for (const each of keyed) {
    const parent = parentKeyOf(each);
    if (parent === null || !keys.has(parent)) roots.push(each);
    else under.set(parent, [...(under.get(parent) ?? []), each]);
  }
  const toNode = ({ value, name }: Keyed, above: Above): FacetNode => {
    const below = under.get(keyOf({ value, name })) ?? [];
    const included = above.included || above.selected;
    const nodes = below.map((child) =>
      toNode(child, { depth: above.depth + 1, selected: value.selected, included }),
    );
    const all = value.selected || included;
    return {
      id: `facet-${name}-${value.value}`,
      name,
      value: value.value,
      label: value.label,
      count: `${value.count}${capped ? '+' : ''}`,
      selected: value.selected,
      children: toList(nodes, below, above.depth + 1),
      childrenLabel: `${all ? '已含其下' : '其下'} ${nodes.length} ${CHILD_WORDS[name]}`,
      open: nodes.some(isTouched),
      included,
    };
  };
  const top: Above = { depth: 0, selected: false, included: false };
  return toList(
    roots.map((root) => toNode(root, top)),
    roots,
    0,
  );
}

/** What stands above a value: how much, whether the next is chosen, whether one further up is. */
interface Above {
  readonly depth: number;
  readonly selected: boolean;
  readonly included: boolean;
}

/**
 * A long list is folded to its fullest values. Topics keep their order; places are in no order that a reader knows
 * by heart, so the fullest lead, and before them all the fullest tree, unfolded by one step.
 */
function toList(nodes: readonly FacetNode[], values: readonly Keyed[], depth: number): FacetList {
  const name = values[0]?.name;
  // Parts and chapters are behind an unfolding already.
  if (name === 'part' || name === 'chapter') return { shown: nodes, folded: [], foldedOpen: false };
  const counts = new Map(nodes.map((node, at) => [node, values[at]?.value.count ?? 0]));
  const fullest = nodes.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  if (name !== 'region') return fold(nodes, fullest);
  const tree = depth === 0 ? fullest.find(({ children }) => children.shown.length > 0) : undefined;
  if (tree === undefined) return fold(fullest, fullest);
  const led = [{ ...tree, open: true }, ...fullest.filter((node) => node !== tree)];
  return fold(led, led);
}

function fold(nodes: readonly FacetNode[], best: readonly FacetNode[]): FacetList {
  const chosen = new Set(best.slice(0, FOLD_AFTER));
  const folded = nodes.filter((node) => !chosen.has(node));
  return {
    shown: nodes.filter((node) => chosen.has(node)),
    folded,
    foldedOpen: folded.some(isTouched),
  };
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

// A part and a chapter may share a value (`{plan}-{number}`): the name tells them apart.
function keyOf({ name, value }: Keyed): string {
  return `${name}\n${value.value}`;
}

function parentKeyOf({ name, value: { parent } }: Keyed): string | null {
  const above = PARENT_NAMES[name];
  return above === null || parent === null ? null : `${above}\n${parent}`;
}

function isTouched(node: FacetNode): boolean {
  return node.selected || [...node.children.shown, ...node.children.folded].some(isTouched);
}

const CHIP_FACETS: Readonly<Record<FilterName, string>> = { ...FACET_LABELS, plan: '规划' };

/** Every chosen filter value, removable. */
export function toChips(
  query: SearchQuery,
  { facets }: SearchResult,
  library: Pick<Library, 'shelf'>,
): readonly Chip[] {
  return FILTER_NAMES.flatMap((name) =>
    query.filters[name].map((value) => {
      const label = facets[name].find((candidate) => candidate.value === value)?.label ?? value;
      return {
        name,
        facet: CHIP_FACETS[name],
        label: `${before(name, value, library)}${label}`,
        url: urls.search(toggledFilter(query, name, value)),
        place: name === 'region' ? { name: value, url: urls.place(value) } : null,
      };
    }),
  );
}

/** A part or chapter is one of a plan's: the third of which, only that says. */
function before(name: FilterName, value: string, library: Pick<Library, 'shelf'>): string {
  if (name !== 'part' && name !== 'chapter') return `${CHIP_FACETS[name]}：`;
  const region = library.shelf(value.slice(0, value.lastIndexOf('-')))?.plan.region;
  return region === undefined ? '' : `${region} `;
}
