import type { ComparedPassage, ComparedRow, OnlyOneModel } from '../view-models/compare-passage.ts';
import type { Excerpt } from '../view-models/excerpt.ts';
import { Runs } from './runs.tsx';

interface RowsProps {
  readonly rows: readonly ComparedRow[];
  readonly own: string;
  readonly other: string;
  /** Each passage is a place to compare from. */
  readonly ways?: boolean;
}

/** Passages on the left, on the right of each what is near to it; on a phone one below the other. */
export function ComparedRows({ rows, own, other, ways = true }: RowsProps) {
  return (
    <ol class="compare-rows">
      {rows.map((row) => (
        <li key={row.own.id} class="compare-row">
          <div class="compare-own">
            <ComparedText passage={row.own} region={own} ways={ways} />
          </div>
          {row.others.length === 0 ? (
            <p class="compare-none">{other}规划中没有足够接近的内容</p>
          ) : (
            <ul class="compare-others">
              {row.others.map(({ passage, similarity, terms }) => (
                <li key={passage.id}>
                  <ComparedText passage={passage} region={other} ways={ways} />
                  <p class="compare-why">
                    相近度 <span class="number">{similarity}</span>
                    {terms.length === 0 ? null : <> · 都讲 {terms.join('、')}</>}
                  </p>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}

interface TextProps {
  readonly passage: ComparedPassage;
  readonly region: string;
  readonly ways: boolean;
}

export function ComparedText({ passage, region, ways }: TextProps) {
  return (
    <>
      <p class="compare-place">
        <span class="compare-region">{region}</span>{' '}
        <a href={passage.url}>
          {passage.place}
          <span class="visually-hidden">（{passage.kind}，读原文）</span>
        </a>
      </p>
      <p class="compare-text">
        <ExcerptRuns excerpt={passage.excerpt} />
      </p>
      {passage.excerpt.shortened ? (
        <details class="compare-whole">
          <summary>展开全文</summary>
          <p class="compare-text">
            <Runs runs={passage.runs} />
          </p>
        </details>
      ) : null}
      {ways ? (
        <p class="compare-way">
          <a href={passage.compareUrl}>
            只对照这一段<span class="visually-hidden">：{passage.place}</span>
          </a>
        </p>
      ) : null}
    </>
  );
}

export function ExcerptRuns({ excerpt }: { readonly excerpt: Excerpt }) {
  return (
    <>
      {excerpt.parts.map((part, index) =>
        part.type === 'gap' ? (
          <span key={index} class="gap" title="此处有省略">
            ……
          </span>
        ) : (
          <Runs key={index} runs={part.runs} />
        ),
      )}
    </>
  );
}

/** What only one of the two has: its terms, its figures. */
export function OnlyOnes({ onlyOnes }: { readonly onlyOnes: readonly OnlyOneModel[] }) {
  if (onlyOnes.every(({ terms, figures }) => terms.length + figures.length === 0)) return null;
  return (
    <div class="only-ones">
      {onlyOnes.map((one) => (
        <section key={one.region} class="only-one" aria-label={`只有${one.region}提到`}>
          <h2>只有{one.region}提到</h2>
          <Only one={one} />
        </section>
      ))}
    </div>
  );
}

function Only({ one: { terms, figures } }: { readonly one: OnlyOneModel }) {
  if (terms.length + figures.length === 0) return <p class="compare-none">没有</p>;
  return (
    <>
      {terms.length === 0 ? null : (
        <ul class="only-terms" aria-label="词语">
          {terms.map(({ label, url }) => (
            <li key={label}>
              <a href={url}>{label}</a>
            </li>
          ))}
        </ul>
      )}
      {figures.length === 0 ? null : (
        <>
          <h3>目标与数字</h3>
          <ul class="only-figures">
            {figures.map(({ clause, url }, index) => (
              <li key={index}>
                <a href={url}>
                  <Runs runs={clause} />
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

export const COMPARE_LEGEND = (
  <p class="compare-legend">
    <mark>黄底</mark>是两边共有的词，<span class="meaning">点线</span>
    是意思最接近的句子；相近由模型判断，请以原文为准。
  </p>
);
