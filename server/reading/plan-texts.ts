import type { Box, FlowItem, Heading, HeadingLevel } from '../../plan/model.ts';
import type { Library, Shelf } from '../library.ts';

/** One text of a plan as the reader prints it. */
export interface PlanText {
  /** The titled unit it stands in, or that it titles; a caption is one by itself. */
  readonly unit: string;
  /** The anchor that it stands at. */
  readonly id: string;
  /** Which text of its anchor: a cell of a row, by column; of a box the title is 0, its groups and columns count on. */
  readonly at: number;
  readonly kind: 'passage' | HeadingLevel | 'box' | 'group' | 'column' | 'figure';
  /** Null: the text lacks it, it is inferred. */
  readonly line: number | null;
  readonly text: string;
}

type Source = Pick<Library, 'passage' | 'box' | 'figure'>;

/** Every text of a plan, headings, captions and the glossary included, in the order of its pages. */
export function toPlanTexts(shelf: Shelf, library: Source): readonly PlanText[] {
  const { parts, flow } = shelf.outline;
  const headings = new Map(
    parts
      .flatMap((part): readonly Heading[] => [
        part,
        ...part.chapters.flatMap((chapter) => [chapter, ...chapter.sections]),
      ])
      .map((heading) => [heading.id, heading]),
  );
  return [
    ...flow.flatMap((item) => textsOf(item, headings, library)),
    ...shelf.glossary.flatMap(({ id }) => passageTexts(id, library)),
  ];
}

function textsOf(
  item: FlowItem,
  headings: ReadonlyMap<string, Heading>,
  library: Source,
): readonly PlanText[] {
  switch (item.type) {
    case 'heading': {
      const heading = headings.get(item.id);
      if (heading === undefined || heading.title === null) return [];
      const { id, level, title, inferred, line } = heading;
      return [{ unit: id, id, at: 0, kind: level, line: inferred ? null : line, text: title }];
    }
    case 'passage':
      return passageTexts(item.id, library);
    case 'box': {
      const box = library.box(item.id);
      return box === undefined
        ? []
        : [...titlesOf(box), ...box.passages.flatMap((id) => passageTexts(id, library))];
    }
    case 'figure': {
      const figure = library.figure(item.id);
      if (figure === undefined) return [];
      const { id, line, caption } = figure;
      return [{ unit: id, id, at: 0, kind: 'figure', line, text: caption }];
    }
    case 'glossary':
      return [];
  }
}

function titlesOf(box: Box): readonly PlanText[] {
  const base = { unit: box.id, id: box.id };
  const title = { ...base, at: 0, kind: 'box', line: box.line, text: box.title } as const;
  if (box.kind === 'list') {
    const groups = box.groups.map(
      ({ title: text, line }, index) => ({ ...base, at: index + 1, kind: 'group', line, text }) as const,
    );
    return [title, ...groups];
  }
  const line = box.headerRanges[0]?.line ?? box.line;
  const columns = box.columns.map(
    (text, index) => ({ ...base, at: index + 1, kind: 'column', line, text }) as const,
  );
  return [title, ...columns];
}

function passageTexts(passage: string, library: Source): readonly PlanText[] {
  const stored = library.passage(passage);
  if (stored === undefined) return [];
  const { id, line, section: unit, text } = stored.passage;
  const texts = stored.passage.kind === 'indicator' ? stored.passage.cells : [text];
  return texts.map((each, at) => ({ unit, id, at, kind: 'passage', line, text: each }));
}
