import { describe, expect, it } from 'vitest';
import type { Bundle, VectorKind, VectorRow } from '../../../platform/bundle.ts';
import { DIMENSIONS, quantise, toUnit } from '../../../platform/vectors.ts';
import { createFindSimilar } from '../../../server/compare/similar.ts';
import type { SimilarSettings } from '../../../server/compare/similar-settings.ts';
import { toCorpus } from '../../../server/search/corpus.ts';
import { sampleBundle } from '../fixtures.ts';

/** A vector that points this far from the first axis to the second: the cosine of two is that of their difference. */
function at(degrees: number): Int8Array {
  const radians = (degrees * Math.PI) / 180;
  const vector = new Float32Array(DIMENSIONS);
  // Spread over many components, as the model's are: int8 rows have room up to 0.5.
  for (let axis = 0; axis < DIMENSIONS; axis += 2) {
    vector[axis] = Math.cos(radians);
    vector[axis + 1] = Math.sin(radians);
  }
  return quantise(toUnit(vector));
}

interface Given {
  readonly id: string;
  readonly window: number;
  /** Degrees and stretch of each sentence. */
  readonly sentences: readonly (readonly [degrees: number, start: number, end: number])[];
  readonly words?: readonly string[];
}

/** The sample plans, of which only these passages have vectors. */
function bundleOf(given: readonly Given[]): Bundle {
  const bundle = sampleBundle();
  const rows: VectorRow[] = [];
  const vectors: Int8Array[] = [];
  const passages = bundle.passages.map((stored, passage) => {
    const one = given.find(({ id }) => id === stored.passage.id);
    if (one === undefined) return stored;
    const add = (kind: VectorKind, degrees: number, start: number, end: number) => {
      rows.push({ passage, kind, start, end });
      vectors.push(at(degrees));
    };
    add('window', one.window, 0, stored.passage.text.length);
    for (const [degrees, start, end] of one.sentences) add('sentence', degrees, start, end);
    const { words = [] } = one;
    const text = words.length === 0 ? stored.passage.text : words.join('，');
    return { ...stored, passage: { ...stored.passage, text }, words };
  });
  const matrix = new Int8Array(vectors.length * DIMENSIONS);
  vectors.forEach((vector, row) => {
    matrix.set(vector, row * DIMENSIONS);
  });
  const vocabulary = new Map([
    ['低空经济', 2],
    ['低空', 3],
    ['物流', 2],
    ['发展', 30],
    ['建设', 2],
  ]);
  return { ...bundle, passages, rows, vectors: matrix, vocabulary };
}

const SETTINGS: SimilarSettings = {
  bar: 0.7,
  most: 2,
  shortlist: 10,
  commonest: 0.5,
  commonestUnlisted: 0.5,
  terms: 2,
};
const OWN: Given = { id: 'sheng-c2-s1-p1', window: 0, sentences: [[0, 0, 5]] };

function similarTo(others: readonly Given[], settings: Partial<SimilarSettings> = {}, own = OWN) {
  const corpus = toCorpus(bundleOf([own, ...others]));
  return createFindSimilar(corpus, new Set(['建设']), { ...SETTINGS, ...settings });
}

const near = (id: string, degrees: number): Given => ({
  id,
  window: degrees,
  sentences: [[degrees, 0, 5]],
});

