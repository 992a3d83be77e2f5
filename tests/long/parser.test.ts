import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../indexer/parse.ts';
import type { ParsedPlan } from '../../plan/model.ts';
import { SourceError } from '../../platform/errors.ts';
import { coverageFaults, headingsOf, type PlanId, TEXTS } from '../indexer/plans.ts';
import { countOf } from './count.ts';

const ALTERATIONS = countOf('LONG_ALTERATIONS', 1_000);
const SEED = 20_261_122;

/** One change of a text's lines, in place. */
type Alteration = (lines: string[]) => void;

const at = fc.nat();

const cut = fc.tuple(at, fc.integer({ min: 1, max: 120 })).map(
  ([place, count]): Alteration =>
    (lines) =>
      lines.splice(place % lines.length, count),
);
const repeat = fc.tuple(at, at, fc.integer({ min: 1, max: 20 })).map(
  ([from, to, count]): Alteration =>
    (lines) =>
      lines.splice(to % lines.length, 0, ...lines.slice(from % lines.length, (from % lines.length) + count)),
);
const insert = fc
  .tuple(
    at,
    fc.oneof(
      fc.constantFrom(
        '',
        '\t',
        '　　',
        '第九篇  甲',
        '第九十九章  乙',
        '第二节 丙',
        '\t专栏3  丁',
        '图7  戊示意图',
        '名词解释',
        '目  录',
        '1．己：庚',
        '[image: a[b].jpg]',
        '[bookmark: _Toc1]',
        '—3—',
      ),
      fc.string({ unit: 'binary', maxLength: 30 }).map((text) => text.replaceAll('\n', '')),
    ),
  )
  .map(
    ([place, line]): Alteration =>
      (lines) =>
        lines.splice(place % lines.length, 0, line),
  );
const break_ = fc.tuple(at, at).map(
  ([place, column]): Alteration =>
    (lines) => {
      const index = place % lines.length;
      const line = lines[index] ?? '';
      const middle = column % (line.length + 1);
      lines.splice(index, 1, line.slice(0, middle), line.slice(middle));
    },
);
const join = at.map(
  (place): Alteration =>
    (lines) => {
      const index = place % lines.length;
      lines.splice(index, 2, lines.slice(index, index + 2).join(''));
    },
);
const loseCharacter = fc.tuple(at, at).map(
  ([place, column]): Alteration =>
    (lines) => {
      const index = place % lines.length;
      const line = lines[index] ?? '';
      const middle = column % (line.length + 1);
      lines[index] = line.slice(0, middle) + line.slice(middle + 1);
    },
);

const alterations = fc.array(fc.oneof(cut, repeat, insert, break_, join, loseCharacter), {
  minLength: 1,
  maxLength: 12,
});

/** A text that has lost every heading is refused, and nothing else is. */
function parse(id: PlanId, text: string): ParsedPlan | null {
  try {
    return parsePlan(id, `${id}.txt`, text);
  } catch (error) {
    if (error instanceof SourceError && !/^\s*第\S+[篇章节]/m.test(text)) return null;
    throw error;
  }
}

describe.each(['hunan', 'yongzhou'] as const)('%s', (id) => {
  it(`altered ${ALTERATIONS} times is covered once, every character of it, with unique ids`, () => {
    fc.assert(
      fc.property(alterations, (changes) => {
        const lines = TEXTS[id].split('\n');
        for (const change of changes) change(lines);
        const text = lines.join('\n');
        const parsed = parse(id, text);
        if (parsed === null) return;
        expect(coverageFaults(text, parsed)).toEqual([]);
        const ids = [...headingsOf(parsed), ...parsed.passages, ...parsed.boxes, ...parsed.figures].map(
          (each) => each.id,
        );
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: ALTERATIONS, seed: SEED, endOnFailure: true },
    );
  });
});
