import type { ShownTerm } from '../view-models/terms-about.ts';
import { Badge } from './badge.tsx';
import { Swatch } from './terms-swatch.tsx';

/** What a term means, what goes with it, and the ways on to the search. */
export function AboutTerm({ term, alone }: { readonly term: ShownTerm; readonly alone: boolean }) {
  return (
    <section class="term-about" aria-label={term.term}>
      {alone ? null : (
        <h2>
          <Swatch slot={term.slot} /> {term.term}
        </h2>
      )}
      {term.definitions.map(({ label, text, url, badge }) => (
        <div key={url} class="term-definition">
          <h3>
            释义 <Badge badge={badge} />
          </h3>
          <p>
            {text} <a href={url}>{`原文“${label}”`}</a>
          </p>
        </div>
      ))}
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
      <p class="term-ways">
        {term.mentions === 0 ? (
          <>
            没有一处写作“{term.term}”。<a href={term.meaningUrl}>查意思相近的内容</a>
          </>
        ) : (
          <>
            <a href={term.searchUrl}>检索“{term.term}”</a> · <a href={term.meaningUrl}>连同意思相近的</a>
          </>
        )}
      </p>
    </section>
  );
}
