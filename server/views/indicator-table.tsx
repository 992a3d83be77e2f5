import type { SortHeader } from '../view-models/indicator-headers.ts';
import type {
  IndicatorTableModel,
  TableBlock,
  TableCell,
  TableGroup,
} from '../view-models/indicator-table.ts';
import type { CautionModel, FigureModel, NoteModel } from '../view-models/indicator-words.ts';

/** Both plans' figures of each indicator under one another; every header is a link that sorts. */
export function IndicatorTable({ table }: { readonly table: IndicatorTableModel }) {
  const width = table.columns.length + 3;
  return (
    <section class="indicator-scroll" aria-label="指标表，可左右滚动" tabindex={0}>
      <table class="indicator-table">
        <caption class="visually-hidden">主要指标：各规划的基期、目标与实际</caption>
        <thead>
          <tr>
            {[table.name, table.plan, ...table.columns, table.nature].map((header) => (
              <Header key={header.key} header={header} />
            ))}
          </tr>
        </thead>
        {table.groups.map((group, index) => (
          <Group key={group.heading ?? index} group={group} width={width} />
        ))}
      </table>
    </section>
  );
}

function Header({ header }: { readonly header: SortHeader }) {
  return (
    <th scope="col" aria-sort={header.sorted ?? undefined}>
      <a class="sort-link" href={header.url} title={`${header.hint}（点击排序）`}>
        {header.lines.map((line) => (
          <span key={line} class="header-line">
            {line}
          </span>
        ))}
        <span class="sort-sign" aria-hidden="true">
          {header.sorted === null ? '↕' : header.sorted === 'ascending' ? '↑' : '↓'}
        </span>
      </a>
    </th>
  );
}

function Group({ group, width }: { readonly group: TableGroup; readonly width: number }) {
  return (
    <>
      {group.heading === null ? null : (
        <tbody class="group-heading">
          <tr>
            <th scope="rowgroup" colspan={width}>
              <span class="stay">
                {group.heading} <span class="group-count">{group.count}</span>
              </span>
            </th>
          </tr>
        </tbody>
      )}
      {group.blocks.map((block) => (
        <Block key={block.id} block={block} width={width} />
      ))}
    </>
  );
}

function Block({ block, width }: { readonly block: TableBlock; readonly width: number }) {
  const remarks = block.cautions.length + block.notes.length > 0;
  return (
    <tbody id={block.id}>
      {block.lines.map((line, index) => (
        <tr key={line.id}>
          {index > 0 ? null : (
            <th class="indicator-name" scope="rowgroup" rowspan={block.lines.length}>
              <a class="name-link" href={block.chartUrl} title="看图">
                {block.name}
              </a>{' '}
              {block.unit === null ? null : <span class="unit">{block.unit}</span>}
            </th>
          )}
          <th class="indicator-plan" scope="row" title={line.planTitle}>
            {line.region}
            {line.draft ? <span class="draft">草案</span> : null}
          </th>
          {line.cells.map((cell) => (
            <Cell key={cell.key} cell={cell} />
          ))}
          <td class="nature">
            {line.nature === null ? <None /> : <span data-nature={line.nature}>{line.nature}</span>}
          </td>
        </tr>
      ))}
      {remarks ? (
        <tr class="remarks">
          <td colspan={width}>
            <div class="stay">
              <Cautions cautions={block.cautions} />
              <Notes notes={block.notes} />
            </div>
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}

function Cell({ cell }: { readonly cell: TableCell }) {
  return (
    <td colspan={cell.span === 1 ? undefined : cell.span}>
      {cell.figures.length === 0 ? <None /> : null}
      {cell.figures.map((figure) => (
        <Figure key={`${figure.url} ${figure.text}`} figure={figure} />
      ))}
    </td>
  );
}

function None() {
  return (
    <span class="none">
      <span aria-hidden="true">–</span>
      <span class="visually-hidden">无</span>
    </span>
  );
}

/** A figure as printed; it leads to its row in the text. */
export function Figure({ figure }: { readonly figure: FigureModel }) {
  return (
    <span class={figure.words ? 'figure-value figure-words' : 'figure-value'}>
      <a href={figure.url}>{figure.text}</a>
      {figure.signs.map((sign) => (
        <span key={sign} class="sign">
          {sign}
        </span>
      ))}
    </span>
  );
}

/** Why figures must not be compared as they stand, and where that is said. */
export function Cautions({ cautions }: { readonly cautions: readonly CautionModel[] }) {
  if (cautions.length === 0) return null;
  return (
    <ul class="cautions">
      {cautions.map(({ region, text, sources }) => (
        <li key={`${region} ${text}`}>
          <strong>{region}</strong>：{text}
          {sources.map(({ label, url }) => (
            <a key={url} href={url}>
              {label}
            </a>
          ))}
        </li>
      ))}
    </ul>
  );
}

export function Notes({ notes }: { readonly notes: readonly NoteModel[] }) {
  if (notes.length === 0) return null;
  return (
    <details class="table-notes">
      <summary>原表注释 {notes.length} 条</summary>
      <ul>
        {notes.map(({ text, region, url }) => (
          <li key={url}>
            {region}：{text} <a href={url}>原文</a>
          </li>
        ))}
      </ul>
    </details>
  );
}
