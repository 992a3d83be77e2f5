import type { CellsModel } from '../view-models/compare-cells.ts';
import type { ComparedBody, ComparedPassage, ComparedRow } from '../view-models/compare-passage.ts';
import type { Excerpt } from '../view-models/excerpt.ts';
import type { IndicatorModel } from '../view-models/indicator.ts';
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
            <ComparedText passage={row.own} region={own} ways={ways} values={row.cells === null} />
          </div>
          {row.others.length === 0 ? (
            <p class="compare-none">{other}规划中没有足够接近的内容</p>
          ) : (
            <ul class="compare-others">
              {row.others.map(({ passage, similarity, terms, beside }, index) => (
                <li key={passage.id}>
                  <ComparedText
                    passage={passage}
                    region={other}
                    ways={ways}
                    values={row.cells === null || index > 0}
                  />
                  <p class="compare-why">
                    相近度 <span class="number">{similarity}</span>
                    {terms.length === 0 ? null : <> · 共同提到：{terms.join('、')}</>}
                  </p>
                  {beside === null ? null : (
                    <p class="compare-why">
                      对应{own}：“{beside}”
                    </p>
                  )}
                </li>
              ))}
            </ul>
          )}
          {row.cells === null ? null : <Cells cells={row.cells} own={own} other={other} />}
        </li>
      ))}
    </ol>
  );
}

interface TextProps {
  readonly passage: ComparedPassage;
  readonly region: string;
  readonly ways: boolean;
  /** The values of a table's row; without them where they stand beside another's. */
  readonly values?: boolean;
}

export function ComparedText({ passage, region, ways, values = true }: TextProps) {
  return (
    <>
      <p class="compare-place">
        <span class="compare-region">{region}</span>{' '}
        <a href={passage.url}>
          {passage.place}
          <span class="visually-hidden">（{passage.kind}，读原文）</span>
        </a>
      </p>
      <Body body={passage.body} values={values} />
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

function Body({ body, values }: { readonly body: ComparedBody; readonly values: boolean }) {
  if (body.type === 'indicator') {
    const { name, values: all } = body.indicator;
    return <IndicatorLine indicator={{ name, values: values ? all : [] }} />;
  }
  return (
    <>
      <p class="compare-text">
        <ExcerptRuns excerpt={body.excerpt} />
      </p>
      {body.excerpt.shortened ? (
        <details class="compare-whole">
          <summary>展开全文</summary>
          <p class="compare-text">
            <Runs runs={body.runs} />
          </p>
        </details>
      ) : null}
    </>
  );
}

/** A row of a table: its name, and each value under its column. */
export function IndicatorLine({ indicator: { name, values } }: { readonly indicator: IndicatorModel }) {
  return (
    <>
      <p class="compare-text">
        <Runs runs={name} />
      </p>
      {values.length === 0 ? null : (
        <dl class="compare-values">
          {values.map(({ column, runs }) => (
            <div key={column}>
              <dt>{column}</dt>
              <dd>
                <Runs runs={runs} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

interface CellsProps {
  readonly cells: CellsModel;
  readonly own: string;
  readonly other: string;
}

/** Two rows of tables, cell beside cell. */
function Cells({ cells, own, other }: CellsProps) {
  return (
    <table class="compare-cells">
      <caption class="visually-hidden">两部规划的这一指标</caption>
      <thead>
        <tr>
          <th scope="col">栏目</th>
          <th scope="col">{own}</th>
          <th scope="col">{other}</th>
        </tr>
      </thead>
      <tbody>
        {cells.map((cell) => (
          <tr key={cell.column}>
            <th scope="row">{cell.column}</th>
            <td>{cell.own}</td>
            <td>{cell.other}</td>
          </tr>
        ))}
      </tbody>
    </table>
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

export const COMPARE_LEGEND = (
  <p class="compare-legend">
    <mark>这样标出</mark>的是两边共有的词，<span class="meaning">点线</span>
    是意思最接近的句子；相近由模型判断，请以原文为准。
  </p>
);
