import { describe, expect, it } from 'vitest';
import { mendInContext } from '../../../../server/search/understanding/in-context.ts';
import { segmenter, smallLexicon } from './lexicon-support.ts';

const lexicon = await smallLexicon();
const mend = (text: string) => mendInContext(lexicon, segmenter, segmenter.segment(text))?.meant ?? null;

describe('what the build says as a whole mends', () => {
  it.each([
    ['a look-alike of a rare word', '虚似电厂', '虚拟电厂'],
    ['a homophone, of 零 too', '灵工市场', '零工市场'],
    ['a missing character', '家庭医签约', '家庭医生签约'],
    ['an extra character inside a word', '家庭医白生签约', '家庭医生签约'],
    ['two characters that changed places', '城市新更行动', '城市更新行动'],
    ['any character between others', '家庭医朵签约', '家庭医生签约'],
    ['a look-alike beside a word more', '虚似电厂行动', '虚拟电厂'],
    ['what stands behind a place', '永州虚似电厂', '虚拟电厂'],
  ])('%s: %s → %s', (_, typed, meant) => {
    expect(mend(typed)).toBe(meant);
  });
});

describe('what the build says as a whole mends nothing', () => {
  it.each([
    ['of three characters', '低经济'],
    ['of words that are right', '数字电厂'],
    ['whose first character is neither alike nor of a like sound', '朵拟电厂'],
    ['where only a part has a character too few', '家庭医签约更新'],
    ['that counts otherwise', '第三产业'],
    ['that the build says nothing like', '网红打卡'],
    ['of no characters', ''],
  ])('%s: %s', (_, typed) => {
    expect(mend(typed)).toBeNull();
  });
});
