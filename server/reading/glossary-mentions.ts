import type { Definition } from '../../plan/model.ts';
import { normaliseWithMap, originalRange } from '../../platform/normalise.ts';
import type { Stretch } from '../search/marks.ts';

/** A stretch of a text that is a term of the glossary. */
export interface Mention extends Stretch {
  /** The id of the term's entry. */
  readonly entry: string;
}

/** Where terms of a glossary stand in a text: in order, not overlapping, the longest where several begin. */
export type FindMentions = (text: string) => readonly Mention[];

/** One way to write a term, folded. */
interface Name {
  readonly entry: string;
  readonly key: string;
  /** A short term that is written in quotes is a word of its own only there: “两重”, but not 两重点. */
  readonly quoted: boolean;
}

const MARKS = /[“”‘’"《》\s]/;
const SHORT = 4;

/** Finds the terms of a glossary, whether a text writes their quotes or not. */
export function createMentionFinder(glossary: readonly Pick<Definition, 'id' | 'term'>[]): FindMentions {
  const names = new Map<string, Name>();
  for (const name of glossary.flatMap(namesOf)) if (!names.has(name.key)) names.set(name.key, name);
  if (names.size === 0) return () => [];
  const longestFirst = [...names.keys()].toSorted((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map(escaped).join('|'), 'gu');
  return (text) => {
    const folded = fold(text);
    return [...folded.text.matchAll(pattern)].flatMap(({ 0: key, index }): readonly Mention[] => {
      const name = names.get(key);
      const stretch = withItsQuotes(text, folded.stretch(index, index + key.length));
      if (name === undefined || (name.quoted && !standsInQuotes(text, stretch))) return [];
      return [{ ...stretch, entry: name.entry }];
    });
  };
}

/** The term whole, without its bracket and what stands in that, and each of several quoted ones. */
function namesOf({ id, term }: Pick<Definition, 'id' | 'term'>): readonly Name[] {
  const bracket = /^(.+?)[（(]([\w&+.]+)[）)]$/.exec(term);
  const quoted = [...term.matchAll(/“[^“”]+”/g)].map(([each]) => each);
  const outside = quoted.reduce((rest, each) => rest.replace(each, ''), term).trim();
  const apart = quoted.length > 1 ? outside === '' : [...outside].length <= 2;
  const written = [term, ...(bracket?.slice(1) ?? []), ...(apart ? quoted : [])];
  return written
    .map((each) => ({ entry: id, key: fold(each).text, quoted: each.startsWith('“') && each.endsWith('”') }))
    .filter(({ key }) => key.length > 1)
    .map((name) => ({ ...name, quoted: name.quoted && name.key.length < SHORT }));
}

interface Folded {
  readonly text: string;
  /** The stretch of the original that a stretch of the folded text stands for. */
  stretch(start: number, end: number): Stretch;
}

/** A text normalised and without quotes and blanks, with the way back. */
function fold(original: string): Folded {
  const map = normaliseWithMap(original);
  const kept = Array.from(map.text, (_, at) => at).filter((at) => !MARKS.test(map.text.charAt(at)));
  return {
    text: kept.map((at) => map.text.charAt(at)).join(''),
    stretch: (start, end) => {
      const [from, to] = originalRange(map, kept[start] ?? 0, (kept[end - 1] ?? 0) + 1);
      return { start: from, end: to };
    },
  };
}

/** A quote that opens or closes inside the term has its other half beside it. */
function withItsQuotes(text: string, { start, end }: Stretch): Stretch {
  const inside = text.slice(start, end);
  const open = inside.split('“').length - inside.split('”').length;
  return {
    start: open < 0 && text[start - 1] === '“' ? start - 1 : start,
    end: open > 0 && text[end] === '”' ? end + 1 : end,
  };
}

function standsInQuotes(text: string, { start, end }: Stretch): boolean {
  return text[start - 1] === '“' && text[end] === '”';
}

function escaped(key: string): string {
  return key.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
