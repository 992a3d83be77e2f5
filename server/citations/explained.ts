import { isAbout } from '../../plan/indicators.ts';
import type { Passage } from '../../plan/model.ts';
import type { Library } from '../library.ts';

/** What the figures of a table's row cannot be read without. */
export interface Explained {
  /** The notes of its table that explain its signs or its indicator, word for word. */
  readonly notes: readonly { readonly id: string; readonly text: string }[];
  /** Why its figures must not be compared as they stand (Chinese). */
  readonly cautions: readonly string[];
}

/** Null for what is no row of an indicator table. */
export function toExplained(
  { id, kind }: Pick<Passage, 'id' | 'kind'>,
  library: Pick<Library, 'indicators' | 'passage'>,
): Explained | null {
  if (kind !== 'indicator') return null;
  const { rows, cautions } = library.indicators;
  const notes = rows.find(({ passage }) => passage === id)?.notes ?? [];
  return {
    notes: notes.flatMap((note) => {
      const text = library.passage(note)?.passage.text;
      return text === undefined ? [] : [{ id: note, text }];
    }),
    cautions: cautions.filter((caution) => isAbout(caution, { passage: id })).map(({ text }) => text),
  };
}

/** A line each, the plan's own words told from this site's. */
export function explainedLines(explained: Explained | null): readonly string[] {
  if (explained === null) return [];
  const { notes, cautions } = explained;
  return [...notes.map(({ text }) => noteLine(text)), ...cautions.map((text) => `本站提示：${text}`)];
}

/** The first note of a table says itself that it is one. */
export function noteLine(text: string): string {
  return text.startsWith('注') ? `原表${text}` : `原表注：${text}`;
}
