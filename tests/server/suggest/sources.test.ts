import { describe, expect, it } from 'vitest';
import type { Bundle } from '../../../platform/bundle.ts';
import { toLibrary } from '../../../server/library.ts';
import { toSources } from '../../../server/suggest/sources.ts';
import type { SuggestionKind } from '../../../server/suggest/types.ts';
import { sampleBundle } from '../fixtures.ts';

const sample = sampleBundle();
const bundle: Bundle = {
  ...sample,
  dictionary: ['低空经济', '5g', '从未出现', '某县'],
  vocabulary: new Map([
    ['低空经济', 4],
    ['5g', 2],
    ['某县', 3],
  ]),
  regions: [
    { name: '某省', kind: '省', parent: null, aliases: [] },
    { name: '某县', kind: '县', parent: '某省', aliases: ['老县'] },
    { name: '他县', kind: '县', parent: '某省', aliases: [] },
  ],
  passages: sample.passages.map((stored) => ({
    ...stored,
    words: stored.passage.text.includes('低空') ? ['低空经济'] : ['5g'],
    regions: stored.passage.section.endsWith('-c2-s1') ? ['某县'] : [],
  })),
  questions: [
    { passage: 'sheng-c2-s2-p1', kind: 'question', q: '看病能报销吗？' },
    { passage: 'shi-c2-s2-p1', kind: 'question', q: '看病能报销吗？' },
    { passage: 'shi-closing-p1', kind: 'question', q: '最后说了什么？' },
    { passage: 'shi-c3-p1', kind: 'keyword', q: '规划评估' },
  ],
};
const entries = toSources(bundle, toLibrary(bundle)).flatMap((source) => source());
const ofKind = (kind: SuggestionKind) =>
  entries
    .filter((entry) => entry.kind === kind)
    .map(({ text, detail, leadsTo }) => [text, detail, decodeURIComponent(leadsTo())]);

describe('what can be suggested', () => {
  it('are policy terms that stand in passages and are no places, with the number of sections', () => {
    expect(ofKind('term')).toEqual([
      ['低空经济', '见于 6 节', '/search?q=低空经济'],
      ['5G', '见于 22 节', '/search?q=5G'],
    ]);
  });

  it('are headings that have a title, with their place in the plan', () => {
    expect(ofKind('heading').slice(0, 4)).toEqual([
      ['总体要求', '某省 第一篇', '/plans/sheng/chapters/1#sheng-part1'],
      ['发展基础', '某省 第一章', '/plans/sheng/chapters/1#sheng-c1'],
      ['发展低空经济', '某省 第二章 第一节', '/plans/sheng/chapters/2#sheng-c2-s1'],
      ['改善民生', '某省 第二章 第二节', '/plans/sheng/chapters/2#sheng-c2-s2'],
    ]);
  });

  it('are terms of the glossaries', () => {
    expect(ofKind('glossary')).toEqual([
      ['低空经济', '某省', '/plans/sheng/glossary#sheng-g1'],
      ['低空经济', '某市', '/plans/shi/glossary#shi-g1'],
    ]);
  });

  it('are places that passages name or lie in, with the number of sections', () => {
    expect(ofKind('place')).toEqual([
      ['某省', '2 节', '/search?region=某省'],
      ['某县', '2 节', '/search?region=某县'],
    ]);
  });

  it('are questions, each once, with where the answer stands; no other kind of query', () => {
    expect(ofKind('question')).toEqual([
      ['看病能报销吗？', '某省 第二章 第二节', '/search?q=看病能报销吗？'],
      ['最后说了什么？', '某市 结语', '/search?q=最后说了什么？'],
    ]);
  });
});

describe('indicators', () => {
  const row = (plan: string, passage: string, shape: 'review' | 'outlook') => ({
    shape,
    passage: `${plan}-b1-${passage}`,
    plan,
    box: `${plan}-b1`,
    category: null,
    number: null,
    name: '常住人口城镇化率',
    unit: '%',
    concept: '城镇化率',
    change: false,
    starYear: null,
    notes: [],
    base: null,
    target: null,
  });
  const withIndicators: Bundle = {
    ...sample,
    indicators: {
      rows: [
        {
          ...row('sheng', 'r1', 'review'),
          shape: 'review',
          targetGrowth: null,
          actual: null,
          actualGrowth: null,
        },
        { ...row('sheng', 'r2', 'outlook'), shape: 'outlook', nature: null },
      ],
      concepts: [
        { name: '城镇化率', aliases: ['城镇化水平'], weak: [], rows: ['sheng-b1-r1', 'sheng-b1-r2'] },
      ],
      cautions: [],
    },
  };

  it('lead to the row of each plan that looks ahead, and go by all their names', () => {
    const found = toSources(withIndicators, toLibrary(withIndicators)).flatMap((source) => source());
    const [only, ...others] = found.filter(({ kind }) => kind === 'indicator');
    expect(others).toEqual([]);
    expect([only?.text, only?.detail, only?.leadsTo(), only?.aliases]).toEqual([
      '常住人口城镇化率',
      '某省 第一章',
      '/plans/sheng/chapters/1#sheng-b1-r2',
      ['城镇化率', '城镇化水平'],
    ]);
  });
});
