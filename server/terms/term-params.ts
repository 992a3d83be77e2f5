import { normalise } from '../../platform/normalise.ts';
import { readQueryText } from '../search/search-params.ts';

/** What an address asks to be followed through the texts. */
export interface TermQuery {
  /** As typed, at least one character of each a letter or number; none twice. */
  readonly terms: readonly string[];
  /** Of the passages, from 1. */
  readonly page: number;
  /** What was ignored or cut, in words for the reader (Chinese). */
  readonly notes: readonly string[];
}

export const MAX_TERMS = 4;
export const MAX_TERM_CHARACTERS = 40;

/** Reads terms off an address. Never fails: what is odd is left out and named in `notes`. Several may be typed at once. */
export function parseTermParams(first: string | null, params: URLSearchParams): TermQuery {
  const notes: string[] = [];
  const typed = [...(first === null ? [] : [first]), ...params.getAll('term')]
    .flatMap((value) => parted(readQueryText(value, notes)))
    .flatMap((value) => readTerm(value, notes));
  const keys = typed.map(normalise);
  const terms = typed.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
  if (terms.length > MAX_TERMS) notes.push(`最多同时看 ${MAX_TERMS} 个词，只用了前 ${MAX_TERMS} 个。`);
  return { terms: terms.slice(0, MAX_TERMS), page: readPage(params, notes), notes: [...new Set(notes)] };
}

/** A blank parts Han words, but belongs to a Latin name; what stands in quotes belongs together. */
const BETWEEN_TERMS =
  /(?:[、，,；;|｜]|(?<=\p{Script=Han}|[”"」])\s+|\s+(?=\p{Script=Han}|[“"「]))(?![^“”]*”)/u;

/** Nothing but marks between terms stays as it is, to be named as what it is. */
function parted(typed: string): readonly string[] {
  const parts = typed.split(BETWEEN_TERMS);
  return parts.some((part) => part.trim() !== '') ? parts : [typed];
}

function readTerm(typed: string, notes: string[]): readonly string[] {
  if (typed.trim() === '') return [];
  if (!/[\p{L}\p{N}]/u.test(normalise(typed))) {
    notes.push(`“${[...typed.trim()].slice(0, 10).join('')}”里没有字词，已忽略。`);
    return [];
  }
  const tidy = typed
    .trim()
    .replace(/[。！？!?…\s]+$/u, '')
    .replace(/[。！？!?…\s]+(?=[”"」]$)/u, '')
    // Around what would otherwise be parted the quotes stay, so that an address made of the terms says the same.
    .replace(/^[“"「]([^“”、，,；;|｜\s]+)[”"」]$/u, '$1');
  const characters = [...tidy];
  if (characters.length <= MAX_TERM_CHARACTERS) return [tidy];
  notes.push(`一个词超过 ${MAX_TERM_CHARACTERS} 个字，只用了前 ${MAX_TERM_CHARACTERS} 个字。`);
  return [characters.slice(0, MAX_TERM_CHARACTERS).join('').trim()];
}

function readPage(params: URLSearchParams, notes: string[]): number {
  const typed = params.get('page') ?? '';
  if (typed === '') return 1;
  if (/^[1-9]\d{0,4}$/.test(typed)) return Number(typed);
  notes.push('页码不认识，显示第 1 页。');
  return 1;
}
