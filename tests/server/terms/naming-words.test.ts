import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../platform/config.ts';
import { normalise } from '../../../platform/normalise.ts';
import { parseWordList } from '../../../platform/word-list.ts';
import { readWeakTerms, toNamingWords } from '../../../server/terms/naming-words.ts';
import { realBundle } from '../real-bundle.ts';

describe('the words that name something', () => {
  it('are those of the dictionary but for the weak ones and figures', () => {
    expect([...toNamingWords(['低空经济', '提质', '5g', '5g-a', '4+4'], ['提质'])]).toEqual([
      '低空经济',
      '5g-a',
    ]);
  });

  it('are left out by a list without a dead word: each is in the policy dictionary or stands in the texts', () => {
    const known = new Set(parseWordList(readFileSync(join(ROOT, 'data/dictionary/policy.txt'), 'utf8')));
    const texts = realBundle()
      .passages.map(({ passage }) => normalise(passage.text))
      .join('\n');
    const weak = readWeakTerms();
    expect(weak.filter((word) => !known.has(word) && !texts.includes(word))).toEqual([]);
    expect(weak.length).toBeGreaterThan(0);
  });
});
