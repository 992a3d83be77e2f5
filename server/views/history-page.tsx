import { toSearchForm } from '../view-models/search-page.ts';
import { type Frame, Layout } from './layout.tsx';

const EXPLANATION =
  '检索记录与收藏的检索只存在这台设备的浏览器里，不发送到任何地方，最近的 50 条检索自动记下；随时可以停止记录或全部清除。';

/** The frame for what the browser remembers: the server knows none of it, a script fills it in. */
export function HistoryPage({ frame }: { readonly frame: Frame }) {
  return (
    <Layout frame={frame} title="检索记录" styles={['export']} form={toSearchForm('', 'hybrid')} noindex>
      <div class="export" id="history-page">
        <h1>检索记录</h1>
        <p class="export-hint">{EXPLANATION}</p>
        <p class="nothing no-script-only">此页需要浏览器脚本：记录只在浏览器里，没有脚本就什么也不会记下。</p>
        <div class="history-room script-only">
          <div id="history-lists" hidden>
            <div class="history-controls">
              <label class="history-switch">
                <input type="checkbox" id="history-on" autocomplete="off" /> 记录我的检索
              </label>
              <button type="button" id="history-clear">
                全部清除
              </button>
            </div>
            <section aria-labelledby="saved-title">
              <h2 id="saved-title">收藏的检索</h2>
              <ul class="remembered" id="saved-list" />
            </section>
            <section aria-labelledby="recent-title">
              <h2 id="recent-title">最近的检索</h2>
              <ul class="remembered" id="recent-list" />
            </section>
          </div>
        </div>
        <p class="visually-hidden" role="status" id="history-status" />
      </div>
      <script type="module" src={frame.asset('js/history-page.js')} />
    </Layout>
  );
}
