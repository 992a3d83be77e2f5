import { oneLine } from './citations/citation.ts';
import { type ExportFormat, isExportFormat } from './citations/formats.ts';
import { currentId } from './current-id.ts';
import type { Library } from './library.ts';
import { toPassageIds } from './passage-ids.ts';
import type { SiteData } from './site.ts';

/** Passages that a reader chose, as an address names them. */
export interface Selection {
  /** Ids of passages that there are, each once, in the order of the address. */
  readonly ids: readonly string[];
  /** Asked for, and neither a passage nor one that has moved. */
  readonly unknownIds: readonly string[];
  /** Null: none was asked for, or one that there is not. */
  readonly format: ExportFormat | null;
  /** Asked for, and none that there is; null for none. */
  readonly unknownFormat: string | null;
  /** What was odd about the address, for readers. */
  readonly notes: readonly string[];
}

export const MAX_SELECTED = 200;

/** So many odd ids are named one by one. */
const MAX_NAMED = 20;

/** Reads `id=…&id=…&format=…`, several ids in one value, too. Nothing is an error: what is odd is left out and named. */
export function parseSelection(
  params: URLSearchParams,
  library: Library,
  data: Pick<SiteData, 'redirects'>,
): Selection {
  const asked = new Set(params.getAll('id').flatMap(toPassageIds));
  const known: string[] = [];
  const unknownIds: string[] = [];
  for (const id of asked) {
    const now = currentId(id, library, data);
    if (now !== undefined && library.passage(now) !== undefined) known.push(now);
    else unknownIds.push(id);
  }
  const ids = [...new Set(known)];
  const named = params.get('format')?.trim() ?? '';
  const format = named.toLowerCase();
  const unknownFormat = format === '' || isExportFormat(format) ? null : shortened(named);
  const notes = [
    ...(unknownIds.length === 0 ? [] : [`${unknownIdsSaid(unknownIds)}，已略过`]),
    ...(ids.length > MAX_SELECTED
      ? [`一次最多导出 ${MAX_SELECTED} 段，其余 ${ids.length - MAX_SELECTED} 段未列入`]
      : []),
    ...(unknownFormat === null ? [] : [`没有“${unknownFormat}”这种格式，请在下面选择`]),
  ];
  return {
    ids: ids.slice(0, MAX_SELECTED),
    unknownIds,
    format: isExportFormat(format) ? format : null,
    unknownFormat,
    notes,
  };
}

/** 没有编号为“x”、“y”的段落, in one line however many and whatever they are. */
export function unknownIdsSaid(ids: readonly string[]): string {
  const named = ids.slice(0, MAX_NAMED).map((id) => `“${shortened(id)}”`);
  const rest = ids.length > named.length ? `等 ${ids.length} 个` : '';
  return `没有编号为${named.join('、')}${rest}的段落`;
}

function shortened(text: string): string {
  // Notes go into files of lines: no id may begin one.
  const characters = [...oneLine(text)];
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : characters.join('');
}
