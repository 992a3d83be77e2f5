import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readJudged } from '../../bench/judged.ts';
import { ROOT } from '../../platform/config.ts';
import { normalise } from '../../platform/normalise.ts';
import { readSyntax } from '../../server/search/syntax.ts';
import { MODES, type ResultPassage } from '../../server/search/types.ts';
import { openRealSearch, type RealSearch } from './app.ts';

/** What is marked in the passages of every judged query, in every mode, quoted and not. */

let real: RealSearch;
let shown: readonly { readonly q: string; readonly passage: ResultPassage }[];
beforeAll(async () => {
  real = await openRealSearch();
  const judged = (await readJudged(join(ROOT, 'bench/queries.json'))).map(({ q }) => q);
  const queries = [...judged, '“低空经济”', '“三高四新” 美好蓝图', '产业“高质量发展”'];
  const all: { q: string; passage: ResultPassage }[] = [];
  for (const q of queries) {
    for (const mode of MODES) {
      const { results } = await real.search(new URLSearchParams({ q, mode, size: '20' }).toString());
      for (const passage of results.flatMap(({ passages }) => passages)) all.push({ q, passage });
    }
  }
  shown = all;
});
afterAll(() => real.close());

const marksOf = ({ runs }: ResultPassage, match: 'term' | 'meaning') =>
  runs.filter((run) => run.match === match);

/** Whether every character belongs to one of the words. */
function consistsOf(text: string, words: readonly string[]): boolean {
  const covered = new Array<boolean>(text.length).fill(false);
  for (const word of words.filter((each) => each !== '')) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      covered.fill(true, at, at + word.length);
    }
  }
  return covered.every(Boolean);
}

describe('the marks', () => {
  it('are looked at in many passages', () => {
    expect(shown.length).toBeGreaterThan(1000);
    for (const match of ['term', 'meaning'] as const) {
      expect(shown.filter(({ passage }) => marksOf(passage, match).length > 0).length).toBeGreaterThan(100);
    }
  });

  it('of terms are words that made the passage match, alone or where they touch', () => {
    for (const { q, passage } of shown) {
      const words = [...passage.why.terms, ...readSyntax(q).phrases.map(normalise)];
      for (const { text } of marksOf(passage, 'term')) {
        expect(consistsOf(normalise(text), words), `${q}: ${text}, ${words.join('、')}`).toBe(true);
      }
    }
  });

  it('leave out no word that made it match', () => {
    for (const { q, passage } of shown) {
      const marked = normalise(
        marksOf(passage, 'term')
          .map(({ text }) => text)
          .join('\n'),
      );
      for (const word of passage.why.terms) {
        const { phrases } = readSyntax(q);
        if (phrases.some((phrase) => normalise(phrase).includes(word))) continue;
        expect(marked, `${q}: ${passage.text}`).toContain(word);
      }
    }
  });

  it('of a quoted phrase are whole', () => {
    for (const { q, passage } of shown) {
      const marked = marksOf(passage, 'term').map(({ text }) => normalise(text));
      for (const phrase of readSyntax(q).phrases.map(normalise)) {
        expect(
          marked.some((mark) => mark.includes(phrase)),
          `${q}: ${marked.join('、')}`,
        ).toBe(true);
      }
    }
  });

  it('of meaning are one sentence, and only where no term mark explains the hit', () => {
    for (const { q, passage } of shown) {
      const meaning = marksOf(passage, 'meaning');
      if (meaning.length === 0) continue;
      expect(meaning.length, q).toBe(1);
      expect(marksOf(passage, 'term'), q).toEqual([]);
    }
  });

  it('join where they touch, cut no character, and lose nothing of the text', () => {
    for (const { passage } of shown) {
      expect(passage.runs.map(({ text }) => text).join('')).toBe(passage.text);
      passage.runs.forEach(({ text, match }, index) => {
        expect(text).not.toBe('');
        expect(text).not.toMatch(/\p{Cs}/u);
        expect(match).not.toBe(passage.runs[index + 1]?.match ?? 'end');
      });
    }
  });
});
