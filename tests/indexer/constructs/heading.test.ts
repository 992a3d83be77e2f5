import { describe, expect, it } from 'vitest';
import { blocksOf, shape } from './blocks-of.ts';

describe('a heading', () => {
  const titleOf = (text: string) =>
    blocksOf(text).map((block) => (block.type === 'heading' ? block.title : ''));

  it('takes a second line that is no sentence as the second half of its title', () => {
    expect(titleOf('第二篇  改革开放\n加快发展\n\n正文。')[0]).toBe('改革开放  加快发展');
  });

  it('joins a break inside a phrase without a space: the second line has the gap between the halves', () => {
    expect(titleOf('第二篇  持续打造制造业\n高地  巩固根基\n')[0]).toBe('持续打造制造业高地  巩固根基');
  });

  it('has on one line or two what the table of contents has as one title, even if a half of it is a title too', () => {
    const contents = '目录\n第二篇 改革开放加快发展\t1\n第三章 加快发展\t2\n';
    expect(titleOf(`${contents}第二篇  改革开放\n加快发展\n正文。\n第三章  加快发展\n正文。`)).toEqual([
      '改革开放  加快发展',
      '',
      '加快发展',
      '',
    ]);
  });

  it('may have its title on the line after its number', () => {
    expect(titleOf('第三章\n\n发展环境\n正文。')[0]).toBe('发展环境');
  });

  it('is not a sentence that begins like one', () => {
    expect(shape('第一章所述各项任务由各部门落实。')).toEqual(['1 paragraph']);
  });

  it('does not take a sentence, another heading, a box or a caption for its second half', () => {
    expect(titleOf('第一章  甲\n正文一句。')[0]).toBe('甲');
    expect(titleOf('第一章  甲\n第一节  乙\n')[0]).toBe('甲');
    expect(titleOf('第一节  甲\n专栏1  乙\n')[0]).toBe('甲');
    expect(titleOf('第一节  甲\n图1  交通示意图\n')[0]).toBe('甲');
  });
});
