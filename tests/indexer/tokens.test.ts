import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../indexer/parse.ts';
import { toPassageWords, toVocabulary } from '../../indexer/tokens.ts';
import { createSegmenter } from '../../platform/segmenter.ts';

const PLAN = `某县国民经济和社会发展第十五个五年规划纲要

第一篇  建设制造强县

第一章  发展现代产业

第一节  培育新质生产力

到2030年，低空经济规模达到5500万元，占比７.５％以上。
`;

const plan = parsePlan('xian', 'xian.txt', PLAN);
const id = plan.passages[0]?.id ?? '';
const segmenter = createSegmenter(['低空', '低空经济', '新质', '新质生产力']);
const [passage] = toPassageWords(plan, [{ passage: id, kind: 'question', q: '无人机能赚多少钱' }], segmenter);

describe('toPassageWords', () => {
  it('gives words, sub-words and exact numbers of the text, each once, without signs', () => {
    expect(passage?.words).toEqual(
      expect.arrayContaining([
        '2030年',
        '2030',
        '低空经济',
        '低空',
        '经济',
        '5500万元',
        '5500',
        '7.5%',
        '7.5',
        '以上',
      ]),
    );
    expect(passage?.words).not.toContain(',');
    expect(new Set(passage?.words).size).toBe(passage?.words.length);
  });

  it('gives the words of all titles above it', () => {
    expect(passage?.titleWords).toEqual(expect.arrayContaining(['制造', '现代', '新质生产力', '生产力']));
    expect(passage?.titleWords).not.toContain('低空经济');
  });

  it('gives the words of the questions it answers', () => {
    expect(passage?.questionWords).toContain('无人机');
  });
});

describe('toVocabulary', () => {
  it('counts the passages whose text or titles hold a word, each passage once', () => {
    const counts = toVocabulary([
      { words: ['低空', '经济'], titleWords: ['经济'] },
      { words: ['经济'], titleWords: [] },
    ]);
    expect([...counts]).toEqual([
      ['低空', 1],
      ['经济', 2],
    ]);
  });
});
