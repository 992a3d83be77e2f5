import type { EmptyModel } from '../view-models/empty.ts';

const EMPTY_TITLES: Readonly<Record<EmptyModel['reason'], string>> = {
  'nothing found': '规划里没有找到相关内容',
  'filtered away': '所选条件下没有结果',
  'past the end': '没有这一页',
};

/** A page without results: why, and what to try. */
export function Empty({ empty }: { readonly empty: EmptyModel }) {
  return (
    <section class="empty">
      <h2>{EMPTY_TITLES[empty.reason]}</h2>
      {empty.reason === 'nothing found' ? (
        <p>换一个说法，缩短检索词，或去掉引号与排除词，常能找到。也可以：</p>
      ) : (
        <p>可以：</p>
      )}
      <ul>
        {empty.tries.map(({ label, url }) => (
          <li key={url}>
            <a href={url}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
