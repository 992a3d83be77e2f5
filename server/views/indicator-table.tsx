import type { SortHeader } from '../view-models/indicator-headers.ts';
import type {
  IndicatorTableModel,
  TableBlock,
  TableCell,
  TableGroup,
} from '../view-models/indicator-table.ts';
import type { CautionModel, FigureModel, NoteModel } from '../view-models/indicator-words.ts';

/** Said outright: some browsers take a table for none once styles lay its rows out as cards. */
const ROLES = {
  table: { role: 'table' },
  rows: { role: 'rowgroup' },
  row: { role: 'row' },
  column: { role: 'columnheader' },
  name: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

/**
 * Both plans' figures of each indicator under one another; every header is a link that sorts. Where there is no room
 * for columns each plan's figures are a card, in which every figure bears its column's name.
 */
export function IndicatorTable({ table }: { readonly table: IndicatorTableModel }) {
  const width = table.columns.length + 3;
  return (
    <table class="indicator-table" {...ROLES.table}>
      <caption class="visually-hidden">主要指标：各规划的基期、目标与实际</caption>
      <thead {...ROLES.rows}>
        <tr {...ROLES.row}>
          {[table.name, table.plan, ...table.columns, table.nature].map((header) => (
            <Header key={header.key} header={header} />
          ))}
        </tr>
      </thead>
      {table.groups.map((group, index) => (
        <Group key={group.heading ?? index} group={group} width={width} />
      ))}
    </table>
  );
}

function Header({ header }: { readonly header: SortHeader }) {
  return (
    <th {...ROLES.column} scope="col" aria-sort={header.sorted ?? undefined}>
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
        <tbody class="group-heading" {...ROLES.rows}>
          <tr {...ROLES.row}>
            <th {...ROLES.name} scope="rowgroup" colspan={width}>
              {group.heading} <span class="group-count">{group.count}</span>
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
    <tbody id={block.id} {...ROLES.rows}>
      {block.lines.map((line, index) => (
        <tr key={line.id} {...ROLES.row}>
          {index > 0 ? null : (
            <th class="indicator-name" {...ROLES.name} scope="rowgroup" rowspan={block.lines.length}>
              <a class="name-link" href={block.chartUrl} title="看图">
                {block.name}
              </a>{' '}
              {block.unit === null ? null : <span class="unit">{block.unit}</span>}
            </th>
          )}
          <th class="indicator-plan" {...ROLES.name} scope="row" title={line.planTitle}>
            {line.region}
            {line.draft ? <span class="draft">草案</span> : null}
            {line.printed === null ? null : <span class="printed-name">{line.printed}</span>}
          </th>
          {line.cells.map((cell) => (
            <Cell key={cell.key} cell={cell} />
          ))}
          <td {...ROLES.cell} class={line.nature === null ? 'nature no-figure' : 'nature'} data-label="属性">
            {line.nature === null ? <None /> : <span data-nature={line.nature}>{line.nature}</span>}
          </td>
        </tr>
      ))}
      {remarks ? (
        <tr class="remarks" {...ROLES.row}>
          <td {...ROLES.cell} colspan={width}>
            <Cautions cautions={block.cautions} />
            <Notes notes={block.notes} />
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}

function Cell({ cell }: { readonly cell: TableCell }) {
  return (
    <td
      {...ROLES.cell}
      class={cell.figures.length === 0 ? 'no-figure' : undefined}
      colspan={cell.span === 1 ? undefined : cell.span}
      data-label={cell.label}
    >
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
