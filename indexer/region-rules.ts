import type { RegionRules } from './gazetteer.ts';

/** A name as it stands in a text, before it is known whether the place is meant. */
export interface Sighting {
  readonly regions: readonly string[];
  readonly start: number;
  readonly end: number;
  /** weak: an ordinary word as well. */
  readonly form: 'full' | 'short' | 'weak';
  /** The place and all it lies in, up to the province; empty for wider areas and shorthands. */
  readonly lineage: readonly string[];
}

/** What stands between two 、, with its place in the text. */
interface Member {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Leaves out names of people: a short name before 同志, 故居 and the like; and one that is a whole member of an
 * enumeration in which nothing else is a place, when the enumeration ends in a word for people (等先辈) or is what
 * people are honoured with (缅怀…, …故居) and other members look like people's names.
 */
export function dropPersons(
  text: string,
  sightings: readonly Sighting[],
  rules: RegionRules,
): readonly Sighting[] {
  return sightings.filter(
    (sighting) => sighting.form === 'full' || !isPerson(text, sighting, sightings, rules),
  );
}

function isPerson(text: string, sighting: Sighting, all: readonly Sighting[], rules: RegionRules): boolean {
  if (startsWithAny(text.slice(sighting.end), rules.afterPerson)) return true;
  const members = enumerationAround(text, sighting);
  const home = homeOf(sighting, members);
  const [first, last] = [members[0], members.at(-1)];
  if (home === undefined || first === undefined || last === undefined || first === last) return false;
  const isWhole =
    (home === first || sighting.start === home.start) && (home === last || sighting.end === home.end);
  if (!isWhole) return false;
  if (all.some((other) => other !== sighting && members.some((member) => isIn(other, member)))) return false;
  if (rules.personNouns.some((noun) => last.text.slice(0, NOUN_REACH).includes(noun))) return true;
  const verb = rules.personVerbs.find((each) => first.text.includes(each));
  const memory = rules.afterPerson.find((each) => last.text.includes(each));
  if (verb === undefined && memory === undefined) return false;
  const people = members.filter((member) => {
    if (member === home) return false;
    const name = member.text.slice(0, startOf(memory, member.text));
    return member === first ? endsInPerson(name, rules) : isPersonName(name, rules);
  });
  return people.length >= 2;
}

function startOf(word: string | undefined, text: string): number {
  return word !== undefined && text.includes(word) ? text.indexOf(word) : text.length;
}

/** How far into the last member the word for people may stand: 陈树湘等先辈, 李启汉等一批革命英烈. */
const NOUN_REACH = 14;

function isPersonName(name: string, { surnames }: RegionRules): boolean {
  return /^\p{Script=Han}{2,3}$/u.test(name) && surnames.includes(name.charAt(0));
}

/** The first member begins with what is done: 修缮蔡和森. */
function endsInPerson(text: string, rules: RegionRules): boolean {
  return isPersonName(text.slice(-2), rules) || isPersonName(text.slice(-3), rules);
}

/**
 * Leaves out ordinary words that no place stands beside: right after a place they lie in (邵阳洞口), at the other end
 * of a route, or in an enumeration with two others of their province. A word that is kept may keep its neighbour.
 */
export function keepPlaced(
  text: string,
  sightings: readonly Sighting[],
  rules: RegionRules,
): readonly Sighting[] {
  const kept = new Set(sightings.filter(({ form }) => form !== 'weak'));
  for (let before = -1; before < kept.size; ) {
    before = kept.size;
    for (const sighting of sightings) {
      if (!kept.has(sighting) && isPlaced(text, sighting, [...kept], rules)) kept.add(sighting);
    }
  }
  return sightings.filter((sighting) => kept.has(sighting));
}

function isPlaced(text: string, sighting: Sighting, kept: readonly Sighting[], rules: RegionRules): boolean {
  const { start, end, lineage } = sighting;
  if (startsWithAny(text.slice(end), rules.afterPlace)) return true;
  const places = kept.filter((other) => other.lineage.length > 0);
  if (places.some((other) => other.end === start && lineage.includes(other.lineage[0] ?? ''))) return true;
  if (
    places.some((other) => LINK.test(text.slice(other.end, start)) || LINK.test(text.slice(end, other.start)))
  )
    return true;
  const members = enumerationAround(text, sighting);
  const home = homeOf(sighting, members);
  if (home === undefined || (home !== members[0] && home.start !== start)) return false;
  const near = places.filter((other) => other.lineage.at(-1) === lineage.at(-1));
  return members.filter((member) => member !== home && near.some((each) => isIn(each, member))).length >= 2;
}

/** What joins two places of a route. */
const LINK = /^(?:[至到经—－–-]|——)$/u;

/** The members of the enumeration a name stands in; one if it stands in none. */
function enumerationAround(text: string, { start, end }: Sighting): readonly Member[] {
  let from = start;
  while (from > 0 && !BOUNDARY.test(text.charAt(from - 1))) from--;
  let to = end;
  while (to < text.length && !BOUNDARY.test(text.charAt(to))) to++;
  const members: Member[] = [];
  for (const { 0: member, index } of text.slice(from, to).matchAll(/[^、]+/gu)) {
    members.push({ text: member, start: from + index, end: from + index + member.length });
  }
  return members;
}

const BOUNDARY = /[，。；：！？（）()“”‘’\n]/u;

function homeOf(sighting: Sighting, members: readonly Member[]): Member | undefined {
  return members.find((member) => isIn(sighting, member));
}

function isIn(sighting: Sighting, member: Member): boolean {
  return member.start <= sighting.start && sighting.end <= member.end;
}

function startsWithAny(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.startsWith(word));
}
