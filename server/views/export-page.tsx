import type { ExportPageModel, FormatLink, SelectedPassage } from '../view-models/export-page.ts';
import { toSearchForm } from '../view-models/search-page.ts';
import { Badge } from './badge.tsx';
import { CopiedText } from './copied-text.tsx';
import { type Frame, Layout } from './layout.tsx';
import { QuoteBlock } from './quote-block.tsx';

/** A selection and what can be made of it; the basket is the same page with what the browser keeps. */
export function ExportPage({ frame, page }: { readonly frame: Frame; readonly page: ExportPageModel }) {
  return (
    <Layout frame={frame} title={page.heading} styles={['export']} form={toSearchForm('', 'hybrid')} noindex>
      <div class="export" data-basket-page={page.basket ? '' : undefined}>
        <h1>
          {page.heading} <span class="summary">{page.summary}</span>
        </h1>
        {page.notes.length === 0 ? null : (
          <ul class="notes">
            {page.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
        {page.basket && page.entries.length > 0 ? <Whose /> : null}
        {page.entries.length === 0 ? <Nothing basket={page.basket} /> : <Taken page={page} />}
        {page.full ? null : <AddById page={page} />}
        {page.basket && page.entries.length === 0 ? <p class="export-hint">{KEPT_HERE}</p> : null}
      </div>
      <script type="module" src={frame.asset('js/copy-text.js')} />
      {page.basket ? <script type="module" src={frame.asset('js/basket-page.js')} /> : null}
    </Layout>
  );
}

const KEPT_HERE = '摘录只存在这台设备的浏览器里，不需要账号；打开本页时，编号写在网址中，以便列出原文。';

/** Whose list is shown only the browser knows: the room is the same for either, so that nothing moves. */
function Whose() {
  return (
    <div class="whose script-only">
      <p class="whose-own export-hint">{KEPT_HERE}</p>
      <p class="whose-address">
        这是网址里的清单，不是你的摘录。
        <button type="button" data-basket-take>
          加入我的摘录
        </button>
      </p>
    </div>
  );
}

function Taken({ page }: { readonly page: ExportPageModel }) {
  return (
    <>
      <section class="taking" aria-labelledby="formats">
        <h2 id="formats">下载</h2>
        <Formats formats={page.formats} />
      </section>
      <section aria-labelledby="references">
        <h2 id="references">参考文献（GB/T 7714—2015）</h2>
        <CopiedText id="references-text" text={page.references.join('\n')} label="参考文献" />
        <ul class="remarks">
          {page.remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="selected">
        <div class="selected-head">
          <h2 id="selected">所选段落</h2>
          <a class="clear" href={page.clearUrl} data-basket-clear={page.basket ? '' : undefined}>
            全部清除
          </a>
        </div>
        <ol class="selected">
          {page.entries.map((entry) => (
            <Entry key={entry.id} entry={entry} basket={page.basket} />
          ))}
        </ol>
      </section>
    </>
  );
}

function Formats({ formats }: { readonly formats: readonly FormatLink[] }) {
  return (
    <ul class="formats">
      {formats.map(({ label, hint, url }) => (
        <li key={label}>
          <a href={url} download>
            <span class="format-label">{label}</span> <span class="format-hint">{hint}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

interface EntryProps {
  readonly entry: SelectedPassage;
  readonly basket: boolean;
}

function Entry({ entry, basket }: EntryProps) {
  return (
    <li class="selected-passage" data-selected={entry.id}>
      <p class="selected-place">
        {entry.badge === null ? null : <Badge badge={entry.badge} />} {entry.place}
      </p>
      <QuoteBlock quote={entry.quote} />
      <p class="selected-actions">
        <a href={entry.readUrl}>读原文</a>
        <a href={entry.citeUrl}>引用</a>
        <a href={entry.removeUrl} data-basket-remove={basket ? entry.id : undefined}>
          移除<span class="visually-hidden">：{entry.place}</span>
        </a>
      </p>
    </li>
  );
}

function Nothing({ basket }: { readonly basket: boolean }) {
  return (
    <p class="nothing">
      {basket
        ? '摘录是空的。在检索结果或正文里点“加入摘录”，选中的段落就列在这里，可以一起导出引文。'
        : '还没有选中段落。在下面填入段落的编号或固定链接；也可以在检索结果或正文里点“加入摘录”。'}
    </p>
  );
}

/** The way without script: every address of a selection holds the whole selection. */
function AddById({ page }: { readonly page: ExportPageModel }) {
  return (
    <form class="add-by-id" action={page.action} method="get">
      {page.entries.map(({ id }) => (
        <input key={id} type="hidden" name="id" value={id} />
      ))}
      <label for="add-id">
        {page.entries.length === 0 ? '段落编号或固定链接' : '再加一段：编号或固定链接'}
      </label>
      <span class="add-line">
        <input id="add-id" name="id" type="text" autocomplete="off" required maxLength={200} />
        <button type="submit">加入</button>
      </span>
    </form>
  );
}
