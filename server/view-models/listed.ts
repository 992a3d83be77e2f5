import type { Section } from '../../plan/model.ts';
import type { StoredPassage } from '../../platform/bundle.ts';
import { type Citation, type CitationContext, toCitation } from '../citations/citation.ts';
import { titleOf } from '../labels.ts';
import type { Library } from '../library.ts';
import type { Listing, SearchQuery, Why } from '../search/types.ts';
import { mapInTurns } from '../turns.ts';

/** A passage that a search found, with all that a file says of it. */
export interface Listed {
  readonly section: Section;
  /** Of the section; a box's with its number. */
  readonly title: string;
  /** The section's place among those found, and the passage's within its section; from 1. */
  readonly rank: number;
  readonly position: number;
  readonly stored: StoredPassage;
  readonly citation: Citation;
  readonly why: Why;
}

/** The passages of a list, in its order. */
export async function toListed(
  { sections }: Listing,
  library: Library,
  context: CitationContext,
): Promise<readonly Listed[]> {
  const all = sections.flatMap(({ id, rank, passages }) =>
    passages.map((passage, index) => ({ id, rank, position: index + 1, passage })),
  );
  const listed = await mapInTurns(all, ({ id, rank, position, passage }): readonly Listed[] => {
    const section = library.section(id);
    const stored = library.passage(passage.id);
    const citation = toCitation(passage.id, library, context);
    if (section === undefined || stored === undefined || citation === null) return [];
    const title = titleOf(section, library.box(section.id));
    return [{ section, title, rank, position, stored, citation, why: passage.why }];
  });
  return listed.flat();
}

/** What a reader of the file must know of it: what was ignored in the address, and what the file does not hold. */
export function listNotes(
  { notes }: SearchQuery,
  { query, total, page, sections }: Listing,
): readonly string[] {
  const left = total.sections - sections.length;
  return [
    ...new Set([...notes, ...query.notes]),
    ...(left > 0
      ? [
          `本文件只有第 ${page} 页的 ${sections.length} 节，共 ${total.sections} 节；网址中不写 page 与 size 就是全部`,
        ]
      : []),
    ...(total.capped ? ['命中的段落太多，只列出最接近的一部分，实际多于所列'] : []),
  ];
}
