import type { SearchFormModel } from '../view-models/search-page.ts';

/** Fields of the search that stand outside the form itself name it with `form=`. */
export const SEARCH_FORM = 'search-form';

/** What a request takes along: the form's own fields and those that belong to it elsewhere on the page. */
const INCLUDE = `#${SEARCH_FORM}, [form=${SEARCH_FORM}]`;

/** A request that replaces the results: one queue for the box, the filters and the button. */
export const LIVE = {
  'hx-get': '/search',
  'hx-include': INCLUDE,
  'hx-target': '#results',
  'hx-swap': 'innerMorph',
  'hx-sync': `#${SEARCH_FORM}:replace`,
} as const;

interface SearchFormProps {
  readonly form: SearchFormModel;
  /** Results are on this page: type-ahead replaces the address, sending pushes one. */
  readonly live: boolean;
  readonly compact?: boolean;
}

export function SearchForm({ form, live, compact = false }: SearchFormProps) {
  const { 'hx-include': _own, ...submit } = LIVE;
  return (
    <search
      class={['search', compact ? 'search-compact' : '', live ? 'search-live' : ''].filter(Boolean).join(' ')}
    >
      <form
        id={SEARCH_FORM}
        action="/search"
        method="get"
        {...(live ? { ...submit, 'hx-push-url': 'true' } : {})}
      >
        <div class="search-line">
          <label class="visually-hidden" for="q">
            检索规划原文
          </label>
          <input
            id="q"
            class="search-box"
            type="search"
            name="q"
            value={form.q}
            placeholder="政策词、地名、数字，或一句问话"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            maxLength={400}
            enterkeyhint="search"
            aria-keyshortcuts="/"
            {...(live ? { ...LIVE, 'hx-trigger': 'input delay:300ms', 'hx-replace-url': 'true' } : {})}
          />
          <button class="search-button" type="submit">
            检索
          </button>
          {/* Filled by js/suggest.js, which makes a combobox of the box; without script it is a plain box. */}
          <div id="suggestions" class="suggestions" role="listbox" aria-label="检索建议" hidden />
          <p id="suggestions-status" class="visually-hidden" role="status" />
        </div>
        <fieldset class="modes" {...(live ? { ...LIVE, 'hx-trigger': 'change', 'hx-push-url': 'true' } : {})}>
          <legend class="visually-hidden">检索方式</legend>
          {form.modes.map(({ value, label, hint, checked }) => (
            <label key={value} class="mode" title={hint}>
              <input type="radio" name="mode" value={value} checked={checked} autocomplete="off" />
              <span>{label}</span>
            </label>
          ))}
        </fieldset>
      </form>
    </search>
  );
}
