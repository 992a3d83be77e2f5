import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseCatalog } from '../../../../plan/catalog.ts';
import { normalise } from '../../../../platform/normalise.ts';
import { type SynonymGroup, SynonymsFile } from '../../../../server/search/understanding/synonyms-file.ts';

const read = (file: string) => readFileSync(new URL(`../../../../data/${file}`, import.meta.url), 'utf8');

const groups = SynonymsFile.parse(JSON.parse(read('synonyms.json')));
const members = ({ from, to }: SynonymGroup) => [...from, ...to];

/** What the group lets stand for what. */
function pairs(group: SynonymGroup): readonly string[] {
  const left = group.both ? members(group) : group.from;
  const right = group.both ? members(group) : group.to;
  return left.flatMap((one) => right.filter((other) => other !== one).map((other) => `${one} → ${other}`));
}

const distinctIn = (text: string, pattern: RegExp) => new Set(text.match(pattern) ?? []);

/** Groups whose members, taken together, hold more than one of the things that `find` finds. */
const mixing = (find: (text: string) => ReadonlySet<string>) =>
  groups.filter((group) => find(members(group).join(' ')).size > 1).map((group) => members(group).join(' '));

test('every word to search for stands in a plan', () => {
  const plans = parseCatalog(read('plans.json'), 'plans.json').map(({ file }) => normalise(read(file)));
  const words = groups.flatMap(({ to }) => to);
  expect(words.filter((word) => !plans.some((text) => text.includes(word)))).toEqual([]);
});

test('no pair is given twice, so that it has one weight', () => {
  const all = groups.flatMap(pairs);
  expect(all.filter((pair, index) => all.indexOf(pair) !== index)).toEqual([]);
});

test('no word stands for itself', () => {
  expect(groups.filter((group) => new Set(members(group)).size < members(group).length)).toEqual([]);
});

test('no group merges two ordinals', () => {
  expect(mixing((text) => distinctIn(text, /第[一二三四五六七八九十]+/gu))).toEqual([]);
});

test('no group merges two sectors of the economy', () => {
  const sector = (text: string) =>
    new Set([...text.matchAll(/([一二三])(?:产业|产)(?!业园)/gu)].map(([, n = '']) => n));
  expect(mixing(sector)).toEqual([]);
});

test('no group merges two periods', () => {
  expect(mixing((text) => distinctIn(text, /十[一二三四五六七]五/gu))).toEqual([]);
});

test('no group merges two figures', () => {
  expect(mixing((text) => distinctIn(text, /(?<![a-z.])\d{2,}(?:\.\d+)?/gu))).toEqual([]);
});

test('no group merges two places', () => {
  const { places, areas } = JSON.parse(read('regions.json'));
  const names = new Map<string, string>();
  for (const { name, aliases = [] } of [...places, ...areas])
    for (const text of [name, ...aliases]) names.set(normalise(text), name);
  const longestFirst = [...names.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.join('|'), 'gu');
  expect(
    mixing((text) => new Set((text.match(pattern) ?? []).map((found) => names.get(found) ?? found))),
  ).toEqual([]);
});

test.each([
  ['a word in capitals', { from: ['GDP'], to: ['地区生产总值'], weight: 1, both: true }],
  ['a traditional word', { from: ['老人'], to: ['養老'], weight: 0.8, both: false }],
  ['a single character', { from: ['税'], to: ['税收'], weight: 0.8, both: false }],
  ['a weight above 1', { from: ['老人'], to: ['养老'], weight: 1.2, both: false }],
  ['nothing to search for', { from: ['老人'], to: [], weight: 0.8, both: false }],
  ['an unknown field', { from: ['老人'], to: ['养老'], weight: 0.8, both: false, note: '' }],
])('%s is refused', (_, group) => {
  expect(SynonymsFile.safeParse([group]).success).toBe(false);
});
