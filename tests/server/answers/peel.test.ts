import { describe, expect, it } from 'vitest';
import { peel, wordLayer } from '../../../server/answers/peel.ts';

const rests = (text: string, ...layers: Parameters<typeof peel<string>>[1]) =>
  [...peel(text, layers)].map(({ rest }) => rest);

describe('a query is peeled', () => {
  it('from whole to kernel, its beginning first, the longest piece first', () => {
    const layer = wordLayer(['请问一下', '请问', '是多少', '多少'], 'filler');
    expect(rests('请问一下城镇化率是多少', layer)).toEqual([
      '请问一下城镇化率是多少',
      '城镇化率是多少',
      '城镇化率',
    ]);
  });

  it('never inside, and at one end only where a layer says so', () => {
    expect(rests('什么是什么', wordLayer(['什么'], 'filler', 'finish'))).toEqual(['什么是什么', '什么是']);
    expect(rests('甲目标乙', wordLayer(['目标'], 'filler'))).toEqual(['甲目标乙']);
  });

  it('with the meaning of every piece', () => {
    const layers = [wordLayer(['全省'], 'scope'), wordLayer(['目标'], 'role')];
    expect([...peel('全省某率目标', layers)].at(-1)).toEqual({ rest: '某率', means: ['scope', 'role'] });
  });

  it('until nothing is left', () => {
    expect(rests('目标目标', wordLayer(['目标'], 'filler'))).toEqual(['目标目标', '目标', '']);
  });
});
