import { z } from 'zod';
import { SourceError } from '../platform/errors.ts';
import { REGION_KINDS, type Region } from '../platform/regions.ts';

/** A region with what tells its name from the same characters in other words. */
export interface GazetteerEntry extends Region {
  /** GB/T 2260; null where there is none. */
  readonly code: string | null;
  /** Names that are ordinary words too: the place only beside other places. */
  readonly weak: readonly string[];
  /** Phrases in which the name is not the place. */
  readonly not: readonly string[];
}

/** An abbreviation that joins regions: 长株潭衡岳. */
export interface Shorthand {
  readonly text: string;
  readonly regions: readonly string[];
  /** Only in plans of this region and of those under it; null: in every plan. */
  readonly within: string | null;
}

/** `data/regions.json`: what the region finder knows. */
export interface Gazetteer {
  /** Places in the order of the page, each after its parent; then the wider areas. */
  readonly regions: readonly GazetteerEntry[];
  readonly shorthands: readonly Shorthand[];
  /** Rivers, mountains and the like: longer names that hold a region's name and are none. */
  readonly names: readonly string[];
  readonly rules: RegionRules;
}

/** The words around a name that say what it is. */
export interface RegionRules {
  /** What people in an enumeration are called at its end: 等先辈. */
  readonly personNouns: readonly string[];
  /** What is done to people only: 缅怀. */
  readonly personVerbs: readonly string[];
  /** What follows a person's name: 同志, 故居. */
  readonly afterPerson: readonly string[];
  /** One character each. */
  readonly surnames: string;
  /** What follows a place's name only: 县城. */
  readonly afterPlace: readonly string[];
}

const text = z.string().min(1);
const list = z.array(text);
const names = { aliases: list.default([]), weak: list.default([]), not: list.default([]) };
const code = z
  .string()
  .regex(/^\d{6}$/, 'six digits')
  .nullable();

const File = z.strictObject({
  about: text,
  places: z.array(
    z.strictObject({
      name: text,
      code,
      kind: z.enum(REGION_KINDS).exclude(['区域']),
      parent: text.nullable(),
      ...names,
    }),
  ),
  areas: z.array(z.strictObject({ name: text, ...names, members: list.default([]) })),
  shorthands: z.array(z.strictObject({ text, regions: list.min(1), within: text.nullable() })),
  aboutShorthands: text,
  names: list,
  aboutNames: text,
  rules: z.strictObject({
    personNouns: list,
    personVerbs: list,
    afterPerson: list,
    surnames: text,
    afterPlace: list,
  }),
});

/** Reads the gazetteer. Throws SourceError: no JSON, an unknown field, a name twice, a parent that is not there. */
export function parseGazetteer(file: string, json: string): Gazetteer {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new SourceError(file, null, 'is not JSON; mend it or restore it', { cause });
  }
  const parsed = File.safeParse(value);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new SourceError(file, null, faults.join('; '));
  }
  const { places, areas, shorthands, names, rules } = parsed.data;
  const regions: readonly GazetteerEntry[] = [
    ...places,
    ...areas.map((area) => ({ ...area, code: null, kind: '区域' as const, parent: null })),
  ];
  const [fault] = faultsOf(regions, shorthands);
  if (fault !== undefined) throw new SourceError(file, null, fault);
  return { regions, shorthands, names, rules };
}

function faultsOf(regions: readonly GazetteerEntry[], shorthands: readonly Shorthand[]): readonly string[] {
  const faults: string[] = [];
  const owners = new Map<string, string>();
  const known = new Set<string>();
  for (const { name, parent, aliases, weak } of regions) {
    if (parent !== null && !known.has(parent)) faults.push(`${name}: ${parent} must stand before it`);
    known.add(name);
    for (const each of [name, ...aliases, ...weak]) {
      const owner = owners.get(each);
      if (owner !== undefined) faults.push(`${each} is the name of ${owner} and of ${name}`);
      owners.set(each, name);
    }
  }
  for (const { name, members = [] } of regions) {
    for (const member of members) if (!known.has(member)) faults.push(`${name}: ${member} is no region`);
  }
  for (const { text, regions: joined, within } of shorthands) {
    for (const name of within === null ? joined : [...joined, within]) {
      if (!known.has(name)) faults.push(`${text}: ${name} is no region`);
    }
  }
  return faults;
}
