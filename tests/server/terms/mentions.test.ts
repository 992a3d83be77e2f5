import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../../platform/normalise.ts';
import { mentionedStretches, mentionsIn } from '../../../server/terms/mentions.ts';

const marked = (terms: readonly string[], text: string) =>
  mentionedStretches(terms, text).map(({ start, end }) => text.slice(start, end));

describe('a mention', () => {
  it('is the term as it stands, also inside a longer Han word, each place once', () => {
    expect(mentionsIn('低空', '发展低空经济和低空旅游')).toEqual([2, 7]);
    expect(mentionsIn('哈哈', '哈哈哈哈哈')).toEqual([0, 2]);
    expect(mentionsIn('高空', '发展低空经济')).toEqual([]);
  });

  it('is never a piece of a number or a Latin word', () => {
    expect(mentionsIn('2.5%', '增长12.5%，占2.5%')).toEqual([9]);
    expect(mentionsIn('ai', 'ai 与 air')).toEqual([0]);
  });

  it('is found in the text as printed whatever its width, case and script', () => {
    expect(marked(['ＡＩ', '數據'], '发展Ａi和数据要素')).toEqual(['Ａi', '数据']);
  });

  it('of several terms is joined where they overlap', () => {
    expect(marked(['低空经济', '经济发展'], '低空经济发展，经济发展')).toEqual(['低空经济发展', '经济发展']);
  });

  it('is the term, wherever it is found', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.nat(40),
        fc.nat(5),
        (typed, at, length) => {
          const text = normalise(typed);
          const term = text.slice(at, at + length);
          for (const start of mentionsIn(term, text)) expect(text.startsWith(term, start)).toBe(true);
        },
      ),
    );
  });
});
