import type { EmptyModel, NearModel } from '../view-models/empty.ts';
import { Badge } from './badge.tsx';

const TITLES: Readonly<Record<EmptyModel['reason'], string>> = {
  'nothing found': '没有找到符合条件的内容',
  'filtered away': '所选条件下没有结果',
  answered: '除上面的直接回答外，原文里没有其他命中',
};

/** A page without results: why, and what to try. */
export function Empty({ empty }: { readonly empty: EmptyModel }) {
  return (
    <section class="empty">
      <h2>{TITLES[empty.reason]}</h2>
      <Why empty={empty} />
      <Misspelt misspelt={empty.misspelt} />
      <Ways ways={empty.ways} />
      <Nearby empty={empty} />
      {empty.examples.length === 0 ? null : (
        <>
          <p>换一个说法，或缩短检索词，常能找到。也可以试试：</p>
          <Links links={empty.examples} />
        </>
      )}
    </section>
  );
}

function Why({ empty: { unknown, inNoMode, reason } }: { readonly empty: EmptyModel }) {
  const words = unknown.map((word) => `“${word}”`).join('');
  const sentences = [
    ...(words === '' ? [] : [`所收规划的原文里没有${words}。`]),
    ...(inNoMode && reason === 'nothing found' ? ['综合、关键词、语义三种方式都查过，均无结果。'] : []),
  ];
  return sentences.length === 0 ? null : <p>{sentences.join('')}</p>;
}

function Misspelt({ misspelt }: Pick<EmptyModel, 'misspelt'>) {
  return (
    <>
      {misspelt.map(({ typed, near }) => (
        <p key={typed} class="misspelt">
          原文里没有“{typed}”，是不是要找：
          <Links links={near} />
        </p>
      ))}
    </>
  );
}

function Ways({ ways }: Pick<EmptyModel, 'ways'>) {
  if (ways.length === 0) return null;
  return (
    <>
      <h3>这样能找到</h3>
      <ul class="found-by">
        {ways.map(({ label, url, count }) => (
          <li key={url}>
            <a href={url}>{label}</a> <span class="found-count">{count}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What is near is told apart from results: it is none. */
function Nearby({ empty: { terms, nearest } }: { readonly empty: EmptyModel }) {
  if (nearest.length === 0) return null;
  return (
    <section class="nearby" aria-labelledby="nearby-title">
      <h3 id="nearby-title">也许有关</h3>
      <p class="nearby-note">没有一处达到检索结果的门槛；下面几处意思较近，仅供参考。</p>
      {terms.length === 0 ? null : (
        <p class="nearby-terms">
          相近的提法：
          <Links links={terms} />
        </p>
      )}
      <ol class="nearby-list">
        {nearest.map((near) => (
          <li key={near.url}>
            <Near near={near} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Near({ near }: { readonly near: NearModel }) {
  return (
    <>
      <p class="breadcrumb">
        {near.badge === null ? null : <Badge badge={near.badge} />}
        {near.breadcrumb.map((step) => (
          <span key={step} class="step">
            {step}
          </span>
        ))}
      </p>
      <h4>
        <a href={near.url}>{near.label}</a>
      </h4>
      <p class="nearby-text">{near.text}</p>
      <p class="meta">
        <span class="why">
          语义相似度 <span class="number">{near.similarity}</span>
        </span>
      </p>
    </>
  );
}

function Links({ links }: { readonly links: EmptyModel['examples'] }) {
  return (
    <span class="links">
      {links.map(({ label, url }) => (
        <a key={url} href={url}>
          {label}
        </a>
      ))}
    </span>
  );
}
