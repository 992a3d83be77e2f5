import { describe, expect, it } from 'vitest';
import { decisiveWords, type PassageQuery, toCandidates } from '../../../server/search/candidates.ts';
import { understood, weights } from './support.ts';

/** An engine that has these passages for each kind of query. */
function engine(has: {
  readonly words?: Readonly<Record<string, readonly string[]>>;
  readonly near?: readonly string[];
}) {
  const asked: PassageQuery[] = [];
  const ask = async (queries: readonly PassageQuery[]) => {
    asked.push(...queries);
    return queries.map(({ q = '', vector, limit = 0 }) =>
      (vector === undefined ? (has.words?.[q ?? ''] ?? []) : (has.near ?? [])).slice(0, limit),
    );
  };
  return { ask, asked };
}

const vector = Float32Array.of(1, 0);
const ids = (count: number) => Array.from({ length: count }, (_, index) => `p${index}`);

describe('decisiveWords', () => {
  it('are the rarest, until the words left cannot reach the bar', () => {
    const query = understood({ 的确: 1, 低空: 4, 经济: 3 });
    expect(decisiveWords(query, 0.5).map(({ text }) => text)).toEqual(['低空', '经济']);
  });

  it('are none when the words that stand anywhere cannot reach the bar', () => {
    const query = understood({ 低空: 1, 绿卡: 9 });
    const words = query.words.map((word) => ({ ...word, found: word.text !== '绿卡' }));
    expect(decisiveWords({ ...query, words }, 0.5)).toEqual([]);
  });
});

describe('toCandidates', () => {
  it('unites what the decisive words and the vector find', async () => {
    const { ask } = engine({ words: { '"低空"': ['a', 'b'] }, near: ['b', 'c'] });
    const found = await toCandidates(ask, understood({ 低空: 1 }), weights, vector, null);
    expect([...found.ids].toSorted()).toEqual(['a', 'b', 'c']);
    expect(found.capped).toBe(false);
  });

  it('asks for words alone where there is no vector', async () => {
    const words = engine({ words: { '"低空"': ['a'] }, near: ['b'] });
    const byWord = await toCandidates(words.ask, understood({ 低空: 1 }), weights, null, null);
    expect([...byWord.ids]).toEqual(['a']);
  });

  it('asks for more near ones while an answer is full', async () => {
    const { ask, asked } = engine({ near: ids(350) });
    const found = await toCandidates(ask, understood({ 低空: 1 }), weights, vector, null);
    expect(found.ids.size).toBe(350);
    const near = asked.filter((each) => each.vector !== undefined);
    expect(near.map(({ limit }) => limit)).toEqual([300, 2000]);
  });

  it('asks the engine for no vector below τ', async () => {
    const { ask, asked } = engine({ near: ['a'] });
    await toCandidates(ask, understood({ 低空: 1 }), weights, vector, null);
    // A little lower than τ: the engine's cosine differs from ours by rounding, and ours decides.
    const near = asked.find((each) => each.vector !== undefined);
    expect(near?.rankingScoreThreshold).toBeCloseTo((1 + weights.meaningBar - 0.01) / 2, 9);
  });

  it('asks for the longest phrase alone: whoever lacks it is out', async () => {
    const query = understood({ 三高: 1, 四新: 1, 民宿: 1 }, { phrases: ['民宿', '三高四新'] });
    const { ask, asked } = engine({ words: { '"三 高 四 新"': ['a'] }, near: ['b'] });
    expect([...(await toCandidates(ask, query, weights, vector, null)).ids]).toEqual(['a']);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.attributesToSearchOn).toEqual(['chars']);
  });

  it('looks for a compound by its characters, too', async () => {
    const { ask } = engine({ words: { '"环境保护"': ['a'], '"环 境 保 护"': ['a', 'b'] } });
    const found = await toCandidates(ask, understood({ 环境保护: 1 }), weights, null, null);
    expect([...found.ids]).toEqual(['a', 'b']);
  });

  it('says so when there are more than it takes', async () => {
    const { ask } = engine({ words: { '"低空"': ids(2000) } });
    expect((await toCandidates(ask, understood({ 低空: 1 }), weights, null, null)).capped).toBe(true);
  });

  it('asks within a filter where one is given', async () => {
    const { ask, asked } = engine({});
    await toCandidates(ask, understood({ 低空: 1 }), weights, vector, 'plan IN ["a"]');
    expect(asked.map(({ filter }) => filter)).toEqual(['plan IN ["a"]', 'plan IN ["a"]']);
  });
});
