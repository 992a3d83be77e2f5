import { describe, expect, it } from 'vitest';
import { shape } from './blocks-of.ts';

describe('a figure', () => {
  it('is known by its number, by the kind of picture, or by the picture beside it', () => {
    expect(shape('图 1 站点规划\n')).toEqual(['1 figure']);
    expect(shape('区域经济分布图\n')).toEqual(['1 figure']);
    expect(shape('一张图[image: a.jpg]\n')).toEqual(['1 figure']);
  });

  it('is neither a sentence about a picture nor any title that ends in 图', () => {
    expect(shape('图1所示为总体布局。')).toEqual(['1 paragraph']);
    expect(shape('绘就发展新蓝图')).toEqual(['1 stray']);
  });
});
