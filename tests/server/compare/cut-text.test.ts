import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstPart, lastPart } from '../../../server/compare/cut-text.ts';

describe('a text that is too long', () => {
  it.each([
    ['建设县域医疗次中心', 9, '建设县域医疗次中心'],
    ['建设县域医疗次中心、100家以上医院', 12, '建设县域医疗次中心…'],
    ['建设县域医疗次中心和社区医院', 8, '建设县域医疗次…'],
    ['新建高标准农田750万亩', 9, '新建高标准农田…'],
    ['新建高标准农田750万亩', 11, '新建高标准农田…'],
    ['创作优秀作品共计228支短片', 12, '创作优秀作品共计…'],
    ['力争增长大约5%—5.5%左右', 9, '力争增长大约…'],
    ['甲、乙与丙丁戊己庚辛', 8, '甲、乙与丙丁戊…'],
  ])('ends at a pause or else before a number: %s %i', (text, most, part) => {
    expect(firstPart(text, most)).toBe(part);
  });

  it.each([
    ['100家以上医院、建设县域医疗次中心', 12, '…建设县域医疗次中心'],
    ['改造农田750万亩和建设医院', 9, '…和建设医院'],
    ['建设县域医疗次中心和社区医院', 8, '…中心和社区医院'],
  ])('begins after a pause or else after a number: %s %i', (text, most, part) => {
    expect(lastPart(text, most)).toBe(part);
  });

  it('is never longer than asked, and what is left is its own', () => {
    const piece = fc.constantFrom('甲', '乙乙', '、', '，', '12', '3.5', '亿元', '%', '—', '个', '𠮷');
    const long = fc.array(piece, { minLength: 1, maxLength: 30 }).map((all) => all.join(''));
    fc.assert(
      fc.property(long, fc.integer({ min: 2, max: 40 }), (text, most) => {
        const [first, last] = [firstPart(text, most), lastPart(text, most)];
        for (const part of [first, last]) expect([...part].length).toBeLessThanOrEqual(most);
        expect(text.startsWith(first.replace(/…$/u, ''))).toBe(true);
        expect(text.endsWith(last.replace(/^…/u, ''))).toBe(true);
      }),
    );
  });
});
