import { describe, expect, it } from 'vitest';
import type { Counts } from '../../../server/search/standings.ts';
import type { Mode } from '../../../server/search/types.ts';
import { standingLabels, toCountLegend, toCountModel } from '../../../server/view-models/standing-counts.ts';

const said = (mode: Mode, counts: Counts, capped: boolean, terms = ['碳达峰']) =>
  toCountModel(standingLabels(mode, terms), counts, capped).map(({ label, count }) => `${label} ${count}`);

describe('the counts of a comparison', () => {
  it('tell text, title and nearness apart', () => {
    expect(said('hybrid', { literal: 4, titled: 28, near: 9 }, false)).toEqual([
      '字面 4',
      '仅标题里有 28',
      '同义或相近 9',
    ]);
  });

  it('always say how often the words stand there, and leave out what there is none of', () => {
    expect(said('keyword', { literal: 0, titled: 2, near: 0 }, false)).toEqual(['字面 0', '仅标题里有 2']);
  });

  it('are one where only meaning was asked for, and lower bounds where there may be more', () => {
    expect(said('meaning', { literal: 4, titled: 0, near: 9 }, true)).toEqual(['语义相近 13+']);
  });

  it('have labels that are explained word by word', () => {
    const terms = ['数字化', '改造'];
    const [, rest] = said('keyword', { literal: 0, titled: 0, near: 3 }, false, terms);
    expect(rest).toBe('部分、同义或别称 3');
    const understood = { changes: [], synonyms: [], places: [] };
    const query = {
      q: '数字化改造',
      mode: 'keyword',
      terms,
      correction: null,
      understood,
      notes: [],
    } as const;
    expect(toCountLegend('keyword', query)).toContain('每个词（数字化、改造）');
    const named = { ...query, understood: { ...understood, places: ['某市'] } };
    expect(toCountLegend('keyword', named)).toContain('规划自己的地名不计');
    expect(toCountLegend('meaning', query)).toBeNull();
  });

  it('say of several words that literal has each of them', () => {
    expect(standingLabels('keyword', ['低空经济', '物流'])).toEqual({
      literal: '各词都有',
      titled: '仅标题里有',
      near: '部分、同义或别称',
    });
  });

  it('say of a place that its short name is the place', () => {
    const places = ['江华瑶族自治县'];
    expect(standingLabels('hybrid', places, places).literal).toBe('字面（含简称）');
    expect(standingLabels('meaning', places, places).literal).toBe('语义相近');
    const query = {
      q: '江华瑶族自治县',
      mode: 'hybrid',
      terms: places,
      correction: null,
      understood: { changes: [], synonyms: [], places },
      notes: [],
    } as const;
    expect(toCountLegend('hybrid', query)).toMatch(
      /^字面（含简称）：正文里有所查的词，地名写全称、简称都算；/,
    );
  });
});
