import { describe, expect, it } from 'vitest';
import type { Mode } from '../../../server/search/types.ts';
import { soleWord } from '../../../server/view-models/sole-word.ts';

const word = (q: string, terms: readonly string[], mode: Mode = 'hybrid', places: readonly string[] = []) =>
  soleWord({ q, mode }, { terms, understood: { changes: [], synonyms: [], places } });

describe('the sole word of a query', () => {
  it('is one word as it was typed', () => {
    expect(word('低空经济', ['低空经济'])).toBe('低空经济');
    expect(word('GDP', ['gdp'], 'keyword')).toBe('GDP');
  });

  it('is none of several words, of what was read otherwise, of a place, or by meaning', () => {
    expect(word('低空 物流', ['低空', '物流'])).toBeNull();
    expect(word('dikong', ['低空'])).toBeNull();
    expect(word('某县', ['某县'], 'hybrid', ['某县'])).toBeNull();
    expect(word('低空', ['低空'], 'meaning')).toBeNull();
  });

  it('is none of a single character, which is no phrase in quotes', () => {
    expect(word('水', ['水'])).toBeNull();
  });
});
