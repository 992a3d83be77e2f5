import { toNumber } from '../../plan/numerals.ts';
import { normalise } from '../../platform/normalise.ts';
import type { KnownValues } from './search-params.ts';
import type { FilterName } from './types.ts';

/** A query with what its fields say taken out. */
export interface Fields {
  /** What is left of the query. */
  readonly q: string;
  readonly filters: Readonly<Partial<Record<FilterName, readonly string[]>>>;
  /** Fields that name nothing, read as plain words, in words for the reader (Chinese). */
  readonly notes: readonly string[];
}

const NAMES: Readonly<Record<string, FilterName>> = {
  地区: 'region',
  规划: 'plan',
  篇: 'part',
  章: 'chapter',
  主题: 'topic',
  类型: 'kind',
  层级: 'level',
};

const FIELD = new RegExp(
  `(?<=^|\\s)(?<name>${Object.keys(NAMES).join('|')})\\s*[:：]\\s*(?:[“"](?<quoted>[^“”"]+)[”"]|(?<plain>[^\\s“”"]+))`,
  'gu',
);

/** A heading by its number, apart from other words: 第二篇 人才. */
const NUMBERED = /(?<=^|\s)第[\d〇零一二三四五六七八九十百]{1,7}(?<level>[篇章])(?=\s|$)/gu;

/** Reads `地区:双牌县`, `章:23`, `主题:产业|就业`: each is the filter of that name; so is a heading's number beside words. */
export function readFields(q: string, known: KnownValues): Fields {
  const filters: Partial<Record<FilterName, readonly string[]>> = {};
  const notes: string[] = [];
  const rest = withNumbersAsFields(q, known).replace(FIELD, (whole, ...args) => {
    const { name = '', quoted, plain = '' } = args.at(-1) as Record<string, string | undefined>;
    const filter = NAMES[name];
    const typed = (quoted ?? plain).split(/[|｜,，、]/u).filter((value) => value.trim() !== '');
    const values = filter === undefined ? [] : typed.map((value) => valuesOf(known, filter, value.trim()));
    if (filter === undefined || values.length === 0 || values.some((found) => found.length === 0)) {
      notes.push(`“${whole}”不是已有的${name}，按普通词检索。`);
      return typed.join(' ');
    }
    filters[filter] = [...new Set([...(filters[filter] ?? []), ...values.flat()])];
    return ' ';
  });
  return { q: rest.replace(/\s+/gu, ' ').trim(), filters: withinPlans(filters), notes };
}

/** A number alone is not what to search in but what is looked for; one that no heading has is a word as any other. */
function withNumbersAsFields(q: string, known: KnownValues): string {
  if (q.replace(NUMBERED, '').trim() === '') return q;
  return q.replace(NUMBERED, (whole, ...args) => {
    const { level = '' } = args.at(-1) as Record<string, string | undefined>;
    const filter = NAMES[level];
    return filter === undefined || valuesOf(known, filter, whole).length === 0 ? whole : `${level}:${whole}`;
  });
}

/** The values a reader's words may mean: as the address has them, as the page calls them, or by number. */
function valuesOf(known: KnownValues, filter: FilterName, typed: string): readonly string[] {
  if (known[filter].has(typed)) return [typed];
  const wanted = normalise(typed);
  const named = known.names[filter].get(wanted);
  if (named !== undefined) return named;
  if (filter === 'part' || filter === 'chapter') {
    const number = toNumber(wanted.replace(/^第|[篇章]$/gu, ''));
    if (number !== null) return [...known[filter]].filter((value) => value.endsWith(`-${number}`));
  }
  const partly = [...known.names[filter]].filter(([name]) => name.includes(wanted));
  return partly.length === 1 ? (partly[0]?.[1] ?? []) : [];
}

/** 规划:湖南 章:23 means that plan's chapter; plan, part and chapter are alternatives of one tree elsewhere. */
function withinPlans(filters: Fields['filters']): Fields['filters'] {
  const { plan, part, chapter, ...others } = filters;
  if (plan === undefined || (part === undefined && chapter === undefined)) return filters;
  const within = (values: readonly string[] = []) =>
    values.filter((value) => plan.some((id) => value.startsWith(`${id}-`)));
  return { ...others, part: within(part), chapter: within(chapter) };
}
