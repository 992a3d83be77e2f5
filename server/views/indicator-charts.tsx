import type { DrawnMark, PanelDrawing } from '../indicators/drawing.ts';
import type { ChartCardModel, PanelModel } from '../view-models/indicator-charts.ts';
import { Cautions, Figure, Notes } from './indicator-table.tsx';

/** A card per indicator: one panel per plan on one scale, and all of it again in words and as a table. */
export function ChartCards({ cards }: { readonly cards: readonly ChartCardModel[] }) {
  return (
    <>
      <Legend />
      <div class="chart-cards">
        {cards.map((card) => (
          <Card key={card.id} card={card} />
        ))}
      </div>
    </>
  );
}

function Legend() {
  return (
    <ul class="chart-legend" aria-label="图例">
      <li>
        <Sample kind="fact" /> 基期与实际
      </li>
      <li>
        <Sample kind="target" /> 目标
      </li>
      <li>
        <Sample kind="period" /> 整个时期的年均（或累计），虚线为目标
      </li>
      <li>
        <svg class="sample" viewBox="0 0 40 14" width="40" height="14" aria-hidden="true">
          <path class="target" d={SHAPES.least(12, 8)} />
          <path class="fact" d={SHAPES.most(28, 6)} />
        </svg>{' '}
        不低于、不高于
      </li>
      <li>同一指标的各图纵轴相同；口径变了的数不连线</li>
    </ul>
  );
}

function Sample({ kind }: { readonly kind: 'fact' | 'target' | 'period' }) {
  return (
    <svg class="sample" viewBox="0 0 40 14" width="40" height="14" aria-hidden="true">
      {kind === 'fact' ? <line class="course" x1="2" y1="7" x2="38" y2="7" /> : null}
      {kind === 'target' ? <line class="aim" x1="2" y1="7" x2="38" y2="7" /> : null}
      {kind === 'period' ? <line class="span" x1="2" y1="7" x2="38" y2="7" /> : null}
      {kind === 'fact' ? <circle class="fact" cx="20" cy="7" r="4" /> : null}
      {kind === 'target' ? <path class="target" d={SHAPES.exact(20, 7)} /> : null}
    </svg>
  );
}

function Card({ card }: { readonly card: ChartCardModel }) {
  const title = `${card.id}-title`;
  return (
    <section class="chart-card" id={card.id} aria-labelledby={title}>
      <header>
        <h2 id={title}>{card.name}</h2>
        <p class="chart-meta">
          {[card.measure === null ? null : `单位：${card.measure}`, card.category]
            .filter((part) => part !== null)
            .join(' · ')}
          {card.cut ? <span class="cut-note">纵轴不从 0 起</span> : null}
        </p>
      </header>
      <div class="chart-panels">
        {card.panels.map((panel) => (
          <Panel key={panel.region} panel={panel} drawn={card.drawn} />
        ))}
      </div>
      <Cautions cautions={card.panels.flatMap(({ cautions }) => cautions)} />
      <div class="chart-more">
        <details class="chart-data">
          <summary>数据表</summary>
          <DataTable card={card} />
        </details>
        <Notes notes={card.notes} />
      </div>
    </section>
  );
}

