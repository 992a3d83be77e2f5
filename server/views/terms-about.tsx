import type { ShownTerm } from '../view-models/terms-about.ts';
import { Badge } from './badge.tsx';
import { Swatch } from './terms-swatch.tsx';
import { TermTitles } from './terms-titles.tsx';

/** What a term means, what goes with it, and the ways on to the search. */
export function AboutTerm({ term, alone }: { readonly term: ShownTerm; readonly alone: boolean }) {
  return (
    <section class="term-about" aria-label={term.term}>
      {alone ? null : (
        <h2>
          <Swatch slot={term.slot} /> {term.term}
        </h2>
      )}
      {term.meant === null ? null : (
        <p class="term-meant">
          是不是要看<a href={term.meant.url}>{term.meant.label}</a>？
        </p>
      )}
      {term.definitions.map(({ label, text, url, badge }) => (
        <div key={url} class="term-definition">
          <h3>
            释义 <Badge badge={badge} />
          </h3>
          <p>
            {text} <a href={url}>原文{label}</a>
          </p>
        </div>
      ))}
      <TermTitles term={term} />
      {term.related.length === 0 ? null : (
        <div class="term-related">
          <h3>常一起出现的词</h3>
          <ul class="term-links">
            {term.related.map(({ label, url, together, addUrl }) => (
              <li key={url}>
                <a href={url}>{label}</a>
                <span class="number">{together} 段</span>
                {addUrl === null ? null : (
                  <a class="term-add" href={addUrl} aria-label={`叠加“${label}”`}>
                    ＋
                  </a>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Ways term={term} />
    </section>
  );
}

function Ways({ term: { name, mentions, titles, searchUrl, meaningUrl } }: { readonly term: ShownTerm }) {
  if (mentions > 0) {
    return (
      <p class="term-ways">
        <a href={searchUrl}>检索{name}</a> · <a href={meaningUrl}>连同意思相近的</a>
      </p>
    );
  }
  return (
    <p class="term-ways">
      {titles.count > 0 ? null : `没有一处写作${name}。`}
      <a href={meaningUrl}>查意思相近的内容</a>
    </p>
  );
}
