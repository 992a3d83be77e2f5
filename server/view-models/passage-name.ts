import type { Passage } from '../../plan/model.ts';
import { nameColumn } from '../indicators/table-columns.ts';
import type { Library } from '../library.ts';

/** What one passage of a section is called beside the others: its row's name, its lead or term, or its number. */
export function passageName(passage: Passage, library: Library): string {
  switch (passage.kind) {
    case 'indicator':
      return rowName(passage.id, passage.section, passage.cells, library);
    case 'definition':
      return passage.term;
    case 'note':
      return `注释第${numberAmong(passage, library)}条`;
    case 'item':
      return passage.lead ?? `第${numberAmong(passage, library)}项`;
    case 'paragraph':
      return passage.lead ?? `第${numberAmong(passage, library)}段`;
  }
}

function rowName(id: string, section: string, cells: readonly string[], library: Library): string {
  const row = library.indicators.rows.find(({ passage }) => passage === id);
  if (row !== undefined) return row.name;
  const box = library.box(section);
  return cells[box?.kind === 'table' ? nameColumn(box.columns) : 0] ?? '';
}

/** Among those of its kind in its section, from 1. */
function numberAmong({ id, kind, section }: Passage, library: Library): number {
  const all = library.section(section)?.passages ?? [];
  return all.filter((each) => library.passage(each)?.passage.kind === kind).indexOf(id) + 1;
}
