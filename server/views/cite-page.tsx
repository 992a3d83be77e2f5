import type { CitePageModel } from '../view-models/cite-page.ts';
import { toSearchForm } from '../view-models/search-page.ts';
import { Badge } from './badge.tsx';
import { BasketButton } from './basket-button.tsx';
import { CopiedText } from './copied-text.tsx';
import { type Frame, Layout } from './layout.tsx';
import { QuoteBlock } from './quote-block.tsx';

/** One passage and its citation in every style. */
export function CitePage({ frame, page }: { readonly frame: Frame; readonly page: CitePageModel }) {
  const { passage } = page;
  return (
    <Layout
      frame={frame}
      title={`引用：${passage.place}`}
      styles={['export']}
      form={toSearchForm('', 'hybrid')}
      canonical={passage.citeUrl}
      noindex
    >
      <div class="export">
        <h1>引用这一段</h1>
        <p class="selected-place">
          {passage.badge === null ? null : <Badge badge={passage.badge} />} {page.planTitle} · {passage.place}
        </p>
        <QuoteBlock quote={passage.quote} />
        <p class="selected-actions">
          <a href={passage.readUrl}>读原文</a>
          <BasketButton id={passage.id} />
        </p>
        <ul class="remarks">
          {page.remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
        {page.styles.map(({ id, label, hint, text, code, downloadUrl }) => (
          <section key={id} class="cited-style" aria-labelledby={`${id}-title`}>
            <div class="selected-head">
              <h2 id={`${id}-title`}>
                {label} <span class="format-hint">{hint}</span>
              </h2>
              <a href={downloadUrl} download>
                下载<span class="visually-hidden"> {label}</span>
              </a>
            </div>
            <CopiedText id={id} text={text} label={`${label} 引文`} code={code} />
          </section>
        ))}
      </div>
      <script type="module" src={frame.asset('js/copy-text.js')} />
    </Layout>
  );
}
