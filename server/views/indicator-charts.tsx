import type { ChartCardModel, ChartGroupModel, PanelModel } from '../view-models/indicator-charts.ts';
import { Bound, Drawing, diamond } from './indicator-drawing.tsx';
import { Cautions, Figure, Notes } from './indicator-table.tsx';

/**
 * A card per indicator: one panel per plan on one scale, and all of it again in words and as a table. Narrow screens
 * fold the categories: a link to one leads into its fold, which browsers open for it.
 */
export function ChartGroups({ groups }: { readonly groups: readonly ChartGroupModel[] }) {
  return (
    <>
      {groups.length < 2 ? null : (
        <nav class="chart-jumps" aria-label="类别">
          <ul>
            {groups.map(({ id, heading, cards }) => (
              <li key={id}>
                <a href={`#${encodeURIComponent(id)}`}>
                  {heading} <span class="chart-count">{cards.length}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Legend />
      {groups.map((group) => (
        <Group key={group.id} group={group} />
      ))}
    </>
  );
}

function Group({ group: { id, heading, names, open, cards } }: { readonly group: ChartGroupModel }) {
  const title = `${id}-title`;
  return (
    <section class="chart-group" aria-labelledby={title}>
      <h2 id={title}>
        {heading} <span class="chart-count">{cards.length} 项</span>
      </h2>
      <details class="chart-fold" open={open}>
        <summary>
          {heading} · {cards.length} 张图
        </summary>
        <div class="chart-cards" id={id}>
          {cards.map((card) => (
            <Card key={card.id} card={card} />
          ))}
        </div>
      </details>
      <p class="chart-names">{names}</p>
    </section>
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
        <svg class="sample" viewBox="0 0 56 16" width="56" height="16" aria-hidden="true">
          <Bound kind="target" side="least" x={14} y={14} />
          <Bound kind="fact" side="most" x={42} y={2} />
        </svg>{' '}
        只印出下限或上限：横线为界，箭头指向允许的一侧，不连线
      </li>
      <li>同一指标的各图纵轴相同，不同的另注；不能相比的数不连线；增长类指标的目标按整个时期画</li>
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
      {kind === 'target' ? <path class="target" d={diamond(20, 7)} /> : null}
    </svg>
  );
}

function Card({ card }: { readonly card: ChartCardModel }) {
  const title = `${card.id}-title`;
  return (
    <article class="chart-card" id={card.id} aria-labelledby={title}>
      <header>
        <h3 id={title}>{card.name}</h3>
        <p class="chart-meta">
          {card.measure === null ? null : `单位：${card.measure}`}
          {card.cut ? <span class="cut-note">纵轴不从 0 起</span> : null}
          {card.ownAxes ? <span class="cut-note">各图纵轴不同</span> : null}
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
    </article>
  );
}

function Panel({ panel, drawn }: { readonly panel: PanelModel; readonly drawn: boolean }) {
  return (
    <figure class="chart-panel">
      <figcaption>
        <span class="chart-region">{panel.region}</span>
        {panel.draft ? <span class="draft">草案</span> : null}
        {panel.nature === null ? null : <span class="chart-nature">{panel.nature}</span>}
        {panel.printed === null ? null : <span class="printed-name">{panel.printed}</span>}
        <span class="visually-hidden">{panel.description}</span>
      </figcaption>
      <div class="chart-body">
        {panel.drawing === null ? null : <Drawing drawing={panel.drawing} links={panel.links} />}
        {panel.drawing === null && drawn ? <p class="chart-empty">没有可画的数</p> : null}
        {panel.parted ? <p class="chart-parted">不能相比的数之间不连线，见下</p> : null}
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
      </div>
    </figure>
  );
}

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
