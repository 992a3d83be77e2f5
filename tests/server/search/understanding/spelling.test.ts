import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctSpelling } from '../../../../server/search/understanding/spelling.ts';
import { segmenter, smallLexicon } from './lexicon-support.ts';

const lexicon = await smallLexicon();
const correct = (text: string) => correctSpelling(lexicon, segmenter, text)?.text ?? null;

describe('correctSpelling mends', () => {
  it.each([
    ['a homophone', '洞停湖', '洞庭湖'],
    ['a homophone at the end', '新质生产例', '新质生产力'],
    ['a look-alike', '零炭园区', '零碳园区'],
    ['a similar sound', '营商环近', '营商环境'],
    ['two characters that changed places', '庭洞湖', '洞庭湖'],
    ['a missing character', '新质产力', '新质生产力'],
    ['a character typed twice', '高质量量发展', '高质量发展'],
    ['any wrong character of a common word alone', '洞桥湖', '洞庭湖'],
    ['all characters of a word by their sound', '银法经记', '银发经济'],
    ['a short word that its neighbour tells', '能原安全', '能源安全'],
    ['one of the commonest words beside any other', '湘江治里', '湘江治理'],
    ['a place', '郴洲', '郴州'],
  ])('%s: %s → %s', (_, typed, meant) => {
    expect(correct(typed)).toBe(meant);
  });

  it.each([
    ['营商环竟', '营商环境'],
    ['共同富欲', '共同富裕'],
    ['数字进济', '数字经济'],
    ['养老服误', '养老服务'],
    ['长猪潭一体化', '长株潭一体化'],
    ['什么是洞停湖', '什么是洞庭湖'],
  ])('%s as %s', (typed, meant) => {
    expect(correct(typed)).toBe(meant);
  });

  it('several words of one query, and says where', () => {
    expect(correctSpelling(lexicon, segmenter, '2030年 洞停湖生态环镜,郴洲')).toEqual({
      text: '2030年 洞庭湖生态环境,郴州',
      changes: [
        { typed: '洞停湖', meant: '洞庭湖', start: 6, end: 9 },
        { typed: '生态环镜', meant: '生态环境', start: 9, end: 13 },
        { typed: '郴洲', meant: '郴州', start: 14, end: 16 },
      ],
    });
  });
});

describe('correctSpelling leaves alone', () => {
  it.each([
    ['what stands in the build', '洞庭湖生态环境治理'],
    ['words of the build in another order', '永州数字经济发展'],
    ['words of general Chinese', '雾霾'],
    ['other places', '北京地铁'],
    ['what the build never speaks of', '网红打卡'],
    ['periods', '十四五'],
    ['ordinals', '第三产业'],
    ['a word that differs by a good word', '境外仓'],
    ['a place with something said of it', '永州人'],
    ['a place in a question', '郴州是什么定位'],
    ['how something is asked', '谁管'],
    ['a sentence about something else', '想种点草药卖'],
    ['numbers', '5500万千瓦'],
    ['Latin words', 'gpd'],
    ['nothing', ''],
  ])('%s: %s', (_, text) => {
    expect(correct(text)).toBeNull();
  });

  it('whatever is tiled by words of the build', () => {
    const words = fc.constantFrom('洞庭湖', '零碳园区', '数字经济', '永州', '养老服务', '绿色', '十五五');
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), (texts) => {
        expect(correct(texts.join(''))).toBeNull();
      }),
    );
  });
});

describe('a correction', () => {
  it('is the text with its changes made, none of them in a number or literal in the build', () => {
    const character = fc.constantFrom(...'洞停庭湖零炭碳园区郴洲州数字进经济十五四第一二产业的2a 年');
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 14 }), (typed) => {
        const correction = correctSpelling(lexicon, segmenter, typed);
        if (correction === null) return;
        let text = typed;
        for (const change of correction.changes.toReversed()) {
          expect(typed.slice(change.start, change.end)).toBe(change.typed);
          expect(lexicon.literal(change.typed)).toBe(false);
          expect(change.meant.replace(/[^一二四五十零第]/gu, '')).toBe(
            change.typed.replace(/[^一二四五十零第]/gu, ''),
          );
          text = text.slice(0, change.start) + change.meant + text.slice(change.end);
        }
        expect(correction.text).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});
