import type { NamedLink } from '../view-models/reader-pages.ts';
import type { SearchFormModel } from '../view-models/search-page.ts';
import { type Frame, Layout } from './layout.tsx';
import { Results } from './search-page.tsx';

/** An answer that is not what was asked for; the query is kept and can be sent again. */
export interface ErrorModel {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly form: SearchFormModel;
  /** Whether it stands where results would. */
  readonly inResults: boolean;
  readonly retryUrl: string | null;
  readonly ways: readonly NamedLink[];
}

export function ErrorPage({ frame, error }: { readonly frame: Frame; readonly error: ErrorModel }) {
  return (
    <Layout
      frame={frame}
      title={error.title}
      styles={['search']}
      form={error.form}
      live={error.inResults}
      noindex
    >
      {error.inResults ? (
        <Results>
          <ErrorPart error={error} />
        </Results>
      ) : (
        <ErrorPart error={error} />
      )}
    </Layout>
  );
}

export function ErrorPart({ error }: { readonly error: ErrorModel }) {
  return (
    <section class="failure">
      <p class="failure-status" aria-hidden="true">
        {error.status}
      </p>
      <h1 data-announce={error.title}>{error.title}</h1>
      <p>{error.detail}</p>
      <ul class="ways">
        {error.retryUrl === null ? null : (
          <li>
            <a href={error.retryUrl}>再试一次{error.form.q === '' ? '' : `：“${error.form.q}”`}</a>
          </li>
        )}
        {error.ways.map(({ label, url }) => (
          <li key={url}>
            <a href={url}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
