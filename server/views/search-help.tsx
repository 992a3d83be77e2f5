import type { HelpExample } from '../view-models/search-help.ts';

/** How queries can be written, each way with an example that runs. It is folded up until it is wanted. */
export function SearchHelp({ examples }: { readonly examples: readonly HelpExample[] }) {
  if (examples.length === 0) return null;
  return (
    <details class="help" id="search-help">
      <summary>检索语法</summary>
      <dl class="help-panel">
        {examples.map(({ q, says, url }) => (
          <div key={q}>
            <dt>
              <a href={url}>{q}</a>
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
