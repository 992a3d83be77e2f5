import { describe, expect, it } from 'vitest';
import { toChapterNearness } from '../../../server/compare/chapter-nearness.ts';
import { toCorpus } from '../../../server/search/corpus.ts';
import { givenBundle } from './vectors.ts';

const cosine = (degrees: number) => Math.cos((degrees * Math.PI) / 180);

const corpus = toCorpus(
  givenBundle({
    'sheng-c1-p1': { degrees: 0 },
    'sheng-c2-s1-p1': { degrees: 40 },
    'shi-c1-p1': { degrees: 10 },
    'shi-c2-s1-p1': { degrees: 60 },
    'shi-c2-s2-p1': { degrees: 20 },
    // Stands in no chapter.
    'shi-preamble-p1': { degrees: 0 },
  }),
);

describe('the nearness of two chapters', () => {
  it('is the cosine, where each has one window', async () => {
    const nearness = await toChapterNearness(corpus, 'sheng', 'shi');
    expect(nearness([1], [1])).toBeCloseTo(cosine(10), 2);
  });

  it('is the mean of the best matches, both ways', async () => {
    const nearness = await toChapterNearness(corpus, 'sheng', 'shi');
    const forward = cosine(20);
    const backward = (cosine(60) + cosine(20)) / 2;
    expect(nearness([1], [2])).toBeCloseTo((forward + backward) / 2, 2);
  });

  it('takes chapters together as if they were one', async () => {
    const nearness = await toChapterNearness(corpus, 'sheng', 'shi');
    const forward = (cosine(10) + cosine(20)) / 2;
    const backward = (cosine(10) + cosine(20) + cosine(20)) / 3;
    expect(nearness([1, 2], [1, 2])).toBeCloseTo((forward + backward) / 2, 2);
  });

  it('does not depend on which plan comes first', async () => {
    const one = await toChapterNearness(corpus, 'sheng', 'shi');
    const other = await toChapterNearness(corpus, 'shi', 'sheng');
    expect(one([2], [2])).toBeCloseTo(other([2], [2]) ?? 0, 10);
  });

  it('is null where a chapter has no window', async () => {
    const nearness = await toChapterNearness(corpus, 'sheng', 'shi');
    expect(nearness([3], [1])).toBeNull();
    expect(nearness([1], [3])).toBeNull();
  });
});
