import { plainRuns } from '../reading/linked-runs.ts';
import type {
  HeadingBlock,
  ListBlock,
  ReadingBlock,
  ReadingCell,
  ReadingNote,
  ReadingPassage,
  ReadingTable,
  TableBlock,
} from '../view-models/reading.ts';
import type { Tags } from '../view-models/tags.ts';
import { HitSteps } from './hit-steps.tsx';
import { PassageActions } from './passage-actions.tsx';
import { ReadingRuns } from './reading-runs.tsx';

/** A chapter's text in document order; every passage carries its id. */
export function Reading({ blocks }: { readonly blocks: readonly ReadingBlock[] }) {
  return (
    <>
      {blocks.map((block) => (
        <Block key={keyOf(block)} block={block} />
      ))}
    </>
  );
}

function keyOf(block: ReadingBlock): string {
  return block.type === 'passage' ? block.passage.id : block.id;
}

function Block({ block }: { readonly block: ReadingBlock }) {
  switch (block.type) {
    case 'heading':
      return <HeadingLine heading={block} />;
    case 'anchor':
      return (
        <p class="untitled" id={block.id}>
          {block.label}
        </p>
      );
    case 'passage':
      return <Paragraph passage={block.passage} />;
    case 'list':
      return <ListBox block={block} />;
    case 'table':
      return <TableBox block={block} />;
    case 'figure':
      return (
        <figure class="figure" id={block.id}>
          <figcaption>
            {block.caption}
            <span class="figure-note">这是一幅图的标题。本站所依据的文本里没有图，请看官方公布文本。</span>
          </figcaption>
        </figure>
      );
  }
}

/** The chapter is the page's only first-level heading; its part stands above it, without being one. */
function HeadingLine({ heading }: { readonly heading: HeadingBlock }) {
  const { level, id } = heading;
  const content = (
    <>
      <span class="heading-number">{heading.number}</span> <span class="heading-title">{heading.title}</span>
      {heading.inferred === null ? null : <span class="inferred">{heading.inferred}</span>}
    </>
  );
  switch (level) {
    case 'part':
      return (
        <p class="part-heading" id={id}>
          {content}
        </p>
      );
    case 'chapter':
      return (
        <h1 class="chapter-heading" id={id}>
          {content}
        </h1>
      );
    case 'section':
      return (
        <h2 class="section-heading" id={id}>
          {content}
        </h2>
      );
  }
}

function Paragraph({ passage }: { readonly passage: ReadingPassage }) {
  return (
    <p class="passage" id={passage.id}>
      <PassageText passage={passage} />
    </p>
  );
}

function PassageText({ passage }: { readonly passage: ReadingPassage }) {
  const marked = plainRuns([...passage.lead, ...passage.runs]).some(({ match }) => match !== undefined);
  return (
    <>
      {passage.lead.length === 0 ? null : (
        <strong class="lead">
          <ReadingRuns runs={passage.lead} />
        </strong>
      )}
      <ReadingRuns runs={passage.runs} />
      <LineLink passage={passage} />
      <HitSteps hit={passage.hit} marked={marked} />
      <PassageTags tags={passage.tags} />
      <PassageActions id={passage.id} />
    </>
  );
}

/** Shown at the passage that the address points to, and nowhere else: the text is for reading. */
function PassageTags({ tags }: { readonly tags: Tags }) {
  const all = [...tags.topics, ...tags.regions];
  if (all.length === 0) return null;
  return (
    <span class="passage-tags">
      {all.map(({ label, url }) => (
        <a key={url} class="tag" href={url}>
          {label}
        </a>
      ))}
    </span>
  );
}

/** The source line, which is the permanent address; with script a click copies it. */
export function LineLink({ passage }: { readonly passage: Pick<ReadingPassage, 'line' | 'permanentUrl'> }) {
  return (
    <a class="line-link" href={passage.permanentUrl} data-copy={passage.permanentUrl} title="固定链接">
      <span class="visually-hidden">固定链接，本站文本第</span>
      {passage.line}
      <span class="visually-hidden">行</span>
    </a>
  );
}

function ListBox({ block }: { readonly block: ListBlock }) {
  return (
    <aside class="box" id={block.id} aria-labelledby={`${block.id}-title`}>
      <h3 class="box-title" id={`${block.id}-title`}>
        {block.title}
      </h3>
      {block.groups.map(({ title, items }, index) => (
        <div key={title ?? index} class="box-group">
          {title === null ? null : <h4>{title}</h4>}
          <ul class="box-items">
            {items.map((item) => (
              <li key={item.id} class="passage" id={item.id}>
                <PassageText passage={item} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </aside>
  );
}

function TableBox({ block }: { readonly block: TableBlock }) {
  return (
    <aside class="box box-table" id={block.id} aria-labelledby={`${block.id}-title`}>
      {/* A wide table scrolls by itself; whoever has no mouse gets there by keyboard. */}
      <section class="table-scroll" tabindex={0} aria-labelledby={`${block.id}-title`}>
        <table>
          <caption id={`${block.id}-title`}>{block.title}</caption>
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
                  <PassageActions id={row.id} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {block.notes.map((note) => (
        <p key={note.id} class="passage note" id={note.id}>
          <PassageText passage={note} />
          <NotedRows note={note} />
        </p>
      ))}
    </aside>
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
