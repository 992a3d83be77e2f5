import type { ChoiceGroup, IndicatorsPageModel } from '../view-models/indicators-page.ts';

const FORM = 'indicator-form';

/** A change of the form replaces the page's part in place; without script a button sends it. */
const LIVE = {
  'hx-get': '/indicators',
  'hx-include': `#${FORM}`,
  'hx-target': '#results',
  'hx-swap': 'innerMorph',
  'hx-sync': `#${FORM}:replace`,
} as const;

/** What narrows the indicators: words of a name, and choices with the number of lines that each would leave. */
export function Filters({ page }: { readonly page: Pick<IndicatorsPageModel, 'hidden' | 'q' | 'groups'> }) {
  return (
    <search class="indicator-search" aria-label="筛选指标">
      <form id={FORM} action="/indicators" method="get" {...LIVE} hx-push-url="true">
        {page.hidden.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div class="indicator-words">
          <label for="indicator-q">按名称筛选</label>
          <input
            id="indicator-q"
            type="search"
            name="q"
            value={page.q}
            placeholder="如 城镇化率、万吨"
            autocomplete="off"
            spellcheck={false}
            maxLength={400}
            {...LIVE}
            hx-trigger="input delay:300ms"
            hx-replace-url="true"
          />
          <button class="apply" type="submit">
            筛选
          </button>
        </div>
        <details class="sheet" id="facets">
          <summary class="sheet-summary">规划、类别、属性、主题</summary>
          <div class="sheet-body" {...LIVE} hx-trigger="change" hx-push-url="true">
            {page.groups.map((group) => (
              <Choices key={group.name} group={group} />
            ))}
          </div>
        </details>
      </form>
    </search>
  );
}

function Choices({ group }: { readonly group: ChoiceGroup }) {
  return (
    <fieldset class="choices">
      <legend>{group.label}</legend>
      <ul>
        {group.choices.map(({ value, label, count, chosen }) => (
          <li key={value}>
            <label class="choice">
              <input
                id={`choice-${group.name}-${value}`}
                type="checkbox"
                name={group.name}
                value={value}
                checked={chosen}
                autocomplete="off"
              />
              <span>{label}</span>{' '}
              <span class="choice-count">
                {count}
                <span class="visually-hidden"> 行</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
