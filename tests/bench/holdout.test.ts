import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { type JudgedQuery, readJudged } from '../../bench/judged.ts';
import { parsePlan } from '../../indexer/parse.ts';

const PLANS = ['hunan', 'yongzhou'] as const;
/** From this likeness on, a query says the same as another. */
const TOO_LIKE = 0.65;
const root = new URL('../../', import.meta.url);
const read = (path: string) => readFile(new URL(path, root), 'utf8');
const judged = (file: string) => readJudged(new URL(`bench/${file}`, root));

/** The query without what makes no difference: width, case, spaces, punctuation. */
const bare = (q: string) =>
  q
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Pairs of neighbouring characters. */
function pairs(q: string): ReadonlySet<string> {
  const letters = [...bare(q)];
  return new Set(letters.slice(1).map((letter, at) => `${letters[at]}${letter}`));
}

/** Share of the pairs of both that are in both. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (Math.min(a.size, b.size) < TOO_LIKE * Math.max(a.size, b.size)) return 0;
  const both = [...a].filter((pair) => b.has(pair)).length;
  return both / (a.size + b.size - both);
}

async function knownQueries(): Promise<readonly string[]> {
  const asked = await Promise.all(PLANS.map((plan) => read(`data/questions/${plan}.jsonl`)));
  const questions = asked.flatMap((file) => file.split('\n').filter((line) => line !== ''));
  const files = ['queries.json', 'tune-understanding.json', 'tune-places.json'];
  const tuned = (await Promise.all(files.map(judged))).flat();
  return [...tuned.map(({ q }) => q), ...questions.map((line) => (JSON.parse(line) as { q: string }).q)];
}

const withAnswers = (queries: readonly JudgedQuery[]) => queries.filter(({ kind }) => kind !== 'none');

describe('the hold-out', () => {
  it('names only lines on which a passage stands', async () => {
    const passages = await Promise.all(
      PLANS.map(
        async (plan) => parsePlan(plan, `${plan}.txt`, await read(`data/plans/${plan}.txt`)).passages,
      ),
    );
    const all = passages.flat();
    for (const { id, relevant } of await judged('holdout.json')) {
      for (const { plan, line } of relevant) {
        const stands = all.some((each) => each.plan === plan && each.line <= line && line <= each.endLine);
        expect(stands, `${id}: line ${line} of ${plan}`).toBe(true);
      }
    }
  });

  it('grades no line twice, has a grade 3 for every query but those of kind none, and none for those', async () => {
    for (const { id, kind, relevant } of await judged('holdout.json')) {
      expect(new Set(relevant.map(({ plan, line }) => `${plan} ${line}`)).size, id).toBe(relevant.length);
      expect(relevant.filter(({ grade }) => grade === 3).length > 0, id).toBe(kind !== 'none');
      if (kind === 'none') expect(relevant, id).toEqual([]);
    }
  });

  it('asks nothing that fitting may use: neither a tuned query nor a question, nor one much like it', async () => {
    const known = (await knownQueries()).map((q) => ({ q, bare: bare(q), pairs: pairs(q) }));
    const queries = [...(await judged('holdout.json')), ...(await judged('no-answer-tune.json'))];
    expect(new Set(queries.map(({ q }) => bare(q))).size).toBe(queries.length);
    for (const { id, q } of queries) {
      const own = pairs(q);
      const alike = known.filter((each) => each.bare === bare(q) || likeness(each.pairs, own) >= TOO_LIKE);
      expect(
        alike.map((each) => each.q),
        id,
      ).toEqual([]);
    }
  });

  it('has at least eight queries of each kind that is spelt as usual', async () => {
    const queries = withAnswers(await judged('holdout.json'));
    for (const kind of ['term', 'phrase', 'natural-question', 'paraphrase', 'synonym', 'numeric', 'region']) {
      expect(queries.filter((query) => query.kind === kind).length, kind).toBeGreaterThanOrEqual(8);
    }
  });
});