function Panel({ panel, drawn }: { readonly panel: PanelModel; readonly drawn: boolean }) {
  return (
    <figure class="chart-panel">
      <figcaption>
        <span class="chart-region">{panel.region}</span>
        {panel.draft ? <span class="draft">草案</span> : null}
        {panel.nature === null ? null : <span class="chart-nature">{panel.nature}</span>}
        <span class="visually-hidden">{panel.description}</span>
      </figcaption>
      {panel.drawing === null ? null : <Drawing drawing={panel.drawing} links={panel.links} />}
      {panel.drawing === null && drawn ? <p class="chart-empty">没有可画的数</p> : null}
      {panel.broken ? <p class="chart-broken">不连线：前后口径不同，见下</p> : null}
      {panel.undrawn.length === 0 ? null : (
        <dl class="undrawn">
          {panel.undrawn.map(({ key, title, figure }) => (
            <div key={key}>
              <dt>{title}</dt>
              <dd>
                <Figure figure={figure} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </figure>
  );
}

/** Hidden from screen readers, which have the caption's sentence and the table; its links are for the pointer. */
function Drawing({ drawing, links }: { readonly drawing: PanelDrawing; readonly links: readonly string[] }) {
  const { plot } = drawing;
  return (
    <svg class="drawing" viewBox={`0 0 ${drawing.width} ${drawing.height}`} aria-hidden="true">
      {drawing.rules.map(({ y, value }) => (
        <g key={value}>
          <line class={value === 0 ? 'zero' : 'rule'} x1={plot.left} x2={plot.right} y1={y} y2={y} />
          <text class="tick" x={plot.left - 6} y={y + 4} text-anchor="end">
            {value}
          </text>
        </g>
      ))}
      {drawing.cut ? (
        <path
          class="cut"
          d={`M${plot.left - 5} ${plot.bottom + 10}l5 -4l5 4M${plot.left - 5} ${plot.bottom + 15}l5 -4l5 4`}
        />
      ) : null}
      {drawing.years.map(({ x, year }) => (
        <text key={year} class="tick" x={x} y={drawing.height - 6} text-anchor="middle">
          {year}
        </text>
      ))}
      {drawing.joins.map((join) => (
        <line
          key={`${join.kind} ${join.x1}`}
          class={join.kind}
          x1={join.x1}
          y1={join.y1}
          x2={join.x2}
          y2={join.y2}
        />
      ))}
      {drawing.marks.map((drawn, index) => (
        <a key={`${drawn.x1} ${drawn.label.y}`} href={links[index]} tabindex={-1}>
          <Mark drawn={drawn} />
          <text class="label" x={drawn.label.x} y={drawn.label.y} text-anchor={drawn.label.anchor}>
            {drawn.label.text}
          </text>
        </a>
      ))}
    </svg>
  );
}

/** A dot or a diamond at a year, a bar over a period, a block where a range is printed. */
function Mark({ drawn: { mark, x1, x2, y1, y2 } }: { readonly drawn: DrawnMark }) {
  const target = mark.kind === 'target';
  if (y1 !== y2) {
    const wide = Math.max(10, x2 - x1);
    return (
      <rect
        class={target ? 'target-range' : 'fact-range'}
        x={(x1 + x2) / 2 - wide / 2}
        y={y2}
        width={wide}
        height={y1 - y2}
      />
    );
  }
  if (x1 !== x2) {
    return <line class={target ? 'span span-target' : 'span'} x1={x1} x2={x2} y1={y1} y2={y1} />;
  }
  if (mark.bound === 'exact' && !target) return <circle class="fact" cx={x1} cy={y1} r={4} />;
  return <path class={mark.kind} d={SHAPES[mark.bound](x1, y1)} />;
}

/** A bound points to where the figure may be. */
const SHAPES: Readonly<Record<DrawnMark['mark']['bound'], (x: number, y: number) => string>> = {
  exact: (x, y) => `M${x} ${y - 6}l6 6l-6 6l-6 -6z`,
  least: (x, y) => `M${x - 6} ${y + 3}h12l-6 -9z`,
  most: (x, y) => `M${x - 6} ${y - 3}h12l-6 9z`,
};

function DataTable({ card }: { readonly card: ChartCardModel }) {
  return (
    <table>
      <caption class="visually-hidden">{card.name}的全部数值</caption>
      <thead>
        <tr>
          <th scope="col">规划</th>
          <th scope="col">栏目</th>
          <th scope="col">原表数值</th>
        </tr>
      </thead>
      <tbody>
        {card.panels.flatMap(({ region, figures }) =>
          figures.map(({ key, title, figure }) => (
            <tr key={key}>
              <th scope="row">{region}</th>
              <td>{title}</td>
              <td>
                <Figure figure={figure} />
              </td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}
