import { describe, expect, it } from 'vitest';
import { blocksOf, shape } from './blocks-of.ts';

describe('a table', () => {
  const table = (rows: string) => {
    const [box] = blocksOf(`专栏1  表\n\n\t类别\n\t序号\n\t指标名称\n\t目标\n\n${rows}`);
    return box?.type === 'box' && box.content.kind === 'table' ? box.content : null;
  };

  it('carries a merged category down, and leaves an empty value empty', () => {
    const content = table('\t经济\n\t1\n\t甲\n\t5\n\n\t\n\t2\n\t乙\n\t\n');
    expect(content?.rows.map(({ cells }) => cells)).toEqual([
      ['经济', '1', '甲', '5'],
      ['经济', '2', '乙', ''],
    ]);
  });

  it('drops line breaks inside cells and what a cell repeats of itself', () => {
    const content = table('\t\n经济\n\n\n经济\n\t1\n\t甲\n（年）\n\t5\n');
    expect(content?.rows.map(({ cells }) => cells)).toEqual([['经济', '1', '甲（年）', '5']]);
  });

  it('names a row that cannot be set under the columns', () => {
    const content = table('\t经济\n\t1\n\t甲\n\t5\n\n\t\n\t2\n');
    expect(content?.doubtful).toEqual([14]);
  });

  it('ends its numbered notes before a line without a number', () => {
    expect(
      shape('专栏1  表\n\n\t类别\n\t序号\n\t名称\n\n\t甲\n\t1\n\t乙\n\n\t注：1．文。\n2．文。\n正文一句。'),
    ).toEqual(['1 box', '13 paragraph']);
  });
});
