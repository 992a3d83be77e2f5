import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseGazetteer } from '../../indexer/gazetteer.ts';
import { ROOT } from '../../platform/config.ts';
import { SourceError } from '../../platform/errors.ts';

const FILE = 'data/regions.json';
const json = readFileSync(join(ROOT, FILE), 'utf8');
interface GazetteerFile {
  readonly places: Record<string, unknown>[];
  readonly areas: Record<string, unknown>[];
  readonly shorthands: unknown[];
}
const altered = (change: (file: GazetteerFile) => void) => {
  const file = JSON.parse(json);
  change(file);
  return () => parseGazetteer(FILE, JSON.stringify(file));
};

describe('the gazetteer', () => {
  const { regions } = parseGazetteer(FILE, json);
  const under = (parent: string | null) => regions.filter((each) => each.parent === parent);

  it("has Hunan's 14 cities and prefectures and 122 county-level units, in their tree", () => {
    const cities = under('湖南省');
    const counties = cities.flatMap(({ name }) => under(name)).filter(({ kind }) => kind === '县');
    expect(cities.map(({ kind }) => kind)).toEqual(Array(14).fill('市'));
    expect(counties).toHaveLength(122);
    expect(counties.filter(({ code }) => code === null)).toEqual([]);
  });

  it("gives every unit of a province a code that begins with its parent's", () => {
    const codes = new Map(regions.map(({ name, code }) => [name, code]));
    const odd = regions.filter(({ code, parent }) => {
      const above = parent === null ? null : codes.get(parent);
      return code !== null && above && !code.startsWith(above.replace(/(00)+$/, ''));
    });
    expect(odd).toEqual([]);
  });

  it('keeps wider areas out of the tree', () => {
    const areas = regions.filter(({ kind }) => kind === '区域');
    expect(areas.length).toBeGreaterThan(30);
    expect(areas.filter(({ parent }) => parent !== null)).toEqual([]);
    expect(regions.filter(({ parent }) => areas.some(({ name }) => name === parent))).toEqual([]);
  });

  it('knows the extent of the four blocks of the province: each of its cities lies in one', () => {
    const members = regions.flatMap((each) => each.members ?? []);
    expect(members.toSorted()).toEqual(
      under('湖南省')
        .map(({ name }) => name)
        .toSorted(),
    );
  });

  it.each([
    ['what is no JSON', () => parseGazetteer(FILE, '{'), /is not JSON/],
    ['an unknown field', altered(({ places }) => Object.assign(places[0] ?? {}, { alias: [] })), /places\.0/],
    ['a name twice', altered(({ places }) => places.push({ ...places[3] })), /is the name of/],
    [
      'a parent that is not there',
      altered(({ places }) => Object.assign(places[1] ?? {}, { parent: '某省' })),
      /某省 must stand before it/,
    ],
    [
      'a shorthand of what is no region',
      altered(({ shorthands }) => shorthands.push({ text: '甲乙', regions: ['甲'], within: null })),
      /甲 is no region/,
    ],
    [
      'an area of what is no region',
      altered(({ areas }) => Object.assign(areas[0] ?? {}, { members: ['乙'] })),
      /乙 is no region/,
    ],
  ])('refuses %s, naming file and fault', (_what, parse, message) => {
    expect(parse).toThrow(SourceError);
    expect(parse).toThrow(message);
  });
});
