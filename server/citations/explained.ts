import { isAbout } from '../../plan/indicators.ts';
import type { Passage } from '../../plan/model.ts';
import type { Library } from '../library.ts';

/** What a passage must not be quoted without. */
export interface Explained {
  /** The notes of its table that explain its signs or its indicator, word for word. */
  readonly notes: readonly { readonly id: string; readonly text: string }[];
  /** Why its figures must not be compared as they stand (Chinese). */
  readonly cautions: readonly string[];
  /** Where the text contradicts itself, or has slipped (Chinese). */
  readonly remarks: readonly string[];
}

/** Null for what is neither a row of an indicator table nor remarked upon. */
export function toExplained(
  { id, kind }: Pick<Passage, 'id' | 'kind'>,
  library: Pick<Library, 'indicators' | 'passage' | 'remarks'>,
): Explained | null {
  const remarks = library.remarks(id).map(({ text }) => text);
  if (kind !== 'indicator') return remarks.length === 0 ? null : { notes: [], cautions: [], remarks };
  const { rows, cautions } = library.indicators;
  const notes = rows.find(({ passage }) => passage === id)?.notes ?? [];
  return {
    notes: notes.flatMap((note) => {
      const text = library.passage(note)?.passage.text;
      return text === undefined ? [] : [{ id: note, text }];
    }),
    cautions: cautions.filter((caution) => isAbout(caution, { passage: id })).map(({ text }) => text),
    remarks,
  };
}

/** A line each, the plan's own words told from this site's. */
export function explainedLines(explained: Explained | null): readonly string[] {
  if (explained === null) return [];
  const { notes, cautions, remarks } = explained;
  return [
    ...notes.map(({ text }) => noteLine(text)),
    ...[...remarks, ...cautions].map((text) => `本站提示：${text}`),
  ];
}

/** The first note of a table says itself that it is one. */
export function noteLine(text: string): string {
  return text.startsWith('注') ? `原表${text}` : `原表注：${text}`;
}
