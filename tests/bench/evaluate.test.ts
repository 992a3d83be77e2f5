import { describe, expect, it } from 'vitest';
import { evaluate, scoresOf } from '../../bench/evaluate.ts';
import { MAIN_MEASURE, MEASURES } from '../../bench/measures/index.ts';
import { bestOf, toDifferenceTable } from '../../bench/report/differences.ts';
import { toScoreTable, toSilence } from '../../bench/report/scores.ts';
import { toWorstTable } from '../../bench/report/worst.ts';
import type { System } from '../../bench/system.ts';

const queries = [
  { id: 'q1', q: '低空经济', kind: 'term', relevant: [] },
  { id: 'q2', q: '怎么看病', kind: 'paraphrase', relevant: [] },
  { id: 'q3', q: '天气预报', kind: 'term', relevant: [] },
];
const grades = new Map([
  ['q1', new Map([['a', 3]])],
  [
    'q2',
    new Map([
      ['b', 3],
      ['c', 2],
    ]),
  ],
  ['q3', new Map()],
]);

const system = (name: string, rankings: Readonly<Record<string, readonly string[]>>): System => ({
  name,
  rank: async (q) => rankings[q] ?? [],
});
const good = system('good', { 低空经济: ['a'], 怎么看病: ['b', 'c'] });
const poor = system('poor', { 低空经济: ['x', 'a'], 怎么看病: ['c'], 天气预报: ['x'] });

describe('an evaluation', () => {
  it('scores every system on every query, in their order', async () => {
    const [first, second] = await evaluate([good, poor], queries, grades);
    expect(first?.queries.map(({ id, group, scores }) => [id, group, scores[MAIN_MEASURE.name]])).toEqual([
      ['q1', 'lexical', 1],
      ['q2', 'colloquial', 1],
      ['q3', 'lexical', 0],
    ]);
    // 'a' in second place: 1/log2(3).
    expect(second?.queries[0]?.scores[MAIN_MEASURE.name]).toBeCloseTo(0.63093, 5);
    expect(Object.keys(second?.queries[0]?.scores ?? {})).toEqual(MEASURES.map(({ name }) => name));
  });

  it('says at which rank a section of the highest grade stands', async () => {
    const [evaluation] = await evaluate([poor], queries, grades);
    expect(evaluation?.queries.map(({ firstBest }) => firstBest)).toEqual([2, null, null]);
  });

  it('keeps queries without an answer out of the means', async () => {
    const evaluations = await evaluate([good], queries, grades);
    expect(evaluations.map((each) => scoresOf(each, MAIN_MEASURE))).toEqual([[1, 1]]);
  });
});

describe('the report', () => {
  it('gives means by group and over all, with the number of queries', async () => {
    const evaluations = await evaluate([good, poor], queries, grades);
    expect(toScoreTable(evaluations, MAIN_MEASURE, 'group').split('\n')).toEqual([
      'nDCG@10  lexical  colloquial    all',
      '-------  -------  ----------  -----',
      'queries        1           1      2',
      'good       1.000       1.000  1.000',
      // q2: 3 of an ideal 7 + 3/log2(3).
      'poor       0.631       0.337  0.484',
    ]);
  });

  it('names the best system and what the others differ from it by', async () => {
    const evaluations = await evaluate([poor, good], queries, grades);
    const best = bestOf(evaluations, MAIN_MEASURE);
    expect(best.system).toBe('good');
    const [, , row] = toDifferenceTable(best, evaluations, MAIN_MEASURE).split('\n');
    expect(row).toMatch(/^poor .*-0\.369 \[-0\.369, -0\.369\] .*-0\.516 \[-0\.663, -0\.369\]$/);
  });

  it('lists the worst queries with the rank of their best section', async () => {
    const [evaluation] = await evaluate([poor], queries, grades);
    if (evaluation === undefined) throw new Error('nothing evaluated');
    expect(toWorstTable(evaluation, MAIN_MEASURE, 2).split('\n')).toEqual([
      'worst of poor  kind        query     nDCG@10  first best  sections',
      '-------------  ----------  --------  -------  ----------  --------',
      'q2             paraphrase  怎么看病    0.337   not found         1',
      'q1             term        低空经济    0.631           2         2',
    ]);
  });

  it('counts for how many queries without an answer nothing is shown', async () => {
    const silence = toSilence(await evaluate([good, poor], queries, grades));
    expect(silence.split('\n').slice(2)).toEqual([
      'good                              1 of 1',
      'poor                              0 of 1',
    ]);
    expect(toSilence(await evaluate([good], queries.slice(0, 2), grades))).toBe('');
  });
});
