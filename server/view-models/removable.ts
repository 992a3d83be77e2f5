import { normalise, normaliseWithMap, originalRange } from '../../platform/normalise.ts';
import { readSyntax } from '../search/syntax.ts';

/**
 * The query without each of its words: null for a word that does not stand in it as typed (another was read for it),
 * that belongs to syntax (a phrase, an OR, an exclusion), or that is all there is. Words are normalised.
 */
export function withoutEach(q: string, words: readonly string[]): readonly (string | null)[] {
  const map = normaliseWithMap(q);
  const plain = withoutSyntax(q, map.text);
  let after = 0;
  return words.map((word) => {
    const next = plain.indexOf(word, after);
    const start = next === -1 ? plain.indexOf(word) : next;
    if (word === '' || start === -1) return null;
    after = start + word.length;
    const [from, to] = originalRange(map, start, after);
    const rest = `${q.slice(0, from)} ${q.slice(to)}`.replace(/\s+/gu, ' ').trim();
    return /[\p{L}\p{N}]/u.test(rest) ? rest : null;
  });
}

/** Taking a word out of a phrase or from one side of an OR would ask for something else: there none is found. */
function withoutSyntax(q: string, normalised: string): string {
  const { phrases, choices, excluded } = readSyntax(q);
  const bound = [...phrases, ...excluded, ...choices.flat().map(({ text }) => text)].map(normalise);
  return bound.reduce((text, each) => text.replaceAll(each, NOTHING.repeat(each.length)), normalised);
}

/** Of private use: it stands in no word. */
const NOTHING = '\ue000';
