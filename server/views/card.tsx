import type { CardBody, CardModel, CardPassage, PlaceLink, Reason } from '../view-models/card.ts';
import type { Excerpt } from '../view-models/excerpt.ts';
import type { IndicatorModel } from '../view-models/indicator.ts';
import { Badge } from './badge.tsx';
import { BasketButton } from './basket-button.tsx';
import { LineRuns } from './line-text.tsx';
import { Runs } from './runs.tsx';
import { SourceRemarks } from './source-remarks.tsx';
import { TagLinks } from './tags.tsx';

/** One section among the results, with the passages that matched. */
export function Card({ card }: { readonly card: CardModel }) {
  const last = card.passages.length - 1;
  return (
    <article class="card" id={`card-${card.id}`} aria-labelledby={`title-${card.id}`}>
      <p class="breadcrumb">
        {card.badge === null ? null : <Badge badge={card.badge} />}
        {card.breadcrumb.map((step, index) => (
          <span key={index} class="step">
            <Runs runs={step} />
          </span>
        ))}
      </p>
      <h2 class="card-title" id={`title-${card.id}`}>
        <a href={card.url}>
          <LineRuns runs={card.title} />
        </a>
        {card.inferred ? <span class="inferred">标题由目录或编号推断</span> : null}
      </h2>
      <ul class="hits">
        {card.passages.map((passage, index) => (
          <li key={passage.id} class="hit">
            {passage.sameAs === null ? <Whole passage={passage} /> : <Repeat to={passage.sameAs} />}
            <Actions passage={passage} compareUrl={index === last ? card.compareUrl : null} />
          </li>
        ))}
      </ul>
      {card.more === null ? null : (
        <p class="more">
          <a href={card.more.url}>{card.more.label}</a>
        </p>
      )}
    </article>
  );
}

function Whole({ passage }: { readonly passage: CardPassage }) {
  return (
    <>
      <Body body={passage.body} />
      <SourceRemarks remarks={passage.remarks} />
      {passage.alsoAt.length === 0 ? null : (
        <p class="also-at">
          另见
          {passage.alsoAt.map(({ label, url }) => (
            <a key={url} href={url}>
              {label}
            </a>
          ))}
        </p>
      )}
      <TagLinks tags={passage.tags} />
      <p class="meta">
        <span class="kind">{passage.kind}</span>
        {passage.why.map((reason) => (
          <Why key={reason.type} reason={reason} />
        ))}
      </p>
    </>
  );
}

/** What the list says above is not printed again. */
function Repeat({ to }: { readonly to: PlaceLink }) {
  return (
    <p class="repeat">
      与 <a href={to.url}>{to.label}</a> 内容相近，不重复列出
    </p>
  );
}

function Body({ body }: { readonly body: CardBody }) {
  if (body.type === 'indicator') return <IndicatorValues indicator={body.indicator} />;
  return (
    <>
      <ExcerptText excerpt={body.excerpt} />
      {body.excerpt.shortened ? (
        <details class="whole">
          <summary>展开全文</summary>
          <p class="hit-text">
            <Runs runs={body.runs} />
          </p>
        </details>
      ) : null}
    </>
  );
}

function ExcerptText({ excerpt }: { readonly excerpt: Excerpt }) {
  return (
    <p class="hit-text">
      {excerpt.parts.map((part, index) =>
        part.type === 'gap' ? (
          <span key={index} class="gap" title="此处有省略">
            ……
          </span>
        ) : (
          <Runs key={index} runs={part.runs} />
        ),
      )}
    </p>
  );
}

function IndicatorValues({ indicator }: { readonly indicator: IndicatorModel }) {
  return (
    <div class="indicator">
      <p class="indicator-name">
        <Runs runs={indicator.name} />
      </p>
      <dl class="indicator-values">
        {indicator.values.map(({ column, runs }) => (
          <div key={column}>
            <dt>{column}</dt>
            <dd>
              <Runs runs={runs} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

interface ActionsProps {
  readonly passage: CardPassage;
  /** The section's way to the other plans; at its last passage alone. */
  readonly compareUrl: string | null;
}

/** What can be done with a passage: one row below it. What repeats another is only to be read. */
function Actions({ passage, compareUrl }: ActionsProps) {
  return (
    <p class="card-actions">
      <a class="open" href={passage.url}>
        读原文<span class="visually-hidden">：本站文本第 {passage.lines} 行</span>
      </a>
      {passage.sameAs !== null ? null : (
        <>
          <button class="copy script-only" type="button" data-copy={passage.permanentUrl}>
            复制链接
          </button>
          <BasketButton id={passage.id} />
          <a class="quiet-link" href={passage.citeUrl}>
            引用<span class="visually-hidden">：本站文本第 {passage.lines} 行</span>
          </a>
        </>
      )}
      {compareUrl === null ? null : (
        <a class="quiet-link" href={compareUrl}>
          与其他规划对照<span class="visually-hidden">：本节</span>
        </a>
      )}
    </p>
  );
}

function Why({ reason }: { readonly reason: Reason }) {
  switch (reason.type) {
    case 'terms':
      return <span class="why">命中 {reason.terms.join('、')}</span>;
    case 'titles':
      return <span class="why">上级标题命中 {reason.terms.join('、')}</span>;
    case 'similarity':
      return (
        <span class="why">
          语义相近 <span class="number">{reason.value}</span>
          {reason.question === null ? null : <>（相近说法：{reason.question}）</>}
        </span>
      );
  }
}
