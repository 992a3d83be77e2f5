import { Fragment } from 'preact';
import type { AxisEntry, HeatCell, MatrixModel } from '../view-models/compare-matrix.ts';

interface MatrixProps {
  readonly matrix: MatrixModel;
}

/** What each colour stands for. */
export function Legend({ matrix }: MatrixProps) {
  return (
    <ul class="heat-legend" aria-label="颜色分档，两部规划始终相同">
      {matrix.legend.map(({ step, label }) => (
        <li key={step} class={`heat${step}`}>
          {label}
        </li>
      ))}
    </ul>
  );
}

/** From this many rows on the heads of the columns are out of sight, and said again with each part. */
const TALL = 24;
/** Up to this many columns fit into a wide window, and the heads stay in sight. */
const NARROW = 16;

/** The table scrolls sideways by itself where it is wide; whoever has no mouse gets there by keyboard, or past it. */
export function Matrix({ matrix: { all, columns, rows }, label }: MatrixProps & { readonly label: string }) {
  const kind = all ? ' matrix-all' : columns.length <= NARROW ? ' matrix-narrow' : '';
  return (
    <>
      <a class="skip" href="#after-matrix">
        跳过表格
      </a>
      <section class={`matrix-scroll${kind}`} tabindex={0} aria-labelledby="matrix-title">
        <table class="matrix">
          <caption class="visually-hidden">{label}</caption>
          <thead>
            <tr>
              <td class="matrix-corner" />
              {columns.map((entry) => (
                <th key={entry.key} scope="col" class={axisClass(entry)}>
                  <Axis entry={entry} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ head, cells }, index) => (
              <Fragment key={head.key}>
                {head.first && index > 0 && rows.length > TALL ? <Again columns={columns} /> : null}
                <tr>
                  <th scope="row" class={axisClass(head)}>
                    <Axis entry={head} />
                  </th>
                  {cells.map((cell, at) => (
                    <Cell key={at} cell={cell} />
                  ))}
                </tr>
              </Fragment>
            ))}
          </tbody>
        </table>
      </section>
      <div id="after-matrix" tabindex={-1} />
    </>
  );
}

function axisClass({ level, first }: AxisEntry): string {
  return level === 'chapter' && first ? 'axis-chapter axis-first' : `axis-${level}`;
}

/** The numbers of the columns once more, for eyes alone. */
function Again({ columns }: Pick<MatrixModel, 'columns'>) {
  return (
    <tr class="matrix-again">
      <td class="matrix-corner" />
      {columns.map(({ key, short }) => (
        <td key={key}>
          <span aria-hidden="true">{short}</span>
        </td>
      ))}
    </tr>
  );
}

function Axis({ entry }: { readonly entry: AxisEntry }) {
  const { level, open, number, title, url } = entry;
  return (
    <a href={url} title={title}>
      {level === 'part' ? (
        <span class="axis-sign">
          <span aria-hidden="true">{open ? '−' : '+'}</span>
          <span class="visually-hidden">{open ? '收起' : '展开'}</span>
        </span>
      ) : null}
      <span class="axis-number">{number}</span> <span class="axis-title">{title}</span>
    </a>
  );
}

function Cell({ cell: { value, step, url, chosen } }: { readonly cell: HeatCell }) {
  if (value === null) return <td>–</td>;
  return (
    <td class={`heat${step}`}>
      <a href={url} aria-current={chosen ? 'true' : undefined}>
        {value}
      </a>
    </td>
  );
}
