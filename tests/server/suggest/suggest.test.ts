import { beforeAll, describe, expect, it } from 'vitest';
import { createSegmenter } from '../../../platform/segmenter.ts';
import { createSuggestions, type Suggestions } from '../../../server/suggest/suggest.ts';
import type { Entry } from '../../../server/suggest/types.ts';

const entry = (kind: Entry['kind'], text: string, over: Partial<Entry> = {}): Entry => ({
  kind,
  text,
  detail: '',
  leadsTo: () => `/${text}`,
  aliases: [],
  weight: 1,
  ...over,
});

const ENTRIES = [
  entry('term', '低空', { weight: 25 }),
  entry('term', '低空经济', { weight: 12 }),
  entry('term', '县域医共体', { weight: 5 }),
  entry('term', '新质生产力', { weight: 53 }),
  entry('term', '5G网络', { weight: 3 }),
  entry('term', '爱国主义', { weight: 4 }),
  entry('term', '民宿', { weight: 3 }),
  entry('term', '质量强省', { weight: 2 }),
  entry('term', '建设增强版平台', { weight: 9 }),
  entry('heading', '发展低空经济', { aliases: ['第二十三章', '第23章'] }),
  entry('heading', '推进“三高四新”'),
  entry('glossary', '低空经济'),
  entry('indicator', '地区生产总值', { aliases: ['GDP'] }),
  entry('place', '洞庭湖区', { aliases: ['洞庭湖'], weight: 12 }),
  entry('place', '长株潭', { weight: 29 }),
  entry('place', '长沙市', { aliases: ['长沙'], weight: 30 }),
  entry('question', '开民宿能拿到什么扶持？'),
  entry('question', '低空经济是干什么的？'),
  entry('question', '厂子排污谁来管'),
];

const words = ['低空', '低空经济', '县域', '医共体', '新质生产力', '长株潭', '民宿', '扶持', '强省', '增强'];
let suggestions: Suggestions;
beforeAll(async () => {
  suggestions = createSuggestions([() => ENTRIES], {
    segmenter: createSegmenter(words),
    stopWords: new Set(['有', '什么', '怎么', '的', '吗', '是']),
  });
  await suggestions.whole;
});

const texts = (typed: string) => suggestions.suggest(typed).map(({ text }) => text);
describe('by characters', () => {
  it('leads with the best of each kind, the best kind first, then goes on with the others', () => {
    expect(suggestions.suggest('低空').map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'term 低空',
      'glossary 低空经济', // Begins so.
      'question 低空经济是干什么的？', // Begins so, longer.
      'heading 发展低空经济', // A word inside begins so.
      'term 低空经济',
    ]);
  });

  it('prefers what is meant as a whole to what begins so', () => {
    expect(texts('低空经济')[0]).toBe('低空经济');
  });

  it('prefers the beginning of a word inside to the middle of one', () => {
    // 强 begins a word of 质量|强省, though 建设|增强|版|平台 weighs more.
    expect(texts('强')).toEqual(['质量强省', '建设增强版平台']);
  });

  it('does not mind quotes, blanks, full width, capitals and traditional characters', () => {
    expect(texts('“三高四新”')).toEqual(['推进“三高四新”']);
    expect(texts('低空 经济')).toEqual(texts('低空经济'));
    expect(texts('５Ｇ')).toEqual(['5G网络']);
    expect(texts('縣域醫')).toEqual(['县域医共体']);
  });

  it('finds by other names, and shows the official one', () => {
    expect(texts('gdp')).toEqual(['地区生产总值']);
    expect(texts('第23章')).toEqual(['发展低空经济']);
    expect(texts('洞庭湖')).toEqual(['洞庭湖区']);
  });

  it('finds what holds every word that was typed, in any order', () => {
    expect(texts('扶持 民宿')).toEqual(['开民宿能拿到什么扶持？']);
    expect(texts('民宿有什么扶持')).toEqual(['开民宿能拿到什么扶持？']);
  });

  it('falls back on the one word that tells most', () => {
    expect(texts('民宿怎么报销')).toContain('民宿');
  });
});

describe('by sound', () => {
  it.each([
    ['dikongjingji', '低空经济'],
    ['di kong jing ji', '低空经济'],
    ['dīkōng', '低空'],
    ['DIKONG', '低空'],
    ['dikongj', '低空经济'],
    ['changsha', '长沙市'],
    ["chang'sha", '长沙市'],
    ['zhutan', '长株潭'],
    ['aiguo', '爱国主义'],
    ['5gwangluo', '5G网络'],
  ])('reads %s as %s', (typed, text) => {
    expect(texts(typed)[0]).toBe(text);
  });

  it.each([
    ['czt', '长株潭'],
    ['xzscl', '新质生产力'],
    ['dkjj', '低空经济'],
    ['ygt', '县域医共体'],
  ])('reads %s as the initials of %s', (typed, text) => {
    expect(texts(typed)).toContain(text);
  });

  it('takes no three letters for the initials of a question', () => {
    expect(texts('czp')).not.toContain('厂子排污谁来管');
    expect(texts('czpwsl')).toContain('厂子排污谁来管');
  });
});

describe('misspelt', () => {
  it.each([
    ['洞停湖', '洞庭湖区'],
    ['低控经济', '低空经济'],
    ['低经空济', '低空经济'],
    ['低空经计学', '低空经济'],
    ['洞延湖', '洞庭湖区'],
    ['新质产力', '新质生产力'],
    ['dikonjinji', '低空经济'],
    ['changsah', '长沙市'],
  ])('%s is taken for %s', (typed, text) => {
    expect(texts(typed)).toContain(text);
  });

  it('is nothing that fits as it stands', () => {
    expect(texts('长沙')).toEqual(['长沙市']);
  });
});

describe('whatever is typed', () => {
  it.each(['', ' ', '“”', '？！', '\u200b', '-', '\n', '\ud800'])('%j has no suggestion', (typed) => {
    expect(suggestions.suggest(typed)).toEqual([]);
  });

  it('gives at most eight, each once', () => {
    for (const typed of ['d', '低', 'c', '空', '经', 'x'.repeat(200), '低'.repeat(200), '__proto__', '.*']) {
      const found = suggestions.suggest(typed);
      expect(found.length).toBeLessThanOrEqual(8);
      expect(new Set(found.map(({ kind, text }) => `${kind} ${text}`)).size).toBe(found.length);
    }
  });

  it('knows nothing before it had time to learn', async () => {
    const fresh = createSuggestions([() => ENTRIES], {
      segmenter: createSegmenter(words),
      stopWords: new Set(),
    });
    expect(fresh.suggest('低空')).toEqual([]);
    await fresh.whole;
    expect(fresh.suggest('低空').length).toBeGreaterThan(0);
  });
});
