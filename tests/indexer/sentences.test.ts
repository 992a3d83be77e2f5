import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSentences } from '../../indexer/sentences.ts';
import { toWindows } from '../../indexer/windows.ts';

const sentences = (text: string, lead?: number) =>
  toSentences(text, lead).map(({ start, end }) => text.slice(start, end));

const chinese = fc.stringMatching(/^[一二三四五六七。！；，“”（） ]{0,200}$/u);

describe('toSentences', () => {
  it('cuts after full stops, semicolons and the quotes that close behind them', () => {
    expect(
      sentences(
        '推动乡村全面振兴，建设和美乡村。他说：“把饭碗牢牢端在自己手中！”粮食产量稳定在三千万吨；耕地不减少、质量有提高。',
      ),
    ).toEqual([
      '推动乡村全面振兴，建设和美乡村。',
      '他说：“把饭碗牢牢端在自己手中！”',
      '粮食产量稳定在三千万吨；',
      '耕地不减少、质量有提高。',
    ]);
  });

  it('joins a lead phrase with the sentence it announces', () => {
    expect(sentences('低空经济。布局低空航路航线，推动无人机配送。')).toEqual([
      '低空经济。布局低空航路航线，推动无人机配送。',
    ]);
    const lead = '围绕加快高水平科技自立自强改革攻坚';
    expect(sentences(`${lead}。推进“数智湖南”综合改革。再试点一体改革与综合改革。`, lead.length)).toEqual([
      `${lead}。推进“数智湖南”综合改革。`,
      '再试点一体改革与综合改革。',
    ]);
  });

  it('joins a very short last sentence with the one before', () => {
    expect(sentences('推动乡村全面振兴，建设和美乡村。大有可为！')).toEqual([
      '推动乡村全面振兴，建设和美乡村。大有可为！',
    ]);
  });

  it('keeps a text that is one short phrase, and yields nothing for a blank one', () => {
    expect(sentences('占位')).toEqual(['占位']);
    expect(sentences(' ')).toEqual([]);
  });

  it('covers every character but the blanks between, in order', () => {
    fc.assert(
      fc.property(chinese, fc.nat(20), (text, lead) => {
        const spans = toSentences(text, lead);
        const covered = spans.map(({ start, end }) => text.slice(start, end)).join('');
        expect(covered.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const { start, end } of spans) expect(text.slice(start, end).trim().length).toBe(end - start);
      }),
    );
  });
});

describe('toWindows', () => {
  const ofLengths = (lengths: readonly number[]) => {
    let start = 0;
    return lengths.map((length) => {
      const span = { start, end: start + length };
      start += length;
      return span;
    });
  };

  it('leaves a passage of up to one and a half windows whole', () => {
    expect(toWindows(ofLengths([100, 100, 120]))).toEqual([{ start: 0, end: 320 }]);
  });

  it('cuts a longer one at ends of sentences into parts of about the same length', () => {
    expect(toWindows(ofLengths([60, 60, 60, 60, 60, 60, 60]))).toEqual([
      { start: 0, end: 240 },
      { start: 240, end: 420 },
    ]);
  });

  it('never cuts a sentence and leaves none out', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 12 }), (lengths) => {
        const spans = ofLengths(lengths);
        const windows = toWindows(spans);
        const ends = new Set(spans.map(({ end }) => end));
        expect(windows.every(({ end }) => ends.has(end))).toBe(true);
        expect(windows.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(
          lengths.reduce((sum, length) => sum + length, 0),
        );
      }),
    );
  });
});
