import type { HeadingBlock, ListBlock, ReadingBlock } from '../view-models/reading.ts';
import type { ReadingPassage } from '../view-models/reading-passage.ts';
import { PassageText } from './passage-text.tsx';
import { TableBox } from './reading-table.tsx';
import { BoxHead, CompareLink, TitleRuns, TitleText } from './reading-title.tsx';

/** A chapter's text in document order; every passage carries its id. */
export function Reading({ blocks }: { readonly blocks: readonly ReadingBlock[] }) {
  const section = blocks.findIndex((block) => block.type === 'heading' && block.level === 'section');
  return (
    <>
      {blocks.map((block, index) => (
        <Block key={keyOf(block)} block={block} under={section !== -1 && index > section ? 2 : 1} />
      ))}
    </>
  );
}

function keyOf(block: ReadingBlock): string {
  return block.type === 'passage' ? block.passage.id : block.id;
}

interface BlockProps<T> {
  readonly block: T;
  /** The level of the heading above it. */
  readonly under: 1 | 2;
}

function Block({ block, under }: BlockProps<ReadingBlock>) {
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
      return <ListBox block={block} under={under} />;
    case 'table':
      return <TableBox block={block} under={under} />;
    case 'figure':
      return (
        <figure class="figure" id={block.id}>
          <figcaption>
            <TitleText title={block} />
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
      <TitleText title={heading} />
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
        <div class="section-head chapter-head">
          <h1 class="chapter-heading" id={id}>
            {content}
          </h1>
          <CompareLink title={heading} />
        </div>
      );
    case 'section':
      return (
        <div class="section-head">
          <h2 class="section-heading" id={id}>
            {content}
          </h2>
          <CompareLink title={heading} />
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

function ListBox({ block, under }: BlockProps<ListBlock>) {
  const GroupHeading = under === 1 ? 'h3' : 'h4';
  return (
    <section class="box" id={block.id}>
      <BoxHead block={block} under={under} />
      {block.groups.map(({ title, items }, index) => (
        <div key={index} class="box-group">
          {title.length === 0 ? null : (
            <GroupHeading class="group-title">
              <TitleRuns runs={title} />
            </GroupHeading>
          )}
          <ul class="box-items">
            {items.map((item) => (
              <li key={item.id} class="passage" id={item.id}>
                <PassageText passage={item} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
