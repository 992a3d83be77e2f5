import { headingLabel } from '../../plan/numerals.ts';
import { OFFICIAL_TEXT } from '../labels.ts';
import type { Library } from '../library.ts';
import { urls } from '../urls.ts';
import type { NamedLink } from './reading-passage.ts';

/** Where a text contradicts itself, as readers are told at a passage. */
export interface SourceRemark {
  readonly text: string;
  /** The other places that it is about. */
  readonly others: readonly NamedLink[];
}

type RemarkLibrary = Pick<Library, 'remarks' | 'passage' | 'section' | 'box'>;

/** What must be known before a passage is quoted; none for most. */
export function toSourceRemarks(id: string, library: RemarkLibrary): readonly SourceRemark[] {
  return library.remarks(id).map(({ text, places }) => ({
    text: `${text}${OFFICIAL_TEXT}。`,
    others: places
      .filter(({ passage }) => passage !== id)
      .map(({ passage }) => ({ label: placeName(passage, library), url: urls.passage(passage) })),
  }));
}

/** 专栏1, 第一章, 名词解释第27条. */
function placeName(id: string, library: RemarkLibrary): string {
  const passage = library.passage(id)?.passage;
  const section = passage === undefined ? undefined : library.section(passage.section);
  const box = section === undefined ? undefined : library.box(section.id);
  if (box !== undefined) return `专栏${box.number}`;
  if (passage?.kind === 'definition') return `名词解释第${passage.number}条`;
  const steps = section?.path.filter(({ level }) => level !== 'part' || section.chapter === null) ?? [];
  return steps.length === 0
    ? '另一处'
    : steps.map(({ level, number }) => headingLabel(level, number)).join('');
}
