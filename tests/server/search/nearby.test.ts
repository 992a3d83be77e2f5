import { describe, expect, it } from 'vitest';
import { DIMENSIONS, quantise } from '../../../platform/vectors.ts';
import type { Entry } from '../../../server/search/corpus.ts';
import { nearbyOf } from '../../../server/search/nearby.ts';
import { typed } from '../typed.ts';
import { corpusOf } from './small-corpus.ts';
import { entry, weights } from './support.ts';

/** Spread over four axes: rows have room for components up to a half. */
const query = Float32Array.from({ length: DIMENSIONS }, (_, axis) => (axis < 4 ? 0.5 : 0));

/** A unit vector at this cosine to the query. */
function near(cosine: number): Float32Array {
  const rest = Math.sqrt((1 - cosine * cosine) / (DIMENSIONS - 4));
  return Float32Array.from({ length: DIMENSIONS }, (_, axis) => (axis < 4 ? cosine / 2 : rest));
}

interface Placed {
  readonly cosine: number;
  readonly lead?: string;
  readonly section?: number;
}

/** Passages with one sentence each, at these cosines. */
function build(placed: readonly Placed[]) {
  const entries = placed.map(({ lead, section }, row): Entry => {
    const plain = entry({ text: `甲乙丙。丁戊己${row}。`, section: section ?? row + 1 });
    const passage = { ...plain.passage, lead: lead ?? null } as Entry['passage'];
    return { ...plain, passage, rows: [row, row + 1] };
  });
  const vectors = new Int8Array(placed.length * DIMENSIONS);
  for (const [row, { cosine }] of placed.entries()) vectors.set(quantise(near(cosine)), row * DIMENSIONS);
  const rows = placed.map((_, passage) => ({ kind: 'sentence', passage, start: 4, end: 9 }) as const);
  return { entries, corpus: corpusOf(entries, { rows, vectors }) };
}

const nearby = (placed: readonly Placed[], text = '无人驾驶') => {
  const { corpus, entries } = build(placed);
  return nearbyOf(corpus, weights, typed(text), text, query, entries);
};

describe('nearbyOf', () => {
  it('names the three nearest sections, each by its nearest sentence, nearest first', async () => {
    const { nearest } = await nearby([
      { cosine: 0.5, section: 1 },
      { cosine: 0.58, section: 2 },
      { cosine: 0.55, section: 3 },
      { cosine: 0.4, section: 4 },
    ]);
    expect(nearest.map(({ section, text, similarity }) => [section.id, text, similarity.toFixed(2)])).toEqual(
      [
        ['a-c1-s2', '丁戊己1。', '0.58'],
        ['a-c1-s3', '丁戊己2。', '0.55'],
        ['a-c1-s1', '丁戊己0。', '0.50'],
      ],
    );
  });

  it('leaves out what counts as far', async () => {
    const floor = weights.similarityFloor;
    const { nearest } = await nearby([{ cosine: floor - 0.02 }, { cosine: floor + 0.02 }]);
    expect(nearest.map(({ text }) => text)).toEqual(['丁戊己1。']);
    expect(await nearby([{ cosine: floor - 0.02, lead: '低空经济' }])).toEqual({ terms: [], nearest: [] });
  });

  it('names what the nearest are headed by, each once, without quotes', async () => {
    const { terms } = await nearby([
      { cosine: 0.58, lead: '“低空经济”' },
      { cosine: 0.57, lead: '低空经济' },
      { cosine: 0.56, lead: '智能网联汽车' },
    ]);
    expect(terms).toEqual(['低空经济', '智能网联汽车']);
  });

  it('names a section where a passage has no lead that is short enough to be searched for', async () => {
    const { terms } = await nearby([
      { cosine: 0.58, lead: '一个长得没有人会拿去检索的段落标题' },
      { cosine: 0.57 },
    ]);
    expect(terms).toEqual(['标题']);
  });

  it('names nothing that was searched for', async () => {
    expect((await nearby([{ cosine: 0.58, lead: '低空经济' }], '低空经济怎么办')).terms).toEqual([]);
  });
});
