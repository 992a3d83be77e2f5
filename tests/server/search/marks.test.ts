import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../../platform/normalise.ts';
import { createSegmenter } from '../../../platform/segmenter.ts';
import { createMarker } from '../../../server/search/marks.ts';

const segmenter = createSegmenter(['低空', '低空经济', '人工智能+', '新质生产力']);

const shown = (text: string, ...terms: string[]) =>
  createMarker(
    segmenter,
    terms,
    [],
  )(text)
    .map(({ text: run, match }) => (match === undefined ? run : `[${run}]`))
    .join('');

describe('marks of terms', () => {
  it.each([
    ['发展低空经济，低空旅游', ['低空'], '发展[低空]经济，[低空]旅游'],
    ['发展低空经济', ['低空', '经济'], '发展[低空经济]'],
    ['发展低空经济', ['空经'], '发展低空经济'],
    ['新质生产力', ['生产力'], '新质[生产力]'],
    ['生态环境保护', ['环境保护'], '生态[环境保护]'],
    ['實施“人工智能＋”行動', ['人工智能+', '行动'], '實施“[人工智能＋]”[行動]'],
    ['ＧＤＰ增长', ['gdp'], '[ＧＤＰ]增长'],
    ['2025年增长5%，达到5.5', ['5%'], '2025年增长[5%]，达到5.5'],
    ['2025年', ['25'], '2025年'],
    ['trail of AI', ['ai'], 'trail of [AI]'],
    ['没有', ['', ' '], '没有'],
  ])('%s, %j', (text, terms, expected) => {
    expect(shown(text, ...terms)).toBe(expected);
  });

  it('are those of a place’s other names where the text names the place, and wherever they stand if that is not known', () => {
    const text = '江华人江华在江华瑶族自治县';
    const names = [
      { text: '江华', region: '江华瑶族自治县' },
      { text: '江华瑶族自治县', region: '江华瑶族自治县' },
    ];
    const marksIn = (mentions?: Parameters<ReturnType<typeof createMarker>>[1]) =>
      createMarker(
        segmenter,
        ['人'],
        [],
        names,
      )(text, mentions)
        .map(({ text: run, match }) => (match === undefined ? run : `[${run}]`))
        .join('');
    expect(marksIn([{ region: '江华瑶族自治县', start: 6, end: 13 }])).toBe('江华[人]江华在[江华瑶族自治县]');
    expect(marksIn([{ region: '双牌县', start: 0, end: 2 }])).toBe('江华[人]江华在江华瑶族自治县');
    expect(marksIn([])).toBe('江华[人]江华在江华瑶族自治县');
    expect(marksIn()).toContain('在[江华瑶族自治县]');
  });

  it('are looked for in a text that is cut once, however often it is shown', () => {
    const cut: string[] = [];
    const counting = {
      ...segmenter,
      segment: (text: string) => {
        cut.push(text);
        return segmenter.segment(text);
      },
    };
    const text = '发展低空经济，低空旅游';
    const first = createMarker(counting, ['低空'], [])(text);
    expect(createMarker(counting, ['旅游'], [])(text)).not.toEqual(first);
    expect(createMarker(counting, ['低空'], [])(text)).toEqual(first);
    expect(cut).toEqual([normalise(text)]);
  });

  it('property: the runs joined are the text, and each mark is a term or several that touch', () => {
    const text = fc.string({
      unit: fc.constantFrom('低', '空', '经', '濟', 'Ａ', 'b', '𠮷', ' ', '①'),
      maxLength: 30,
    });
    fc.assert(
      fc.property(
        text,
        fc.array(
          text.map((term) => normalise(term)),
          { maxLength: 3 },
        ),
        (whole, terms) => {
          const runs = createMarker(
            segmenter,
            terms,
            terms.filter((term) => term !== ''),
          )(whole);
          expect(runs.map((run) => run.text).join('')).toBe(whole);
          for (const run of runs) expect(run.text).not.toBe('');
          for (const { text: run } of runs) expect(run).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
        },
      ),
    );
  });
});
