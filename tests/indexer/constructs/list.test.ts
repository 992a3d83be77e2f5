import { describe, expect, it } from 'vitest';
import { blocksOf, shape } from './blocks-of.ts';

describe('a list box', () => {
  it('ends at a line without a tab after a blank, where every item has its own', () => {
    expect(shape('专栏1  甲\n\n\t乙。文。\n\n\t丙。文。\n\n正文一句。')).toEqual(['1 box', '7 paragraph']);
  });

  it('ends at a line without a tab right after items that each have one', () => {
    expect(shape('专栏1  甲\n\n\t乙。文。\n\n\t丙。文。\n正文。又一句。')).toEqual(['1 box', '6 paragraph']);
  });

  it('ends at the space that a lost heading left', () => {
    expect(shape('专栏1  甲\n\n\t乙。文。\n丙。文。\n 正文。又一句。')).toEqual(['1 box', '5 paragraph']);
  });

  it('ends at a long first sentence where every item has a lead', () => {
    const long =
      '坚持走新型工业化道路，推动产业向高端化、智能化、绿色化方向转型升级，加快建设现代化产业体系。';
    expect(shape(`专栏1  甲\n\n\t乙。文。\n丙。文。\n${long}`)).toEqual(['1 box', '5 paragraph']);
  });

  it('may lack its number and still have its items', () => {
    const [box] = blocksOf('专栏  重点工程\n\n\t乙。文。\n丁。文。\n');
    expect(box).toMatchObject({ type: 'box', number: null, title: '重点工程', content: { items: [{}, {}] } });
  });
});
