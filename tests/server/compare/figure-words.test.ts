import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ROOT } from '../../../platform/config.ts';

const Kinds = z.object({ kinds: z.record(z.string(), z.array(z.string())) });
const { kinds } = Kinds.parse(JSON.parse(readFileSync(join(ROOT, 'data/figure-words.json'), 'utf8')));
const words = Object.values(kinds).flat();

describe('the words of what is done', () => {
  it('are of one kind each, and stand there once', () => {
    expect(words).not.toHaveLength(0);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });

  it('are words and no signs of an expression', () => {
    expect(words.filter((word) => !/^\p{L}+$/u.test(word))).toEqual([]);
  });
});
