import { describe, expect, it } from 'vitest';
import { createSegmenter } from '../../../platform/segmenter.ts';
import { findShared } from '../../../server/compare/shared-marks.ts';

const segmenter = createSegmenter(['科技园', '科技园区', '物流', '冷链物流', 'gdp', 'pm2.5']);
const marked = (text: string, ...terms: readonly string[]) =>
  findShared(segmenter, text, terms).stretches.map(({ start, end }) => text.slice(start, end));

describe('the terms that two passages share', () => {
  it('are marked as whole words alone', () => {
    expect(marked('建设科技园区，科技园', '科技园')).toEqual(['科技园']);
  });

  it('are marked with the longer word where they stand in no other way', () => {
    expect(marked('建设科技园区', '科技园')).toEqual(['科技园区']);
  });

  it('are marked once where one ends as the next begins', () => {
    expect(marked('冷链物流物流', '冷链物流', '物流')).toEqual(['冷链物流物流']);
  });

  it('are spelt as the text spells them', () => {
    const { spelt } = findShared(segmenter, '单位GDP能耗，PM2.5浓度', ['gdp', 'pm2.5', '科技园']);
    expect([...spelt]).toEqual([
      ['gdp', 'GDP'],
      ['pm2.5', 'PM2.5'],
    ]);
  });
});
