import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../platform/config.ts';
import { createSegmenter } from '../../platform/segmenter.ts';
import { parseWordList } from '../../platform/word-list.ts';

const read = (name: string) =>
  parseWordList(readFileSync(join(ROOT, 'data/dictionary', `${name}.txt`), 'utf8'));

describe('parseWordList', () => {
  it('reads words between blanks and line ends, normalised, without comments', () => {
    expect(parseWordList('# 注释 一个\n双碳  碳中和\n５Ｇ－A\n\n双碳\n')).toEqual(['双碳', '碳中和', '5g-a']);
  });
});

describe('the dictionary in data/', () => {
  const segmenter = createSegmenter([...read('policy'), ...read('places')]);
  const cut = (text: string) => segmenter.segment(text).map((token) => token.text);

  it('is cut as it says: every word is one token', () => {
    const split = [...read('policy'), ...read('places')].filter((word) => cut(word).length !== 1);
    expect(split).toEqual([]);
  });

  it.each([
    ['湘江永衡三级航道', ['湘江', '永衡', '三级航道']],
    ['因地制宜发展新质生产力', ['因地制宜', '发展', '新质生产力']],
    ['长株潭城市群', ['长株潭城市群']],
    ['对接粤港澳大湾区', ['对接', '粤港澳大湾区']],
    ['发展低空经济', ['发展', '低空经济']],
    ['常住人口城镇化率达到67.5%', ['常住人口城镇化率', '达到', '67.5%']],
    ['道县和江华', ['道县', '和', '江华']],
    ['大湘西', ['大湘西']],
    ['十四五规划', ['十四五规划']],
    ['人工智能+', ['人工智能+']],
  ])('cuts %j into %j', (text, tokens) => {
    expect(cut(text)).toEqual(tokens);
  });

  it.each([
    ['新质生产力', ['新质', '生产力']],
    ['长株潭城市群', ['长株潭', '城市群', '城市']],
    ['常住人口城镇化率', ['常住人口', '人口', '城镇化率', '城镇化', '城镇']],
    ['十四五规划', ['十四五', '规划']],
    ['粤港澳大湾区', ['粤港澳', '大湾区']],
    ['产教融合', ['产教', '融合']],
    ['乡村全面振兴', ['乡村', '全面', '振兴']],
    ['江华瑶族自治县', ['江华', '瑶族', '自治县']],
  ])('leaves in %j the sub-words %j', (word, subWords) => {
    expect(segmenter.subWords(word)).toEqual(expect.arrayContaining(subWords));
  });

  it('has no stop word among the policy words', () => {
    const policy = new Set([...read('policy'), ...read('places')]);
    expect(read('stop').filter((word) => policy.has(word))).toEqual([]);
  });
});
