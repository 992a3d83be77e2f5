import { describe, expect, it } from 'vitest';
import { createMentionFinder } from '../../../server/reading/glossary-mentions.ts';

const find = createMentionFinder([
  { id: 'g1', term: '低空经济' },
  { id: 'g2', term: '低空经济示范区' },
  { id: 'g3', term: '“两重”“两新”' },
  { id: 'g4', term: '“智改数转网联”' },
  { id: 'g5', term: '民营经济“六个一”行动' },
  { id: 'g6', term: '政府和社会资本合作（PPP）' },
  { id: 'g7', term: '省“四大实验室”' },
  { id: 'g8', term: '工业经济增长“第二曲线”' },
  { id: 'g9', term: '“油头化身新材料尾”产业链' },
]);

const found = (text: string) =>
  find(text).map(({ entry, start, end }) => `${entry} ${text.slice(start, end)}`);

describe('the terms of a glossary in a text', () => {
  it('are found wherever they stand', () => {
    expect(found('发展低空经济，低空经济先行')).toEqual(['g1 低空经济', 'g1 低空经济']);
  });

  it('are not found inside a longer one', () => {
    expect(found('建设低空经济示范区')).toEqual(['g2 低空经济示范区']);
  });

  it('need not be written in quotes where they are long, and may be written in others', () => {
    expect(found('推进智改数转网联')).toEqual(['g4 智改数转网联']);
    expect(found('实施民营经济“六个一”行动。')).toEqual(['g5 民营经济“六个一”行动']);
    expect(found('实施民营经济六个一行动。')).toEqual(['g5 民营经济六个一行动']);
  });

  it('have to be quoted where they are short: 两重点 is another word', () => {
    expect(found('“两重”建设和“两新”政策')).toEqual(['g3 两重', 'g3 两新']);
    expect(found('突出两重点，两新区')).toEqual([]);
  });

  it('keep both halves of the quotes that stand in them', () => {
    expect(found('开启工业经济增长“第二曲线”。')).toEqual(['g8 工业经济增长“第二曲线”']);
    expect(found('构建“油头化身新材料尾”产业链')).toEqual(['g9 “油头化身新材料尾”产业链']);
  });

  it('are known by their short form and without a word before them', () => {
    expect(found('推广PPP模式')).toEqual(['g6 PPP']);
    expect(found('对接“四大实验室”')).toEqual(['g7 四大实验室']);
  });

  it('give stretches of the text as it stands, whatever its characters', () => {
    expect(found('推广ＰＰＰ；深化智改 数转网联')).toEqual(['g6 ＰＰＰ', 'g4 智改 数转网联']);
  });

  it('are nothing where there is no glossary, and slogans that it lacks are left alone', () => {
    expect(createMentionFinder([])('低空经济')).toEqual([]);
    expect(found('“三高四新”美好蓝图')).toEqual([]);
  });
});
