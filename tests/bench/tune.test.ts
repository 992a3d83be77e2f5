import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { groupOf, type JudgedQuery, readJudged } from '../../bench/judged.ts';
import { parsePlan } from '../../indexer/parse.ts';

const PLANS = ['hunan', 'yongzhou'] as const;
const root = new URL('../../', import.meta.url);
const judged = (file: string) => readJudged(new URL(`bench/${file}`, root));
const understanding = () => judged('tune-understanding.json');
const unanswerable = () => judged('no-answer-tune.json');

async function passagesOf(plan: string) {
  const text = await readFile(new URL(`data/plans/${plan}.txt`, root), 'utf8');
  return parsePlan(plan, `${plan}.txt`, text).passages;
}

/** The query without what makes no difference: width, case, spaces, punctuation. */
const bare = (q: string) =>
  q
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const ofKinds = (queries: readonly JudgedQuery[], ...kinds: readonly string[]) =>
  queries.filter(({ kind }) => kinds.includes(kind));

describe.each(['tune-understanding.json', 'tune-places.json'])('the queries of %s', (file) => {
  it('name only lines on which a passage stands, none twice, with grades from 1 to 3', async () => {
    const passages = (await Promise.all(PLANS.map(passagesOf))).flat();
    for (const { id, relevant } of await judged(file)) {
      const found = relevant.map(({ plan, line }) => {
        const at = passages.find((each) => each.plan === plan && each.line <= line && line <= each.endLine);
        expect(at, `${id}: line ${line} of ${plan}`).toBeDefined();
        return at?.id;
      });
      expect(new Set(found).size, id).toBe(relevant.length);
      expect(
        relevant.every(({ grade }) => [1, 2, 3].includes(grade)),
        id,
      ).toBe(true);
    }
  });

  it('have each a passage that answers, and an id of their own', async () => {
    const queries = await judged(file);
    expect(new Set(queries.map(({ id }) => id)).size).toBe(queries.length);
    for (const { id, relevant } of queries) {
      expect(
        relevant.some(({ grade }) => grade === 3),
        id,
      ).toBe(true);
    }
  });
});

describe('the queries that understanding is tuned on', () => {
  it('are enough of each way of asking to be told apart', async () => {
    const queries = await understanding();
    expect(ofKinds(queries, 'pinyin').length).toBeGreaterThanOrEqual(14);
    expect(ofKinds(queries, 'typo').length).toBeGreaterThanOrEqual(22);
    expect(ofKinds(queries, 'traditional', 'full-width').length).toBeGreaterThanOrEqual(6);
    expect(queries.filter(({ kind }) => groupOf(kind) === 'colloquial').length).toBeGreaterThanOrEqual(60);
    expect(ofKinds(queries, 'region').length).toBeGreaterThanOrEqual(12);
    expect(ofKinds(queries, 'numeric').length).toBeGreaterThanOrEqual(12);
  });
});

describe('the queries without an answer that are tuned on', () => {
  it('are at least 110, of 2 to 20 characters, none twice, and have no graded line', async () => {
    const queries = await unanswerable();
    expect(queries.length).toBeGreaterThanOrEqual(110);
    expect(new Set(queries.map(({ q }) => bare(q))).size).toBe(queries.length);
    for (const { id, q, kind, relevant } of queries) {
      expect({ id, kind, relevant }).toEqual({ id, kind: 'none', relevant: [] });
      expect([...q].length, id).toBeGreaterThanOrEqual(2);
      expect([...q].length, id).toBeLessThanOrEqual(20);
    }
  });
});
