import { createWithAncestors, type RegionMention } from '../platform/regions.ts';
import type { Gazetteer } from './gazetteer.ts';
import { dropPersons, keepPlaced, type Sighting } from './region-rules.ts';

export interface RegionFinder {
  /** The regions that a text names, in the text's order; `own` is the place whose plan it is. */
  mentions(text: string, own: string | null): readonly RegionMention[];
  /** The same without `own`, which goes without saying. */
  find(text: string, own: string | null): readonly RegionMention[];
}

/** What a stretch of text can stand for. Nothing: the name of a river, a mountain. */
interface Term {
  readonly text: string;
  readonly regions: readonly string[];
  readonly form: 'full' | 'short' | 'weak';
  readonly not: readonly string[];
  readonly within: string | null;
}

/**
 * A finder over a gazetteer: from left to right, the longest name first; phrases in which a name is none, people and
 * ordinary words are left out. Pure and deterministic.
 */
export function createRegionFinder(gazetteer: Gazetteer): RegionFinder {
  const terms = byFirstCharacter(toTerms(gazetteer));
  const withAncestors = createWithAncestors(gazetteer.regions);
  const kinds = new Map(gazetteer.regions.map(({ name, kind }) => [name, kind]));
  const mentions = (text: string, own: string | null): readonly RegionMention[] => {
    const around = new Set(own === null ? [] : withAncestors([own]));
    const sightings = sightingsIn(text, terms, around).map(
      (sighting): Sighting => ({ ...sighting, lineage: lineageOf(sighting.regions) }),
    );
    const placed = keepPlaced(text, dropPersons(text, sightings, gazetteer.rules), gazetteer.rules);
    return placed.flatMap(({ regions, start, end }) => regions.map((region) => ({ region, start, end })));
  };
  const lineageOf = (regions: readonly string[]) =>
    regions.length === 1 && regions.every((region) => kinds.get(region) !== '区域')
      ? withAncestors(regions)
      : [];
  return { mentions, find: (text, own) => mentions(text, own).filter(({ region }) => region !== own) };
}

function toTerms({ regions, shorthands, names }: Gazetteer): readonly Term[] {
  return [
    ...regions.flatMap(({ name, aliases, weak, not }): Term[] => {
      const term = (text: string, form: Term['form']): Term => ({
        text,
        regions: [name],
        form,
        not: not.filter((phrase) => phrase.includes(text)),
        within: null,
      });
      return [
        term(name, 'full'),
        ...aliases.map((each) => term(each, 'short')),
        ...weak.map((each) => term(each, 'weak')),
      ];
    }),
    ...shorthands.map((each): Term => ({ ...each, form: 'short', not: [] })),
    ...names.map((text): Term => ({ text, regions: [], form: 'full', not: [], within: null })),
  ];
}

/** The longest first. */
function byFirstCharacter(terms: readonly Term[]): ReadonlyMap<string, readonly Term[]> {
  const groups = new Map<string, Term[]>();
  for (const term of terms.toSorted((a, b) => b.text.length - a.text.length)) {
    const group = groups.get(term.text.charAt(0));
    if (group === undefined) groups.set(term.text.charAt(0), [term]);
    else group.push(term);
  }
  return groups;
}

function sightingsIn(
  text: string,
  terms: ReadonlyMap<string, readonly Term[]>,
  around: ReadonlySet<string>,
): readonly Omit<Sighting, 'lineage'>[] {
  const sightings: Omit<Sighting, 'lineage'>[] = [];
  for (let at = 0; at < text.length; ) {
    const term = terms.get(text.charAt(at))?.find((each) => stands(each, text, at, around));
    if (term === undefined) {
      at++;
      continue;
    }
    const end = at + term.text.length;
    if (term.regions.length > 0) sightings.push({ regions: term.regions, start: at, end, form: term.form });
    at = end;
  }
  return sightings;
}

function stands(term: Term, text: string, at: number, around: ReadonlySet<string>): boolean {
  if (!text.startsWith(term.text, at)) return false;
  if (term.within !== null && !around.has(term.within)) return false;
  if (term.form !== 'full' && ROAD_OR_BANK.test(text.slice(at + term.text.length))) return false;
  return !term.not.some((phrase) => isInside(phrase, term.text, text, at));
}

/** Streets carry the names of far places (江西路), and banks look like them (河南岸). 路网 is no street. */
const ROAD_OR_BANK = /^(?:路(?![网段线径桥])|[东西南北中]路|大道|大街|岸)/;

/** Whether the name at `at` is that part of the phrase which the phrase has of it. */
function isInside(phrase: string, name: string, text: string, at: number): boolean {
  for (let offset = phrase.indexOf(name); offset >= 0; offset = phrase.indexOf(name, offset + 1)) {
    if (offset <= at && text.startsWith(phrase, at - offset)) return true;
  }
  return false;
}
