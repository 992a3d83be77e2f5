import { expect, it } from 'vitest';
import { toLibrary } from '../../../server/library.ts';
import { passageName } from '../../../server/view-models/passage-name.ts';
import { sampleBundle } from '../fixtures.ts';
import { number, outlook } from '../indicators/samples.ts';

const bundle = sampleBundle();
const rows = [outlook('城镇化率', null, number(63), { passage: 'sheng-b1-r1' })];
const library = toLibrary({ ...bundle, indicators: { rows, concepts: [], cautions: [] } });

it.each([
  ['sheng-b1-r1', '城镇化率'],
  ['sheng-b1-r2', '常住人口城镇化率（%）'],
  ['sheng-b1-n1', '注释第1条'],
  ['sheng-b2-i2', '通用机场'],
  ['sheng-c2-s1-p1', '低空经济'],
  ['sheng-c2-s1-p2', '第2段'],
  ['sheng-g1', '低空经济'],
])('a passage is called by what its section calls it: %s, %s', (id, name) => {
  const passage = library.passage(id)?.passage;
  expect(passage === undefined ? null : passageName(passage, library)).toBe(name);
});
