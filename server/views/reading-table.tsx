import type { ReadingCell, ReadingNote, ReadingTable, TableBlock } from '../view-models/reading-table.ts';
import { HitSteps } from './hit-steps.tsx';
import { PassageActions } from './passage-actions.tsx';
import { LineLink, PassageText } from './passage-text.tsx';
import { ReadingRuns } from './reading-runs.tsx';
import { BoxHead, boxTitleId } from './reading-title.tsx';
import { SourceRemarks } from './source-remarks.tsx';

/** A table as a table, its notes below it. */
export function TableBox({ block, under }: { readonly block: TableBlock; readonly under: 1 | 2 }) {
  return (
    <section class="box box-table" id={block.id}>
      <BoxHead block={block} under={under} />
      {/* A wide table scrolls by itself; whoever has no mouse gets there by keyboard. */}
      <section class="table-scroll" tabindex={0} aria-labelledby={boxTitleId(block)}>
        <table aria-labelledby={boxTitleId(block)}>
          <Head table={block.table} />
          <tbody>
            {block.table.rows.map((row) => (
              <tr key={row.id} id={row.id}>
                {row.cells.map((cell, index) => (
                  <Cell key={index} cell={cell} />
                ))}
                <td class="table-line">
                  <LineLink passage={row} />
                  <HitSteps hit={row.hit} />
                  <PassageActions id={row.id} line={row.line} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {block.remarks.map(({ id, row, ...remark }) => (
        <p key={id} class="note row-remark" id={id}>
          <a href={row.url}>{row.label}</a>
          <SourceRemarks remarks={[remark]} />
        </p>
      ))}
      {block.notes.map((note) => (
        <p key={note.id} class="passage note" id={note.id}>
          <PassageText passage={note} />
          <NotedRows note={note} />
        </p>
      ))}
    </section>
  );
}

/** The way back from a note to the rows that it explains. */
function NotedRows({ note }: { readonly note: ReadingNote }) {
  if (note.rows.length === 0) return null;
  return (
    <span class="noted-rows">
      用于：
      {note.rows.map(({ label, url }, index) => (
        <>
          {index === 0 ? '' : '、'}
          <a key={url} href={url}>
            {label}
          </a>
        </>
      ))}
    </span>
  );
}

function Head({ table }: { readonly table: ReadingTable }) {
  return (
    <thead>
      {table.head.map((row, index) => (
        <tr key={index}>
          {row.map((cell, column) => (
            <th
              key={column}
              class={cell.named ? 'row-names' : undefined}
              scope={cell.columns > 1 ? 'colgroup' : 'col'}
              colSpan={cell.columns > 1 ? cell.columns : undefined}
              rowSpan={cell.rows > 1 ? cell.rows : undefined}
            >
              {cell.text}
            </th>
          ))}
          {index === 0 ? (
            <th
              scope="col"
              class="table-line"
              rowSpan={table.head.length > 1 ? table.head.length : undefined}
            >
              行
            </th>
          ) : null}
        </tr>
      ))}
    </thead>
  );
}

function CellText({ cell }: { readonly cell: ReadingCell }) {
  return (
    <>
      <ReadingRuns runs={cell.runs} />
      {cell.notes.map(({ label, url }) => (
        <sup key={url}>
          <a class="note-link" href={url}>
            {label}
          </a>
        </sup>
      ))}
    </>
  );
}

function Cell({ cell }: { readonly cell: ReadingCell }) {
  switch (cell.role) {
    case 'group':
      return (
        <th scope="rowgroup" rowSpan={cell.rows > 1 ? cell.rows : undefined}>
          <CellText cell={cell} />
        </th>
      );
    case 'row':
      return (
        <th scope="row">
          <CellText cell={cell} />
        </th>
      );
    case 'value':
      return (
        <td>
          <CellText cell={cell} />
        </td>
      );
  }
}
