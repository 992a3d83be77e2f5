import type { AnswerModel, MentionCount, RowModel } from '../view-models/answers.ts';
import { Badge } from './badge.tsx';

/** What is certain stands above the results; nothing where nothing is. */
export function Answers({ answers }: { readonly answers: readonly AnswerModel[] }) {
  if (answers.length === 0) return null;
  return (
    <section class="answers" aria-labelledby="answers-title">
      <h2 class="answers-title" id="answers-title">
        直接回答
      </h2>
      {answers.map((answer) => (
        <article key={answer.id} class="answer" aria-labelledby={answer.id}>
          <p class="answer-source">
            {answer.badge === null ? null : <Badge badge={answer.badge} />}
            <span class="answer-label">{answer.label}</span>
          </p>
          <h3 class="answer-title" id={answer.id}>
            <a href={answer.url}>{answer.title}</a>
          </h3>
          <Body answer={answer} />
          {answer.further === null ? null : (
            <p class="answer-further">
              <a href={answer.further.url}>{answer.further.text}</a>
            </p>
          )}
        </article>
      ))}
    </section>
  );
}

function Body({ answer }: { readonly answer: AnswerModel }) {
  switch (answer.type) {
    case 'definition':
      return <p class="answer-text">{answer.text}</p>;
    case 'indicator':
      return (
        <>
          {answer.rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
          {answer.cautions.map(({ text, url }) => (
            <p key={text} class="answer-caution">
              {text}
              <a href={url}>
                见依据<span class="visually-hidden">：{text}</span>
              </a>
            </p>
          ))}
        </>
      );
    case 'statements':
      return (
        <ul class="answer-list">
          {answer.statements.map(({ text, url }) => (
            <li key={text}>
              <a href={url}>{text}</a>
            </li>
          ))}
        </ul>
      );
    case 'mentions':
      return (
        <>
          <Mentions counts={answer.counts} />
          {answer.within && answer.counts.length > 0 ? (
            <p class="answer-note">包括提到它所辖地方的段落</p>
          ) : null}
          {answer.own === null ? null : (
            <p class="answer-further">
              本地规划：<a href={answer.own.url}>{answer.own.text}</a>
            </p>
          )}
        </>
      );
    case 'outline':
      return answer.links.length === 0 ? null : (
        <ul class="answer-list">
          {answer.links.map(({ text, url }) => (
            <li key={url}>
              <a href={url}>{text}</a>
            </li>
          ))}
        </ul>
      );
  }
}

function Mentions({ counts }: { readonly counts: readonly MentionCount[] }) {
  if (counts.length === 0) return null;
  return (
    <ul class="answer-mentions">
      {counts.map(({ plan, count, url }) => (
        <li key={plan}>
          <a href={url}>
            {plan} <span class="number">{count}</span> 处
          </a>
        </li>
      ))}
    </ul>
  );
}

function Row({ row }: { readonly row: RowModel }) {
  return (
    <div class="answer-row">
      <p class="answer-row-name">
        <a href={row.url}>{row.name}</a>
        {row.nature === null ? null : <span class="answer-nature">{row.nature}</span>}
      </p>
      <dl class="answer-values">
        {row.values.map(({ column, text, asked }) => (
          <div key={column} class={asked ? 'answer-asked' : undefined}>
            <dt>{column}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {row.notes.map(({ text, url }) => (
        <p key={url} class="answer-note">
          <a href={url}>{text}</a>
        </p>
      ))}
    </div>
  );
}
