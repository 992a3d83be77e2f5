import { describe, expect, it } from 'vitest';
import { isNearTitle } from '../../../server/answers/near-title.ts';

describe('a title with slips', () => {
  it.each([
    ['建设宜居宜业和美湘村', '建设宜居宜业和美乡村'],
    ['健全基本公共服务体系', '健全基本公共服物体系'],
    ['健全基本公共服务体系', '健全基本公共服务系'],
    ['健全基本公共服务体系', '健全了基本公共服务体系'],
  ])('of %s is %s', (title, text) => {
    expect(isNearTitle(title, text, 1)).toBe(true);
  });

  it.each([
    ['加快建设体育强省', '加快建设教育强省'],
    ['提高公共安全治理水平', '提升公共安全治理水平'],
    ['健全基本公共服务体系', '健全公共服务体系'],
    ['发展环境', '环境发展'],
  ])('of %s is not %s', (title, text) => {
    expect(isNearTitle(title, text, 1)).toBe(false);
  });
});
