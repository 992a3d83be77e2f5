import { describe, expect, it } from 'vitest';
import { standingOf } from '../../../server/search/standing.ts';
import type { Form, Understood } from '../../../server/search/understand.ts';
import { entry, typed, understood } from './support.ts';

const asked = understood({ 碳达峰: 3 });
const standing = (query: Understood, given: Parameters<typeof entry>[0]) => standingOf(query, entry(given));

describe('what was typed', () => {
  it('stands in a passage’s own text, also inside a longer word', () => {
    expect(standing(asked, { text: '实施碳达峰行动。', words: [] })).toBe('literal');
  });

  it('stands only in the titles above it', () => {
    expect(standing(asked, { text: '加快绿色转型。', titleWords: ['碳达峰'] })).toBe('titled');
  });

  it('is only near, if a synonym or a part of it stands there, even in full', () => {
    const synonym: Form = { text: '双碳', share: 1, origin: 'synonym', literal: false };
    const words = asked.words.map((word) => ({ ...word, forms: [typed('碳达峰'), synonym] }));
    expect(standing({ ...asked, words }, { words: ['双碳'], titleWords: ['双碳'] })).toBe('near');
  });

  it('stands there with the other side of an OR', () => {
    const other: Form = { text: '碳中和', share: 1, origin: 'choice', literal: false };
    const words = asked.words.map((word) => ({ ...word, forms: [typed('碳达峰'), other] }));
    expect(standing({ ...asked, words }, { text: '推进碳中和。' })).toBe('literal');
  });

  it('stands there by another name of a place, where the text names the place', () => {
    const name: Form = { text: '江华', share: 1, origin: 'name', literal: false, region: '江华瑶族自治县' };
    const query = understood({ 江华瑶族自治县: 1 });
    const words = query.words.map((word) => ({ ...word, forms: [...word.forms, name] }));
    const among = (text: string, named: readonly string[]) => standing({ ...query, words }, { text, named });
    expect(among('建设江华抽水蓄能电站。', ['江华瑶族自治县'])).toBe('literal');
    expect(among('缅怀陶铸、江华等先辈。', [])).toBe('near');
    expect(among('支持双牌。', ['江华瑶族自治县'])).toBe('near');
  });
});

describe('the short name of a place', () => {
  it('is not the place where its characters stand in another name', () => {
    const query = understood({ 江永: 1 });
    const words = query.words.map((word) => ({ ...word, region: '江永县' }));
    const among = (text: string, named: readonly string[]) => standing({ ...query, words }, { text, named });
    expect(among('建设江永女书园。', ['江永县'])).toBe('literal');
    expect(among('推进湘江永衡三级航道。', [])).toBe('near');
  });
});

describe('several words', () => {
  const two = understood({ 低空经济: 5, 物流: 1 });

  it('stand in the text if each of them does, and with the titles if those have the others', () => {
    expect(standing(two, { text: '低空经济与物流。' })).toBe('literal');
    expect(standing(two, { text: '发展物流。', titleWords: ['低空经济'] })).toBe('titled');
    expect(standing(two, { text: '发展低空经济。' })).toBe('near');
  });

  it('do not wait for the name of the plan’s own place', () => {
    const [first, ...others] = understood({ 甲省: 1, 物流: 1 }).words;
    const words = first === undefined ? [] : [{ ...first, region: '甲省' }, ...others];
    expect(standing({ ...two, words }, { text: '发展物流。' })).toBe('literal');
    expect(standing({ ...two, words: words.slice(0, 1) }, { text: '发展物流。' })).toBe('near');
  });
});
