import type { Confusion, SpellingData } from './spelling-data.ts';

/** Which syllables of pinyin (toneless, v for ü) are taken for which. */
export interface Sounds {
  /** The same for all syllables that some chain of confusions joins. */
  fold(syllable: string): string;
  /** What it costs in nats to take one for the other; 0 for the same, null where nobody would. */
  distance(one: string, other: string): number | null;
}

/** Made once from the confusions; each of them holds both ways. */
export function createSounds({ initials, finals }: Pick<SpellingData, 'initials' | 'finals'>): Sounds {
  const initial = toPart(initials);
  const final = toPart(finals);
  return {
    fold(syllable) {
      const [first, rest] = split(syllable);
      return initial.classOf(first) + final.classOf(rest);
    },
    distance(one, other) {
      if (one === other) return 0;
      const [oneFirst, oneRest] = split(one);
      const [otherFirst, otherRest] = split(other);
      const first = initial.distance(oneFirst, otherFirst);
      const rest = final.distance(oneRest, otherRest);
      return first === null || rest === null ? null : first + rest;
    },
  };
}

/** Initials or finals. */
interface Part {
  classOf(sound: string): string;
  distance(one: string, other: string): number | null;
}

function toPart(confusions: readonly Confusion[]): Part {
  const costs = new Map<string, number>();
  const classes = new Map<string, Set<string>>();
  for (const [one, other, cost] of confusions) {
    costs.set(`${one} ${other}`, cost).set(`${other} ${one}`, cost);
    const joined = new Set([one, other, ...(classes.get(one) ?? []), ...(classes.get(other) ?? [])]);
    for (const sound of joined) classes.set(sound, joined);
  }
  return {
    classOf: (sound) =>
      [...(classes.get(sound) ?? [])].reduce((least, each) => (each < least ? each : least), sound),
    distance: (one, other) => (one === other ? 0 : (costs.get(`${one} ${other}`) ?? null)),
  };
}

const INITIAL = /^(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])/;

/** An initial, empty where there is none, and a final. */
function split(syllable: string): readonly [string, string] {
  const first = INITIAL.exec(syllable)?.[0] ?? '';
  return [first, syllable.slice(first.length)];
}
