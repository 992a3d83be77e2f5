import { describe, expect, it } from 'vitest';
import { createSegmenter } from '../../../platform/segmenter.ts';
import { createFigureReading } from '../../../server/compare/figure-reading.ts';
import { readFigureWords } from '../../../server/compare/figure-words.ts';
import { createOnlyOne } from '../../../server/compare/only-one.ts';
import { createTellingWords } from '../../../server/compare/telling-words.ts';
import { toCorpus } from '../../../server/search/corpus.ts';
import { number, outlook } from '../indicators/samples.ts';
import { givenBundle } from './vectors.ts';

const dictionary = [
  '用水量',
  '三岁入托率',
  '生活圈',
  '临空产业',
  '低空经济',
  '铁锂',
  '无人机物流',
  '建设',
  '甲县',
  'gdp',
];
const segmenter = createSegmenter(dictionary);
const given = (text: string) => ({ text, words: [...new Set(segmenter.words(text.toLowerCase()))] });

const corpus = toCorpus(
  givenBundle(
    {
      'sheng-c1-p1': given('建设临空产业，临空产业与低空经济。甲县生产磷酸铁锂，GDP增长，人口增长。'),
      'shi-c3-p1': given('发展“低空”经济。'),
      'sheng-c2-p1': given(
        '到2030年，智能家居产值突破1000亿元，新建机场10个。65岁以上老年人，人均预期寿命达到80岁。',
      ),
      'sheng-c2-s1-p1': given('到2030年，新增特大园区1家、大园区10家。'),
      'shi-c2-s1-p1': given('到2030年，新增大园区3家。'),
      'sheng-part1-p1': given('智能家居产值突破1000亿元。“十四五”时期，铁路里程达到626公里。'),
      'sheng-closing-p1': given(
        '到2030年，智慧生活圈达到50个。港口达到3个。三岁入托率达到20%，用水量下降3%。',
      ),
      'shi-closing-p1': given('2025年，示范生活圈达到20个。港口吞吐量9万吨。港口有5座。生活圈占比5%。'),
      'shi-c2-p1': given('到2030年，新能源产值突破1000亿元，全市建成机场10个。'),
    },
    {
      dictionary,
      indicators: {
        rows: [outlook('入托率提高', null, number(5), { passage: 'shi-b1-r1', plan: 'shi' })],
        concepts: [{ name: '入托率提高', aliases: ['三岁入托率'], weak: [], rows: ['shi-b1-r1'] }],
        cautions: [],
      },
      vocabulary: new Map([
        ['机场', 2],
        ['新建', 5],
        ['全市', 9],
        ['建成', 9],
        ['突破', 9],
        ['产值', 9],
      ]),
      regions: [{ name: '甲县', kind: '县', parent: null, aliases: [] }],
    },
  ),
);
const tellingWords = createTellingWords(corpus, new Set(['建设']), { commonest: 1, commonestUnlisted: 1 });
const onlyOne = createOnlyOne(
  corpus,
  segmenter,
  tellingWords,
  createFigureReading(corpus, tellingWords, readFigureWords()),
);
const entries = (...ids: readonly string[]) => ids.flatMap((id) => corpus.byId.get(id) ?? []);
const clauses = (figures: readonly { readonly clause: readonly { readonly text: string }[] }[]) =>
  figures.map(({ clause }) => clause.map(({ text }) => text).join(''));

describe('the words that only one plan has', () => {
  const { words } = onlyOne(entries('sheng-c1-p1'), 'shi');

  it('stand nowhere in the other plan, whichever of its passages are compared', () => {
    expect(words[0]).toBe('临空产业');
    expect(words).not.toContain('无人机物流');
    // The other plan has it with quotes inside.
    expect(words).not.toContain('低空经济');
  });

  it('are neither places nor words that tell nothing', () => {
    expect(words).not.toContain('甲县');
    expect(words).not.toContain('建设');
  });

  it('are whole, and spelt as the text spells them', () => {
    expect(words).toContain('磷酸铁锂');
    expect(words).toContain('GDP');
  });

  it('are no names of what the other plan’s table measures by another name', () => {
    expect(onlyOne(entries('sheng-closing-p1'), 'shi').words).toEqual(['用水量下降']);
  });

  it('are none beside the plan itself', () => {
    expect(onlyOne(entries('sheng-c1-p1', 'sheng-c2-p1'), 'sheng')).toEqual({
      words: [],
      figures: { ahead: [], untimed: [], past: [] },
    });
  });
});

describe('the figures that only one plan has', () => {
  const { figures } = onlyOne(entries('sheng-c2-p1', 'sheng-part1-p1'), 'shi');

  it('are of a matter that the other plan gives no equal figure of, and each clause is there once', () => {
    expect(clauses(figures.ahead)).toEqual(['智能家居产值突破1000亿元', '人均预期寿命达到80岁']);
  });

  it('are what is left of a clause whose other numbers are in a pair', () => {
    const { ahead } = onlyOne(entries('sheng-c2-s1-p1'), 'shi').figures;
    expect(clauses(ahead)).toEqual(['新增特大园区1家、大园区10家']);
    expect(ahead[0]?.clause.filter(({ match }) => match === 'term').map(({ text }) => text)).toEqual(['1家']);
    expect(onlyOne(entries('shi-c2-s1-p1'), 'sheng').figures.ahead).toEqual([]);
  });

  it('are none of what the other plan, its table included, gives another number of, whenever', () => {
    const { figures: alone } = onlyOne(entries('sheng-closing-p1'), 'shi');
    // Communities go by one term; the rate is in the table by another name; of the amount of water there is nothing.
    expect(clauses(alone.ahead)).toEqual(['用水量下降3%']);
  });

  it('are apart where they look back', () => {
    expect(clauses(figures.past)).toEqual(['铁路里程达到626公里']);
  });
});
