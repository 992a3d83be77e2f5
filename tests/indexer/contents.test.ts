import { describe, expect, it } from 'vitest';
import { toLines } from '../../indexer/clean.ts';
import { toContents } from '../../indexer/contents.ts';

const contentsOf = (text: string) => toContents(toLines(text));

describe('the table of contents', () => {
  it('is the run of entries under 目录, with page numbers behind tabs or dots', () => {
    const found = contentsOf('封面\n目  录\n第一篇 甲\t1\n第一章 乙……………2\n名 词 解 释\t148\n\n正文一句。');
    expect(found?.entries).toEqual([
      { level: 'part', number: 1, title: '甲' },
      { level: 'chapter', number: 1, title: '乙' },
      { level: null, number: null, title: '名 词 解 释' },
    ]);
    expect(found).toMatchObject({ from: 1, to: 5 });
  });

  it('runs over page marks and blank lines', () => {
    expect(contentsOf('目录\n第一章 甲\t1\n—I—\n\n第二章 乙\t2\n')?.entries).toHaveLength(2);
  });

  it('without page numbers ends where a number comes again', () => {
    expect(contentsOf('目录\n第一章 甲\n第二章 乙\n\n第一章 甲\n正文。')?.to).toBe(3);
  });

  it('without a heading is at least three entries in a row', () => {
    expect(contentsOf('第一章 甲\t1\n第二章 乙\t2\n第三章 丙\t3\n')?.entries).toHaveLength(3);
    expect(contentsOf('第一章 甲\t1\n正文。\n第二章 乙\n')).toBeNull();
  });

  it('is not there in a text that has none', () => {
    expect(contentsOf('第一章  甲\n正文一句。\n\t专栏1  乙\n\n\t丙。文。\n')).toBeNull();
  });
});