describe('passages of another plan that say the same', () => {
  it('come the nearest first, as many as are asked for', () => {
    const find = similarTo([near('shi-c1-p1', 30), near('shi-c2-s1-p1', 10), near('shi-c3-p1', 20)]);
    const found = find('sheng-c2-s1-p1') ?? [];
    expect(found.map(({ entry }) => entry.passage.id)).toEqual(['shi-c2-s1-p1', 'shi-c3-p1']);
    expect(found[0]?.similarity).toBeCloseTo(Math.cos((10 * Math.PI) / 180), 2);
  });

  it('are none where nothing reaches the bar', () => {
    expect(similarTo([near('shi-c1-p1', 50)])('sheng-c2-s1-p1')).toEqual([]);
  });

  it('are never of the same plan', () => {
    expect(similarTo([near('sheng-c3-p1', 1)])('sheng-c2-s1-p1')).toEqual([]);
  });

  it('are of the plan that is named', () => {
    const find = similarTo([near('shi-c1-p1', 5)]);
    expect(find('sheng-c2-s1-p1', 'shi')).toHaveLength(1);
    expect(find('sheng-c2-s1-p1', 'sheng')).toEqual([]);
  });

  it('count by their windows and their sentences alike', () => {
    const title = { id: 'shi-c1-p1', window: 0, sentences: [[60, 0, 5]] } as const;
    const both = near('shi-c2-s1-p1', 20);
    const found = similarTo([title, both])('sheng-c2-s1-p1') ?? [];
    expect(found.map(({ entry }) => entry.passage.id)).toEqual(['shi-c2-s1-p1', 'shi-c1-p1']);
    expect(found[1]?.similarity).toBeCloseTo((1 + 0.5) / 2, 2);
  });

  it('show the two sentences that are nearest', () => {
    const own = {
      ...OWN,
      sentences: [
        [80, 0, 5],
        [5, 5, 30],
      ],
    } as const;
    const other = {
      ...near('shi-c2-s1-p1', 0),
      sentences: [
        [40, 0, 5],
        [6, 5, 20],
      ],
    } as const;
    const [found] = similarTo([other], {}, own)('sheng-c2-s1-p1') ?? [];
    expect(found?.sentences).toMatchObject({ own: { start: 5, end: 30 }, other: { start: 5, end: 20 } });
  });

  it('name the telling words that both hold: rare ones first, no part of another, none that says nothing', () => {
    const words = ['低空经济', '低空', '物流', '发展', '建设', '2030'];
    const other = { ...near('shi-c2-s1-p1', 3), words };
    const [found] = similarTo([other], {}, { ...OWN, words: [...words, '旅游'] })('sheng-c2-s1-p1') ?? [];
    expect(found?.terms).toEqual(['低空经济', '物流']);
  });

  it('name no numbers and no units', () => {
    const words = [
      '物流',
      '6000万头',
      '6000万',
      '2035年',
      '66万千伏安',
      '千伏安',
      '亿元',
      '千亿',
      '平方公里',
      '1+n',
      '5g',
    ];
    const [found] =
      similarTo(
        [{ ...near('shi-c2-s1-p1', 3), words }],
        { terms: 20 },
        { ...OWN, words },
      )('sheng-c2-s1-p1') ?? [];
    expect(found?.terms.toSorted()).toEqual(['1+n', '5g', '物流']);
  });

  it('name no piece of a word that neither has by itself', () => {
    const words = ['湘江源', '江源', '湘江'];
    const own = { ...OWN, words };
    const other = { ...near('shi-c2-s1-p1', 3), words: ['三江源', '江源'] };
    const bundle = bundleOf([own, other]);
    const passages = bundle.passages.map((stored) =>
      stored.words.length === 0
        ? stored
        : { ...stored, passage: { ...stored.passage, text: `保护${stored.words[0]}` } },
    );
    const find = createFindSimilar(toCorpus({ ...bundle, passages }), new Set(), SETTINGS);
    expect(find('sheng-c2-s1-p1')?.[0]?.terms).toEqual([]);
  });

  it('name words of the policy dictionary before others, which must be rarer', () => {
    const words = ['低空经济', '物流', '低空'];
    const other = { ...near('shi-c2-s1-p1', 3), words };
    const bundle = { ...bundleOf([{ ...OWN, words }, other]), dictionary: ['低空经济'] };
    const named = (commonestUnlisted: number) => {
      const settings = { ...SETTINGS, commonestUnlisted };
      return createFindSimilar(toCorpus(bundle), new Set(), settings)('sheng-c2-s1-p1')?.[0]?.terms;
    };
    expect(named(0.5)).toEqual(['低空经济', '物流']);
    expect(named(0)).toEqual(['低空经济']);
  });

  it('are not asked for what is no passage', () => {
    expect(similarTo([])('sheng-c2-s1')).toBeUndefined();
  });
});
