import { describe, expect, it } from 'vitest';
import { normalise } from '../../../platform/normalise.ts';
import { toLibrary } from '../../../server/library.ts';
import { definitionsOf } from '../../../server/terms/definitions-of.ts';
import { charactersOf } from '../../../server/terms/plan-axis.ts';
import { toTermBook } from '../../../server/terms/term-book.ts';
import { toTrace } from '../../../server/terms/trace.ts';
import { sampleBundle } from '../fixtures.ts';
import { realBundle } from '../real-bundle.ts';

const bundle = realBundle();
const library = toLibrary(bundle);
const book = await toTermBook(library, new Set());
const sample = await toTermBook(toLibrary(sampleBundle()), new Set());

describe('a plan as a line', () => {
  it('holds every passage once, in the order of the text', () => {
    expect(book.passages.map(({ passage }) => passage.id)).toEqual(
      bundle.passages.map(({ passage }) => passage.id),
    );
    for (const { passages } of book.axes) {
      const places = passages.map(({ at }) => at);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(places.every((at) => at >= 0 && at <= 1)).toBe(true);
    }
  });

  it('is as long as its units together, and its parts cover it', () => {
    for (const { characters, units, parts, passages } of book.axes) {
      expect(units.reduce((sum, unit) => sum + unit.characters, 0)).toBe(characters);
      expect(passages.reduce((sum, { passage }) => sum + charactersOf(passage.text), 0)).toBe(characters);
      expect(parts[0]?.from).toBe(0);
      expect(parts.at(-1)?.to).toBeCloseTo(1);
      const before = parts.slice(0, -1).map(({ to }) => to);
      expect(parts.slice(1).map(({ from }) => from)).toEqual(before);
    }
  });

  it('has a unit for every chapter with text, and for what stands outside of any', () => {
    expect(sample.axes[0]?.units.map(({ label }) => label)).toEqual([
      '序言',
      '第一篇 总体要求（引言）',
      '第一章 发展基础',
      '第二章 （标题缺失）',
      '第二篇 保障措施（引言）',
      '第三章 规划实施',
      '结语',
      '名词解释',
    ]);
  });
});

describe('a term through the texts', () => {
  it.each(['低空经济', '数字化', '5G', '2030年'])('is found where plain reading finds it (%s)', (term) => {
    const wanted = normalise(term);
    const holding = bundle.passages.filter(({ passage }) => normalise(passage.text).includes(wanted));
    const trace = toTrace(book, term);
    const traced = trace.plans.flatMap(({ passages }) => passages.map(({ passage }) => passage.passage.id));
    // A number or a Latin word is not looked for inside another.
    if (/^\p{Script=Han}+$/u.test(term)) expect(traced).toEqual(holding.map(({ passage }) => passage.id));
    else expect(holding.map(({ passage }) => passage.id)).toEqual(expect.arrayContaining(traced));
    expect(traced.length).toBeGreaterThan(0);
  });

  it('is counted alike by unit, by plan and in all', () => {
    const trace = toTrace(book, '产业');
    for (const { units, count } of trace.plans) {
      expect(units.reduce((sum, unit) => sum + unit.mentions, 0)).toBe(count.mentions);
      expect(units.reduce((sum, unit) => sum + unit.passages, 0)).toBe(count.passages);
    }
    expect(trace.plans.reduce((sum, { count }) => sum + count.mentions, 0)).toBe(trace.mentions);
  });

  it('has its rate for every 10,000 characters of the unit', () => {
    const [province] = toTrace(sample, '低空').plans;
    const unit = province?.units[3];
    const characters = sample.axes[0]?.units[3]?.characters ?? 0;
    expect(unit).toMatchObject({ mentions: 5, passages: 2 });
    expect(unit?.rate).toBeCloseTo((5 / characters) * 10_000);
  });

  it('is named by the titles that hold it, which are not counted; columns of a table are one', () => {
    const titlesOf = (term: string) =>
      toTrace(sample, term).plans.map(({ titles }) => titles.map(({ id }) => id));
    expect(toTrace(sample, '改善民生')).toMatchObject({ mentions: 0, titles: 2 });
    expect(titlesOf('改善民生')).toEqual([['sheng-c2-s2'], ['shi-c2-s2']]);
    expect(titlesOf('規劃目標')).toEqual([['sheng-b1'], ['shi-b1']]);
    expect(titlesOf('无人机')).toEqual([[], []]);
  });

  it('that stands nowhere has plans with nothing', () => {
    expect(toTrace(book, '量子泡菜').plans.map(({ count }) => count)).toEqual(
      book.axes.map(() => ({ mentions: 0, passages: 0, rate: 0 })),
    );
  });
});

describe('the definition of a term', () => {
  it('is found for every term of every glossary', () => {
    const all = library.shelves.flatMap(({ glossary }) => glossary);
    expect(all.length).toBeGreaterThan(0);
    for (const entry of all) {
      expect(definitionsOf(library, entry.term).map(({ definition }) => definition.id)).toContain(entry.id);
    }
  });
});
