import { oneLine } from './citations/citation.ts';
import { type ExportFormat, isExportFormat } from './citations/formats.ts';
import { currentId } from './current-id.ts';
import type { Library } from './library.ts';
import type { SiteData } from './site.ts';

/** Passages that a reader chose, as an address names them. */
export interface Selection {
  /** Ids of passages that there are, each once, in the order of the address. */
  readonly ids: readonly string[];
  /** Null: none was asked for, or one that there is not. */
  readonly format: ExportFormat | null;
  /** What was odd about the address, for readers. */
  readonly notes: readonly string[];
}

export const MAX_SELECTED = 200;

/** So many odd ids are named one by one. */
const MAX_NAMED = 20;

/** Reads `id=…&id=…&format=…`. Nothing is an error: what is odd is left out and named. */
export function parseSelection(
  params: URLSearchParams,
  library: Library,
  data: Pick<SiteData, 'redirects'>,
): Selection {
  const asked = [...new Set(params.getAll('id').map(toId))].filter((id) => id !== '');
  const known: string[] = [];
  const odd: string[] = [];
  for (const id of asked) {
    const now = currentId(id, library, data);
    if (now !== undefined && library.passage(now) !== undefined) known.push(now);
    else odd.push(id);
  }
  const ids = [...new Set(known)];
  const format = params.get('format') ?? '';
  const notes = [
    ...(odd.length === 0 ? [] : [oddNote(odd)]),
    ...(ids.length > MAX_SELECTED
      ? [`一次最多导出 ${MAX_SELECTED} 段，其余 ${ids.length - MAX_SELECTED} 段未列入`]
      : []),
    ...(format === '' || isExportFormat(format) ? [] : [`没有“${shortened(format)}”这种格式，请在下面选择`]),
  ];
  return { ids: ids.slice(0, MAX_SELECTED), format: isExportFormat(format) ? format : null, notes };
}

/** A reader may paste the permanent address where the id is asked for. */
function toId(text: string): string {
  return /\/passages\/([^/?#]+)/.exec(text)?.[1] ?? text.trim();
}

function oddNote(odd: readonly string[]): string {
  const named = odd.slice(0, MAX_NAMED).map((id) => `“${shortened(id)}”`);
  const rest = odd.length > named.length ? `等 ${odd.length} 个` : '';
  return `没有编号为${named.join('、')}${rest}的段落，已略过`;
}

function shortened(text: string): string {
  // Notes go into files of lines: no id may begin one.
  const characters = [...oneLine(text)];
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : characters.join('');
}
