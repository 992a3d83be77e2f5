import type { Chapter, FlowItem, Part } from '../plan/model.ts';
import type { PlanOutline } from '../platform/bundle.ts';

/** One page of the reader: a chapter with what stands before it and belongs to no earlier chapter. */
export interface ChapterPage {
  readonly part: Part;
  readonly chapter: Chapter;
  /** In document order, without the glossary. */
  readonly flow: readonly FlowItem[];
}

/**
 * Cuts a plan's flow into pages at its chapter headings. The preamble and a part's heading and introduction stand
 * before the chapter that follows them; what comes after the last chapter (the closing) ends its page.
 */
export function toChapterPages({ parts, flow, sections }: PlanOutline): readonly ChapterPage[] {
  const chapters = new Map(
    parts.flatMap((part) => part.chapters.map((chapter) => [chapter.id, { part, chapter }] as const)),
  );
  const inGlossary = new Set(
    sections.filter(({ kind }) => kind === 'glossary').flatMap(({ passages }) => passages),
  );
  const pages: { part: Part; chapter: Chapter; flow: FlowItem[] }[] = [];
  let waiting: FlowItem[] = [];
  let open = false;
  for (const item of flow) {
    if (item.type === 'glossary' || (item.type === 'passage' && inGlossary.has(item.id))) continue;
    const begun = item.type === 'heading' ? chapters.get(item.id) : undefined;
    if (begun !== undefined) {
      pages.push({ ...begun, flow: [...waiting, item] });
      waiting = [];
      open = true;
      continue;
    }
    if (item.type === 'heading' && item.level === 'part') open = false;
    if (open) pages.at(-1)?.flow.push(item);
    else waiting.push(item);
  }
  pages.at(-1)?.flow.push(...waiting);
  return pages;
}
