import type { HeadingBlock, ListBlock, ReadingBlock } from '../view-models/reading.ts';
import type { ReadingPassage } from '../view-models/reading-passage.ts';
import { PassageText } from './passage-text.tsx';
import { TableBox } from './reading-table.tsx';

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
  const { compareUrl } = heading;
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
        <div class="section-head">
          <h2 class="section-heading" id={id}>
            {content}
          </h2>
          {compareUrl === null ? null : (
            <a class="section-compare" href={compareUrl}>
              对照<span class="visually-hidden">其他规划：{heading.title}</span>
            </a>
          )}
        </div>
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
