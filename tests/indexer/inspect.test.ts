import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { toInspection } from '../../indexer/inspect.ts';
import { parsePlan } from '../../indexer/parse.ts';
import { ROOT } from '../../platform/config.ts';
import { TEXTS } from './plans.ts';

const inspect = (...files: readonly string[]) =>
  promisify(execFile)(process.execPath, ['--import', 'tsx', 'indexer/inspect.ts', ...files], {
    cwd: ROOT,
    maxBuffer: 16 * 1024 * 1024,
  });

describe('what inspect prints', () => {
  const printed = toInspection(parsePlan('hunan', 'hunan.txt', TEXTS.hunan));

  it('has the outline with numbers, titles and lines', () => {
    expect(printed.parts[0]).toMatchObject({
      number: 1,
      line: 5,
      inferred: false,
      chapters: [{ number: 1, title: '发展基础', line: 9, sections: [] }, {}, {}, {}],
    });
  });

  it('has tables with real columns and rows that stand where their name does', () => {
    expect(printed.boxes[0]).toMatchObject({ number: 1, line: 13, endLine: 269, chapter: 1, kind: 'table' });
    const [table] = printed.boxes;
    const rows = table !== undefined && 'rows' in table ? table.rows : [];
    expect(rows[0]).toMatchObject({
      line: 38,
      cells: ['经济发展', '1', '地区生产总值增长（%）', '3.8', '-', '＞6', '-', '5.2'],
    });
    expect(rows[25]?.cells).toEqual([
      '安全保障',
      '26',
      '亿元地区生产总值生产安全事故死亡率（人/亿元）',
      '-',
      '-',
      '[-33%]',
      '',
      '[-46.1%]',
    ]);
    const columns = table !== undefined && 'columns' in table ? table.columns : [];
    expect(columns.slice(4)).toEqual([
      '规划目标·2025年',
      '规划目标·年均增速[累计]',
      '实现情况·2025年',
      '实现情况·年均增速[累计]',
    ]);
  });

  it('has lists with their items, glossary, figures, passages and warnings', () => {
    expect(printed.boxes[2]).toMatchObject({
      number: 3,
      line: 509,
      endLine: 533,
      chapter: 5,
      kind: 'list',
      items: [{ line: 511, endLine: 511, lead: '北斗导航' }, ...Array(11).fill({})],
    });
    expect(printed.glossary[0]).toEqual({ number: 1, term: '“三高四新”美好蓝图', line: 2039 });
    expect(printed.figures[0]).toMatchObject({
      caption: '湖南省“三纵五横”综合交通运输大通道示意图',
      line: 1106,
    });
    expect(printed.passages.find(({ id }) => id === 'hunan-c1-p1')).toMatchObject({
      kind: 'paragraph',
      line: 11,
      endLine: 11,
    });
    expect(printed.warnings).toMatchObject([{ line: 2002 }]);
  });
});

describe('the command', () => {
  it('prints JSON and nothing else', async () => {
    const { stdout, stderr } = await inspect('data/plans/yongzhou.txt');
    expect(JSON.parse(stdout)).toMatchObject({
      plan: { title: '永州市国民经济和社会发展第十五个五年规划纲要（草案）' },
    });
    expect(stderr).toBe('');
  });

  it('names an altered copy’s passages after the file, and fails with one line on a bad one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gangyao-inspect-'));
    try {
      const copy = join(folder, 'My Plan 2.txt');
      writeFileSync(copy, '第一章  甲\n正文一句。\n');
      expect(JSON.parse((await inspect(copy)).stdout).passages[0].id).toBe('myplan2-c1-p1');
      const bad = join(folder, 'bad.txt');
      writeFileSync(bad, '一句正文。\n');
      const failure = await inspect(bad).catch((error: unknown) => error);
      expect(failure).toMatchObject({ code: 1, stdout: '' });
      expect(String(Object(failure).stderr)).toMatch(/^\S*bad\.txt:1: no 篇, 章 or 节 heading[^\n]*\n$/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
