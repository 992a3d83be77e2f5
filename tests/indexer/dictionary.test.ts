import { describe, expect, it } from 'vitest';
import { toPolicyWords } from '../../indexer/dictionary.ts';
import { parsePlan } from '../../indexer/parse.ts';

const PLAN = `某县国民经济和社会发展第十五个五年规划纲要

第一章  深入实施“芙蓉计划”

实施“智赋万企”行动，完善“一廊三屏”格局，即“一廊”、“三屏”；推广“互联网＋”和“4+4科创工程”。坚持“先行先试、以点带面”，办好“365”服务。

名 词 解 释

1．瞪羚企业：成长性好的创业企业。
2.“两优”：优化存量、优化增量。
3.“湘域湘质”品牌：融合品牌。
4.“五好”园区：定位好、平台好、项目好、机制好、环境好的园区。
`;

const words = toPolicyWords([parsePlan('xian', 'xian.txt', PLAN)], ['ＲＣＥＰ', '长株潭']);

describe('toPolicyWords', () => {
  it('takes the hand list, normalised', () => {
    expect(words).toEqual(expect.arrayContaining(['rcep', '长株潭']));
  });

  it('takes glossary terms, and what is quoted in them', () => {
    expect(words).toEqual(expect.arrayContaining(['瞪羚企业', '两优', '湘域湘质', '湘域湘质品牌', '五好']));
  });

  it('takes short quoted terms of texts and headings', () => {
    expect(words).toEqual(
      expect.arrayContaining(['芙蓉计划', '智赋万企', '一廊三屏', '互联网+', '4+4科创工程']),
    );
  });

  it('leaves counts of things, sentences and numbers alone', () => {
    for (const none of ['一廊', '三屏', '先行先试、以点带面', '365']) expect(words).not.toContain(none);
  });

  it('is sorted and holds each word once', () => {
    expect(words).toEqual([...new Set(words)].sort());
  });
});
