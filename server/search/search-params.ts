import { z } from 'zod';
import { normalise } from '../../platform/normalise.ts';
import { DEFAULT_SIZE } from '../urls.ts';
import { type Fields, readFields } from './fields.ts';
import {
  FILTER_NAMES,
  type FilterName,
  type Filters,
  MODES,
  type Mode,
  type SearchQuery,
  SORTS,
  type Sort,
} from './types.ts';

export const MAX_QUERY_CHARACTERS = 200;
export const MAX_SIZE = 50;
const MAX_PAGE = 10_000;

/** The values that each filter can take in the build that is served. */
export interface KnownValues extends Readonly<Record<FilterName, ReadonlySet<string>>> {
  /** What a reader may call a value, normalised → the values. */
  readonly names: Readonly<Record<FilterName, ReadonlyMap<string, readonly string[]>>>;
}

/** What a reader calls a parameter, in notes. */
const PARAMETER_LABELS: Readonly<Record<string, string>> = {
  q: '检索词',
  off: '不采用',
  mode: '方式',
  sort: '排序',
  page: '页码',
  size: '每页条数',
  plan: '规划',
  part: '篇',
  chapter: '章',
  topic: '主题',
  region: '地区',
  kind: '类型',
  level: '层级',
};

const wholeNumber = (high: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .pipe(z.number().min(1).max(high));

const Page = wholeNumber(MAX_PAGE);
const Size = wholeNumber(MAX_SIZE);
const ModeValue = z.enum(MODES);
const SortValue = z.enum(SORTS);

/** Reads a search off an address. Never fails: an odd value falls back to the default and is named in `notes`. */
export function parseSearchParams(params: URLSearchParams, known: KnownValues): SearchQuery {
  const notes: string[] = [];
  const fields = readFields(readQueryText(single(params, 'q', notes) ?? '', notes), known);
  notes.push(...fields.notes);
  const mode: Mode = readValue(params, 'mode', ModeValue, 'hybrid', notes);
  const sort: Sort = readValue(params, 'sort', SortValue, 'relevance', notes);
  const page = readValue(params, 'page', Page, 1, notes);
  const size = readValue(params, 'size', Size, DEFAULT_SIZE, notes);
  const filters = withFields(readFilters(params, known, notes), fields);
  noteBrackets(params, notes);
  return { q: fields.q, off: readOff(params), mode, filters, sort, page, size, notes };
}

/** What the reader does not want to be read otherwise: a handful of words, tidied as the query is. */
function readOff(params: URLSearchParams): readonly string[] {
  const words = params.getAll('off').map((word) => [...tidied(word)].slice(0, MAX_QUERY_CHARACTERS).join(''));
  return [...new Set(words.filter((word) => word !== ''))].slice(0, MAX_OFF);
}

const MAX_OFF = 20;

function withFields(filters: Filters, { filters: fields }: Fields): Filters {
  const both = (name: FilterName) => [...new Set([...filters[name], ...(fields[name] ?? [])])];
  return {
    plan: both('plan'),
    part: both('part'),
    chapter: both('chapter'),
    topic: both('topic'),
    region: both('region'),
    kind: both('kind'),
    level: both('level'),
  };
}

/** A query's text as it is searched: blanks and control characters become one space, cut after 200 characters. */
export function readQueryText(typed: string, notes: string[]): string {
  const tidy = tidied(typed);
  const characters = [...tidy];
  if (characters.length <= MAX_QUERY_CHARACTERS) return tidy;
  notes.push(`检索词超过 ${MAX_QUERY_CHARACTERS} 个字，只用了前 ${MAX_QUERY_CHARACTERS} 个字。`);
  return characters.slice(0, MAX_QUERY_CHARACTERS).join('').trimEnd();
}

function tidied(typed: string): string {
  return typed
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

function readValue<T>(
  params: URLSearchParams,
  name: string,
  schema: z.ZodType<T>,
  fallback: T,
  notes: string[],
): T {
  const typed = single(params, name, notes);
  if (typed === null || typed === '') return fallback;
  const parsed = schema.safeParse(typed);
  if (parsed.success) return parsed.data;
  notes.push(ignored(name, typed));
  return fallback;
}

/** The first value of a parameter that may stand once; more than one is said. */
function single(params: URLSearchParams, name: string, notes: string[]): string | null {
  const values = params.getAll(name);
  if (new Set(values).size > 1) notes.push(`“${labelOf(name)}”出现了多次，只用了第一个。`);
  return values[0] ?? null;
}

function readFilters(params: URLSearchParams, known: KnownValues, notes: string[]): Filters {
  const read = (name: FilterName): readonly string[] => {
    const typed = [...new Set(params.getAll(name))].filter((value) => value !== '');
    const values = name === 'region' ? fullNames(typed, known, notes) : typed;
    const odd = values.filter((value) => !known[name].has(value));
    const [first] = odd;
    if (first !== undefined) notes.push(ignored(name, first, odd.length));
    return values.filter((value) => known[name].has(value));
  };
  const [plan, part, chapter, topic, region, kind, level] = FILTER_NAMES.map(read);
  return {
    plan: plan ?? [],
    part: part ?? [],
    chapter: chapter ?? [],
    topic: topic ?? [],
    region: region ?? [],
    kind: kind ?? [],
    level: level ?? [],
  };
}

/** A place may be asked for by any name it goes by; which one that is, is said. */
function fullNames(typed: readonly string[], known: KnownValues, notes: string[]): readonly string[] {
  const names = typed.map((value) => {
    const full = known.region.has(value) ? undefined : known.names.region.get(normalise(value))?.[0];
    if (full === undefined) return value;
    notes.push(`地区“${shortened(value)}”按全称“${full}”筛选。`);
    return full;
  });
  return [...new Set(names)];
}

/** `plan[]=…` and `q[a]=…` are other programs' spelling of lists and objects; here they mean nothing. */
function noteBrackets(params: URLSearchParams, notes: string[]): void {
  const odd = new Set([...params.keys()].filter((name) => /^[a-z]+\[/.test(name)));
  for (const name of odd) {
    const base = name.slice(0, name.indexOf('['));
    if (Object.hasOwn(PARAMETER_LABELS, base)) {
      notes.push(`不认识的参数“${shortened(name)}”，已忽略；多个值请重复写 ${base}=…。`);
    }
    if (notes.length > 20) return;
  }
}

function ignored(name: string, value: string, count = 1): string {
  const others = count > 1 ? `等 ${count} 个值` : '';
  return `“${labelOf(name)}”没有“${shortened(value)}”${others}，已忽略。`;
}

function labelOf(name: string): string {
  return PARAMETER_LABELS[name] ?? name;
}

function shortened(value: string): string {
  const characters = [...tidied(value)];
  return characters.length <= 30 ? characters.join('') : `${characters.slice(0, 30).join('')}…`;
}
