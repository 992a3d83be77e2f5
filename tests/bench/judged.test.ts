import { describe, expect, it } from 'vitest';
import { groupOf, readJudged, toGrades } from '../../bench/judged.ts';
import type { StoredPassage } from '../../platform/bundle.ts';

const passage = (id: string, section: string, line: number, endLine = line): StoredPassage => ({
  passage: {
    id,
    section,
    line,
    endLine,
    kind: 'paragraph',
    plan: 'hunan',
    text: '文',
    lead: null,
    ranges: [],
  },
  topics: [],
  regions: [],
  mentions: [],
  words: [],
  titleWords: [],
  questionWords: [],
});

const bundle = {
  passages: [
    passage('hunan-c1-p1', 'hunan-c1', 10),
    passage('hunan-c1-p2', 'hunan-c1', 12),
    passage('hunan-b1-i1', 'hunan-b1', 14, 16),
  ],
};

const query = (...relevant: { plan: string; line: number; grade: number }[]) => ({
  id: 'x1',
  q: '问',
  kind: 'term',
  relevant,
});

describe('grades of a query', () => {
  it('are those of the sections: the highest of their judged lines', () => {
    const grades = toGrades(
      bundle,
      query(
        { plan: 'hunan', line: 10, grade: 1 },
        { plan: 'hunan', line: 12, grade: 3 },
        { plan: 'hunan', line: 15, grade: 2 },
      ),
    );
    expect([...grades]).toEqual([
      ['hunan-c1', 3],
      ['hunan-b1', 2],
    ]);
  });

  it('refuse a line on which no passage stands, and the same line of another plan', () => {
    expect(() => toGrades(bundle, query({ plan: 'hunan', line: 11, grade: 1 }))).toThrow(
      'x1: line 11 of hunan is no passage',
    );
    expect(() => toGrades(bundle, query({ plan: 'yongzhou', line: 10, grade: 1 }))).toThrow(
      'x1: line 10 of yongzhou is no passage',
    );
  });
});

describe('the judged queries', () => {
  it('are 64, each with an id of its own, a kind of a known group and at least one grade 3', async () => {
    const queries = await readJudged(new URL('../../bench/queries.json', import.meta.url));
    expect(queries).toHaveLength(64);
    expect(new Set(queries.map(({ id }) => id)).size).toBe(64);
    expect(new Set(queries.map(({ kind }) => groupOf(kind)))).toEqual(
      new Set(['lexical', 'colloquial', 'odd spelling']),
    );
    for (const { id, relevant } of queries) {
      expect(
        relevant.some(({ grade }) => grade === 3),
        id,
      ).toBe(true);
    }
  });

  it('of an unknown kind are a group by themselves', () => {
    expect(groupOf('riddle')).toBe('riddle');
  });
});
