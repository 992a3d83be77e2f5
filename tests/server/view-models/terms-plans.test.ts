import { describe, expect, it } from 'vitest';
import { toLibrary } from '../../../server/library.ts';
import { toTermBook } from '../../../server/terms/term-book.ts';
import { toTrace } from '../../../server/terms/trace.ts';
import { LEAST_CHARACTERS, toPlanModel } from '../../../server/view-models/terms-plans.ts';
import { sampleBundle } from '../fixtures.ts';
import { realBundle } from '../real-bundle.ts';

const library = toLibrary(realBundle());
const book = await toTermBook(library, new Set());
const modelsOf = (...terms: readonly string[]) => {
  const traces = terms.map((term) => toTrace(book, term));
  return book.axes.map((_, index) => toPlanModel(index, traces, book, library));
};

describe('the counts of chapters', () => {
  it.each(['高质量发展', '产业', '新质生产力'])(
    'have no rate where there is too little text, and the scale from the others (%s)',
    (term) => {
      const units = modelsOf(term).flatMap((plan) => plan.units);
      const short = units.filter(({ characters }) => characters < LEAST_CHARACTERS);
      expect(short.length).toBeGreaterThan(0);
      expect(short.flatMap(({ counts }) => counts.map(({ rate }) => rate))).toEqual(short.map(() => null));
      const rated = units.flatMap(({ characters, counts }) =>
        counts.flatMap(({ rate, mentions }) => (rate === null ? [] : [{ rate, mentions, characters }])),
      );
      expect(rated.length).toBe(units.length - short.length);
      expect(Math.max(...rated.map(({ rate }) => rate.share))).toBe(1);
      for (const { rate, mentions, characters } of rated) {
        expect(rate.shown).toBe(((mentions / characters) * 10_000).toFixed(1));
      }
    },
  );
});

describe('where a term stands first', () => {
  it('is the title that comes before any text that has it, else that text, for each plan', () => {
    const terms = ['产业', '低空经济', '养老服务', '未来产业', '锻造战略科技力量', '国家安全'];
    const cases = terms.flatMap((term) =>
      book.axes.map(({ plan }, index) => {
        const trace = toTrace(book, term).plans[index];
        const text = trace?.passages[0]?.passage.passage.line ?? Number.POSITIVE_INFINITY;
        const lines = (trace?.titles ?? []).flatMap(({ line }) => (line === null ? [] : [line]));
        const first = modelsOf(term)[index]?.lanes[0]?.first;
        return { name: `${term} in ${plan.id}`, told: first?.inTitle, due: Math.min(...lines) < text };
      }),
    );
    const told = cases.filter((each) => each.told !== undefined);
    for (const each of told) expect(each.told, each.name).toBe(each.due);
    expect(new Set(told.map((each) => each.told)).size).toBe(2);
  });

  it('is a text where the title is inferred, and nothing where neither has it', async () => {
    const small = toLibrary(sampleBundle());
    const sample = await toTermBook(small, new Set());
    const lane = (term: string) => toPlanModel(0, [toTrace(sample, term)], sample, small).lanes[0];
    expect(lane('改善民生')).toMatchObject({
      titles: 1,
      count: { mentions: 0 },
      first: { inTitle: true, label: '第二章第二节 改善民生' },
    });
    expect(lane('经济总量')?.first).toMatchObject({ inTitle: false, label: '第一章 发展基础' });
    expect(lane('泡菜')).toMatchObject({ titles: 0, first: null, ticks: [] });
    const inferred = { ...sample, titles: sample.titles.map((title) => ({ ...title, line: null })) };
    const [first] = toPlanModel(0, [toTrace(inferred, '改善民生')], inferred, small).lanes;
    expect(first).toMatchObject({ titles: 1, first: null });
  });
});
