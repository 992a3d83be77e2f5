import type { Chip, FacetGroup, FacetList, FacetNode } from '../view-models/facets.ts';
import { LIVE, SEARCH_FORM } from './search-form.tsx';

/** The filters with their counts. Every change asks again; without script a button sends the form. */
export function Facets({ groups }: { readonly groups: readonly FacetGroup[] }) {
  return (
    <details class="sheet facets" id="facets">
      <summary class="sheet-summary">筛选</summary>
      <div class="sheet-body" {...LIVE} hx-trigger="change" hx-push-url="true">
        {groups.map((group) => (
          <fieldset key={group.name} class="facet" id={`facet-group-${group.name}`}>
            <legend>{group.label}</legend>
            <FoldedList list={group} id={group.name} />
          </fieldset>
        ))}
        <button class="apply no-script-only" type="submit" form={SEARCH_FORM}>
          应用筛选
        </button>
      </div>
    </details>
  );
}

/** A long list shows its fullest values, and the others on demand. */
function FoldedList({ list, id }: { readonly list: FacetList; readonly id: string }) {
  return (
    <>
      <Nodes nodes={list.shown} />
      {list.folded.length === 0 ? null : (
        <details class="facet-more" id={`facet-more-${id}`} open={list.foldedOpen}>
          <summary>更多（{list.folded.length}）</summary>
          <Nodes nodes={list.folded} />
        </details>
      )}
    </>
  );
}

function Nodes({ nodes }: { readonly nodes: readonly FacetNode[] }) {
  return (
    <ul class="facet-list">
      {nodes.map((node) => (
        <li key={node.id} id={`item-${node.id}`}>
          <Node node={node} />
        </li>
      ))}
    </ul>
  );
}

function Node({ node }: { readonly node: FacetNode }) {
  return (
    <>
      <label class={node.included ? 'facet-value facet-included' : 'facet-value'}>
        <input
          id={node.id}
          type="checkbox"
          form={SEARCH_FORM}
          name={node.name}
          value={node.value}
          checked={node.selected}
          autocomplete="off"
        />
        <span class="facet-label">
          {node.label}
          {node.included ? <span class="visually-hidden">（上级已选，已包含）</span> : null}
        </span>
        <span class="facet-count">
          {node.count}
          <span class="visually-hidden"> 节</span>
        </span>
      </label>
      {node.children.shown.length === 0 ? null : (
        <details class="facet-children" id={`children-${node.id}`} open={node.open}>
          <summary>
            <span class="visually-hidden">{node.label}的</span>
            {node.childrenLabel}
          </summary>
          <FoldedList list={node.children} id={node.id} />
        </details>
      )}
    </>
  );
}

interface ChipsProps {
  readonly chips: readonly Chip[];
  readonly clearUrl: string;
}

export function Chips({ chips, clearUrl }: ChipsProps) {
  if (chips.length === 0) return null;
  return (
    <ul class="chips" aria-label="已选条件">
      {chips.map((chip) => (
        <li key={`${chip.name}-${chip.label}`}>
          <a class="chip" href={chip.url} {...linkTo(chip.url)}>
            {chip.label}
            <span aria-hidden="true">×</span>
            <span class="visually-hidden">（去掉这个{chip.facet}条件）</span>
          </a>
          {chip.place === null ? null : (
            <a class="chip-place" href={chip.place.url}>
              地区专页<span class="visually-hidden">：规划中的{chip.place.name}</span>
            </a>
          )}
        </li>
      ))}
      <li>
        <a class="chip chip-clear" href={clearUrl} {...linkTo(clearUrl)}>
          清除全部
        </a>
      </li>
    </ul>
  );
}

/** A link within the results: the same address with or without script. */
export function linkTo(url: string) {
  return {
    'hx-get': url,
    'hx-target': LIVE['hx-target'],
    'hx-swap': LIVE['hx-swap'],
    'hx-sync': LIVE['hx-sync'],
    'hx-push-url': 'true',
  } as const;
}
