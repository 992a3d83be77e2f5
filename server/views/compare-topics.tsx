import { Fragment } from 'preact';
import type { ComparedCard, TopicRow, TopicSide, Topics } from '../view-models/compare-topics.ts';
import type { CountModel } from '../view-models/standing-counts.ts';
import { ExcerptRuns, IndicatorLine } from './compare-passage.tsx';
import { Runs } from './runs.tsx';

/** Two plans topic by topic: a list to jump by, what has the words, what is only near, what comes along. */
export function TopicsView({ topics: { rows, near, beside } }: { readonly topics: Topics }) {
  return (
    <>
      {rows.length < 2 ? null : <Jumps rows={rows} />}
      {rows.map((row) => (
        <Topic key={row.topic} row={row} />
      ))}
      {near.length === 0 ? null : (
        <details class="compare-near" open={rows.length === 0}>
          <summary>
            字面 0 节的 {near.length} 个主题：{near.map(({ topic }) => topic).join('、')}
          </summary>
          <p class="compare-none">这些主题两边都没有字面出现，只是标题里有、意思相近之类，请自行判断。</p>
          {near.map((row) => (
            <Topic key={row.topic} row={row} />
          ))}
        </details>
      )}
      {beside.length === 0 ? null : <Beside rows={beside} />}
    </>
  );
}

function Jumps({ rows }: { readonly rows: readonly TopicRow[] }) {
  return (
    <nav class="topic-jumps" aria-label="主题">
      <ul>
        {rows.map(({ topic, anchor, sides }) => (
          <li key={topic}>
            <a href={`#${anchor}`}>
              {topic}
              {sides.map(({ region, count }) => (
                <span key={region} class="topic-jump-count">
                  {region} <CountLabel count={count.filter(({ main }) => main)} unit="节" />
                </span>
              ))}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Beside({ rows }: { readonly rows: readonly TopicRow[] }) {
  return (
    <section class="compare-beside" aria-labelledby="beside-title">
      <h2 id="beside-title">另外涉及</h2>
      <ul>
        {rows.map(({ topic, sides }) => (
          <li key={topic}>
            <span>{topic}</span>
            {sides.map((side) => (
              <TopicCount key={side.region} side={side} topic={topic} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Topic({ row: { topic, anchor, sides } }: { readonly row: TopicRow }) {
  return (
    <section class="topic-row" aria-label={topic}>
      <h2 id={anchor}>{topic}</h2>
      <div class="topic-sides">
        {sides.map((side) => (
          <div key={side.region} class="topic-side">
            <p class="topic-count">
              <TopicCount side={side} topic={topic} />
            </p>
            {side.cards.map((card) => (
              <ShortCard key={card.id} card={card} />
            ))}
            {side.cards.length === 0 ? (
              <p class="compare-none">
                {side.url === null
                  ? '这一主题下没有提到'
                  : '没有以该主题为主的段落，点击上方数字查看相关段落'}
              </p>
            ) : null}
          </div>
        ))}
      </div>
    </section>
  );
}

function TopicCount({
  side: { region, count, url },
  topic,
}: {
  readonly side: TopicSide;
  readonly topic: string;
}) {
  const text = (
    <>
      {region} <CountLabel count={count} unit="节" />
    </>
  );
  if (url === null) return <span class="topic-none">{text}</span>;
  return (
    <a href={url}>
      {text}
      <span class="visually-hidden">：{topic}</span>
    </a>
  );
}

interface CountProps {
  readonly count: CountModel;
  readonly unit: string;
  /** Where what counts first is listed. */
  readonly mainUrl?: string | null;
}

/** 字面 5 段 · 仅标题里有 3 段 · 同义或相近 32 段. */
export function CountLabel({ count, unit, mainUrl = null }: CountProps) {
  return (
    <>
      {count.map((part, index) => (
        <Fragment key={part.label}>
          {index === 0 ? null : ' · '}
          {part.main && mainUrl !== null ? (
            <a href={mainUrl}>
              <Part part={part} unit={unit} />
            </a>
          ) : (
            <Part part={part} unit={unit} />
          )}
        </Fragment>
      ))}
    </>
  );
}

function Part({
  part: { label, count, main },
  unit,
}: {
  readonly part: CountModel[number];
  readonly unit: string;
}) {
  return (
    <>
      {label} {main ? <strong class="number">{count}</strong> : <span class="number">{count}</span>} {unit}
    </>
  );
}

function ShortCard({ card }: { readonly card: ComparedCard }) {
  const [best] = card.passages;
  const above = card.breadcrumb.at(-1);
  return (
    <article class="short-card">
      <h3>
        <a class="short-title" href={card.url}>
          <Runs runs={card.title} />
        </a>
      </h3>
      {above === undefined && card.sign === null ? null : (
        <p class="compare-place">
          {above === undefined ? null : <Runs runs={above} />}
          {card.sign === null ? null : <span class="near-sign">{card.sign}</span>}
        </p>
      )}
      {best === undefined ? null : best.body.type === 'text' ? (
        <p class="compare-text">
          <ExcerptRuns excerpt={best.body.excerpt} />
        </p>
      ) : (
        <IndicatorLine indicator={best.body.indicator} />
      )}
      {card.compareUrl === null ? null : (
        <p class="compare-way">
          <a href={card.compareUrl}>
            查看对方最相近的内容
            <span class="visually-hidden">：{card.title.map(({ text }) => text).join('')}</span>
          </a>
        </p>
      )}
    </article>
  );
}
