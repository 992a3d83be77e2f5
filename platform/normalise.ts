import { Converter } from 'opencc-js/t2cn';

/** A normalised text that knows which stretch of the original each of its UTF-16 code units came from. */
export interface NormalisedText {
  readonly text: string;
  /** Where the code unit's source begins in the original. */
  readonly from: Uint32Array;
  /** Where the code unit's source ends in the original, exclusive. */
  readonly to: Uint32Array;
}

/**
 * The form in which texts and queries are compared: NFKC, lower case, traditional → simplified character by
 * character, runs of blanks → one space, invisible characters dropped. Quotes and dashes stay what they are.
 * Pure and idempotent; nothing is trimmed.
 */
export function normalise(text: string): string {
  let out = '';
  for (const [cluster] of text.matchAll(CLUSTER)) out = append(out, normaliseCluster(cluster));
  return out;
}

/** `normalise` with the way back, so that a mark found in the normalised text falls exactly on the original. */
export function normaliseWithMap(text: string): NormalisedText {
  const from: number[] = [];
  const to: number[] = [];
  let out = '';
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const before = out.length;
    const normalised = normaliseCluster(cluster);
    out = append(out, normalised);
    const collapsed = normalised === ' ' && out.length === before;
    if (collapsed) to[before - 1] = index + cluster.length;
    for (let unit = before; unit < out.length; unit++) {
      from.push(index);
      to.push(index + cluster.length);
    }
  }
  return { text: out, from: Uint32Array.from(from), to: Uint32Array.from(to) };
}

/** The stretch of the original, `end` exclusive, that a stretch of the normalised text stands for. */
export function originalRange(map: NormalisedText, start: number, end: number): readonly [number, number] {
  if (start >= end) {
    const at = map.from[start] ?? map.to[start - 1] ?? 0;
    return [at, at];
  }
  return [map.from[start] ?? 0, map.to[end - 1] ?? 0];
}

/**
 * What NFKC may join: a character with the marks that follow it (half-width kana voicing included), and a run of
 * Hangul. Normalising cluster by cluster therefore equals normalising the whole.
 */
const HANGUL = '\\u1100-\\u11ff\\u3131-\\u318e\\ua960-\\ua97f\\uac00-\\ud7a3\\ud7b0-\\ud7ff\\uffa0-\\uffdc';
const TAIL = '[\\p{M}\\p{Default_Ignorable_Code_Point}\\uff9e\\uff9f]*';
const CLUSTER = new RegExp(`(?:[${HANGUL}]+|[^])${TAIL}`, 'gu');
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/gu;

/** Single characters only: as many entries as there are characters in use, however long the process lives. */
const known = new Map<string, string>();

function normaliseCluster(cluster: string): string {
  if (cluster.length > 1) return compute(cluster);
  const found = known.get(cluster);
  if (found !== undefined) return found;
  const computed = compute(cluster);
  known.set(cluster, computed);
  return computed;
}

function compute(cluster: string): string {
  const folded = cluster.replace(IGNORABLE, '').normalize('NFKC').toLowerCase().normalize('NFKC');
  if (/^\s+$/u.test(folded)) return ' ';
  return [...folded].map(toSimplified).join('');
}

const fromTaiwan = Converter({ from: 'tw', to: 'cn' });
const fromHongKong = Converter({ from: 'hk', to: 'cn' });

/** Characters of simplified text that the tables would take for others': 著 (显著) for 着, 么 (什么) for 幺. */
const KEPT = '著么';

/** One character at a time: what stands beside it never decides. */
function toSimplified(character: string): string {
  if (KEPT.includes(character)) return character;
  return fromHongKong(fromTaiwan(character));
}

function append(text: string, normalised: string): string {
  return normalised === ' ' && text.endsWith(' ') ? text : text + normalised;
}
