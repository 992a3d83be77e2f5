import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPinyin } from '../../../../server/search/understanding/pinyin.ts';
import { smallLexicon } from './lexicon-support.ts';

const lexicon = await smallLexicon();
const read = (text: string) => readPinyin(lexicon, text)?.text ?? null;

describe('readPinyin reads', () => {
  it.each([
    ['a word run together', 'xiangjiang', '湘江'],
    ['with blanks', 'chang zhu tan', '长株潭'],
    ['with an apostrophe', "neng'yuan", '能源'],
    ['with ü as v', 'lvse', '绿色'],
    ['with ü', 'lüse', '绿色'],
    ['with tones', 'xiāngjiāng', '湘江'],
    ['a long word', 'xinzhishengchanli', '新质生产力'],
    ['several words', 'yinfa jingji', '银发经济'],
    ['words that the build never joins', 'chenzhou saishi', '郴州赛事'],
    ['initials', 'czt', '长株潭'],
    ['more initials', 'xzscl', '新质生产力'],
    ['initials beside pinyin', 'chenzhou dkjj', '郴州低空经济'],
    ['a missing g', 'xianjiang', '湘江'],
    ['u for ü', 'luse fazhan', '绿色发展'],
    ['a function character between words', 'xiangjiang de zhili', '湘江的治理'],
    ['beside a number', '2030 chengzhenhualv', '2030 城镇化率'],
    ['beside a Latin term', 'gdp jingji', 'gdp 经济'],
    ['before Chinese', 'dongtinghu治理', '洞庭湖治理'],
    ['after Chinese, with blanks', '永州 yin fa jing ji', '永州 银发经济'],
    ['between Chinese', '永州xiangjiang治理', '永州湘江治理'],
  ])('%s: %s → %s', (_, typed, meant) => {
    expect(read(typed)).toBe(meant);
  });

  it('and says where', () => {
    expect(readPinyin(lexicon, '2030 dong ting hu gdp')).toEqual({
      text: '2030 洞庭湖 gdp',
      changes: [{ typed: 'dong ting hu', meant: '洞庭湖', start: 5, end: 17 }],
    });
  });
});

describe('readPinyin leaves alone', () => {
  it.each([
    ['Latin terms of the build', 'gdp'],
    ['several of them', 'gdp ai'],
    ['English', 'hello'],
    ['more English', 'smart city'],
    ['English that is pinyin of nothing in the build', 'change banana'],
    ['one syllable', 'xian'],
    ['initials that could be anything', 'sg'],
    ['Chinese', '湘江'],
    ['initials among Chinese', '发展dkjj'],
    ['English among Chinese', 'hello治理'],
    ['Latin terms among Chinese', '永州gdp'],
    ['what is part of a name', 'jingji2.0治理'],
    ['terms with signs', 'r&d'],
    ['digits', '2030'],
    ['nothing', ''],
  ])('%s: %s', (_, text) => {
    expect(read(text)).toBeNull();
  });

  it('no syllable across a blank', () => {
    expect(read('xi angjiang')).toBeNull();
  });
});

describe('what readPinyin changes', () => {
  it('is what was typed there, whatever was typed', () => {
    const piece = fc.constantFrom(
      'xiang',
      'jiang',
      'czt',
      'lü',
      'se',
      ' ',
      "'",
      'gdp',
      '20',
      'x',
      'ǖ',
      'yong',
      'zhou',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const typed = pieces.join('');
        const found = readPinyin(lexicon, typed);
        for (const change of found?.changes ?? [])
          expect(typed.slice(change.start, change.end)).toBe(change.typed);
      }),
      { numRuns: 300 },
    );
  });
});
