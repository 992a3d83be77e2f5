import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { type JudgedQuery, readJudged } from '../../bench/judged.ts';
import { parsePlan } from '../../indexer/parse.ts';
import { bare, likeness, pairs } from './likeness.ts';

const PLANS = ['hunan', 'yongzhou'] as const;
const FITTED = ['queries.json', 'no-answer-tune.json', 'tune-understanding.json', 'tune-places.json'];
const ODD = ['typo', 'pinyin', 'traditional', 'full-width', 'abbreviation'];
const COLLOQUIAL = ['natural-question', 'paraphrase', 'synonym'];
/** From this likeness on, a query says the same as another. */
const TOO_LIKE = 0.65;
const root = new URL('../../', import.meta.url);
const read = (path: string) => readFile(new URL(path, root), 'utf8');
const judged = (file: string) => readJudged(new URL(`bench/${file}`, root));
const holdout = () => judged('holdout-odd-colloquial.json');

/** The queries of the first hold-out, and all that fitting may use. */
async function otherQueries(): Promise<readonly string[]> {
  const questions = await Promise.all(PLANS.map((plan) => read(`data/questions/${plan}.jsonl`)));
  const lines = questions.flatMap((file) => file.split('\n').filter((line) => line !== ''));
  const files = await Promise.all([...FITTED, 'holdout.json'].map(judged));
  return [...files.flat().map(({ q }) => q), ...lines.map((line) => (JSON.parse(line) as { q: string }).q)];
}

const count = (queries: readonly JudgedQuery[], kinds: readonly string[]) =>
  queries.filter(({ kind }) => kinds.includes(kind)).length;

describe('the hold-out of odd and colloquial queries', () => {
  it('names only lines on which a passage stands', async () => {
    const passages = await Promise.all(
      PLANS.map(
        async (plan) => parsePlan(plan, `${plan}.txt`, await read(`data/plans/${plan}.txt`)).passages,
      ),
    );
    const all = passages.flat();
    for (const { id, relevant } of await holdout()) {
      for (const { plan, line } of relevant) {
        const stands = all.some((each) => each.plan === plan && each.line <= line && line <= each.endLine);
        expect(stands, `${id}: line ${line} of ${plan}`).toBe(true);
      }
    }
  });

  it('grades no line twice, has a grade 3 for every query but those of kind none, and none for those', async () => {
    for (const { id, kind, relevant } of await holdout()) {
      expect(new Set(relevant.map(({ plan, line }) => `${plan} ${line}`)).size, id).toBe(relevant.length);
      expect(relevant.filter(({ grade }) => grade === 3).length > 0, id).toBe(kind !== 'none');
      if (kind === 'none') expect(relevant, id).toEqual([]);
    }
  });

  it('asks nothing that is asked elsewhere, nor anything much like it', async () => {
    const others = (await otherQueries()).map((q) => ({ q, bare: bare(q), pairs: pairs(q) }));
    const queries = await holdout();
    expect(new Set(queries.map(({ q }) => bare(q))).size).toBe(queries.length);
    for (const { id, q } of queries) {
      const own = pairs(q);
      const alike = others.filter((each) => each.bare === bare(q) || likeness(each.pairs, own) >= TOO_LIKE);
      expect(
        alike.map((each) => each.q),
        id,
      ).toEqual([]);
    }
  });

  it('has enough queries of each sort, and each has an id of its own', async () => {
    const queries = await holdout();
    expect(new Set(queries.map(({ id }) => id)).size).toBe(queries.length);
    expect(count(queries, ODD)).toBeGreaterThanOrEqual(45);
    expect(count(queries, COLLOQUIAL)).toBeGreaterThanOrEqual(50);
    expect(count(queries, ['none'])).toBeGreaterThanOrEqual(15);
    expect(count(queries, [...ODD, ...COLLOQUIAL, 'none'])).toBe(queries.length);
  });
});
