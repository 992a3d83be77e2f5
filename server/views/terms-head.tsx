import { urls } from '../urls.ts';
import type { TermsPageModel } from '../view-models/terms-page.ts';
import { Swatch } from './terms-swatch.tsx';

/** What is looked at, what is counted, and the form for a term more. */
export function TermsHead({ page }: { readonly page: TermsPageModel }) {
  return (
    <div class="terms-head">
      <div class="page-title">
        <h1>
          <Heading page={page} />
        </h1>
        <p class="summary">{page.summary}</p>
      </div>
      <p class="terms-intro">
        一个词在规划里出现在哪里、有多频繁。按字面计数：词语一字不差地出现一次算一次（繁简、全半角、大小写不分，也算长词里的一段），不含同义词；统计正文、专栏、表格和名词解释；标题不计次数，另行列出。
      </p>
      {page.notes.length === 0 ? null : (
        <ul class="notes">
          {page.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <TermForm page={page} />
    </div>
  );
}

/** Longer terms than this may not fit a line. */
const LONG = 12;

/** Several terms need no quotation marks to be told from each other, and none is broken. */
function Heading({ page }: { readonly page: TermsPageModel }) {
  if (page.terms.length < 2) return <>{page.heading}</>;
  return (
    <>
      {page.terms.map(({ term }, index) => (
        <span key={term} class={term.length > LONG ? undefined : 'word'}>
          {term}
          {index === page.terms.length - 1 ? '' : '、'}
        </span>
      ))}
    </>
  );
}

function TermForm({ page }: { readonly page: TermsPageModel }) {
  // Over terms that stand nowhere nothing can be laid: the next one takes their place.
  const kept = page.passages.length === 0 ? [] : page.terms;
  return (
    <div class="terms-chosen">
      {page.terms.length < 2 ? null : (
        <ul class="term-chips" aria-label="所看的词">
          {page.terms.map(({ term, name, slot, mentions, titles, url, removeUrl }) => (
            <li key={term} class="term-chip">
              <Swatch slot={slot} />
              <a href={url}>{term}</a>{' '}
              <span class="number">
                {mentions === 0 && titles.count > 0 ? '只见于标题' : `${mentions} 次`}
              </span>
              {removeUrl === null ? null : (
                <a class="term-remove" href={removeUrl} aria-label={`去掉${name}`}>
                  ×
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      {page.room || kept.length === 0 ? (
        <form class="term-form" method="get" action={urls.terms()}>
          {kept.map(({ term }) => (
            <input key={term} type="hidden" name="term" value={term} />
          ))}
          <label for="term-field">{kept.length === 0 ? '看一个词' : '再叠加一个词'}</label>
          <input id="term-field" name="term" type="text" maxlength={200} autocomplete="off" required />
          <button type="submit">{kept.length === 0 ? '查看' : '叠加'}</button>
        </form>
      ) : null}
    </div>
  );
}
