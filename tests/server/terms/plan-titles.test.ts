import { describe, expect, it } from 'vitest';
import { toLibrary } from '../../../server/library.ts';
import { toPlanTitles } from '../../../server/terms/plan-titles.ts';
import { sampleBundle } from '../fixtures.ts';
import { realBundle } from '../real-bundle.ts';

const titlesOf = (library: ReturnType<typeof toLibrary>) =>
  library.shelves.flatMap((shelf) => toPlanTitles(shelf, library));

describe('the titles of a plan', () => {
  it('are its headings, boxes, groups, heads of tables and captions, with their numbers, as they come', () => {
    const [shelf] = toLibrary(sampleBundle()).shelves;
    const titles = shelf === undefined ? [] : toPlanTitles(shelf, toLibrary(sampleBundle()));
    expect(titles.filter(({ kind }) => kind !== 'column').map(({ kind, label }) => [kind, label])).toEqual([
      ['part', '第一篇 总体要求'],
      ['chapter', '第一章 发展基础'],
      ['box', '专栏1 主要指标'],
      ['section', '第二章第一节 发展低空经济'],
      ['box', '专栏2 低空经济工程'],
      ['group', '专栏2 › （一）重大项目'],
      ['group', '专栏2 › （二）重大场景'],
      ['section', '第二章第二节 改善民生'],
      ['figure', '图1 图1 空间格局示意图'],
      ['part', '第二篇 保障措施'],
      ['chapter', '第三章 规划实施'],
    ]);
    expect(titles.filter(({ kind }) => kind === 'column').map(({ label }) => label)).toContain(
      '专栏1 › 表头“指标名称”',
    );
  });

  it('lack a line where the text lacks them', () => {
    const library = toLibrary(realBundle());
    const headings = library.shelves.flatMap(({ outline }) =>
      outline.parts.flatMap((part) => [part, ...part.chapters, ...part.chapters.flatMap((c) => c.sections)]),
    );
    const lineless = titlesOf(library).filter(({ line }) => line === null);
    const inferred = headings.filter((heading) => heading.inferred && heading.title !== null);
    expect(lineless.map(({ id }) => id).toSorted()).toEqual(inferred.map(({ id }) => id).toSorted());
    expect(inferred.length).toBeGreaterThan(0);
  });

  it('each have a place in the reader', () => {
    const library = toLibrary(realBundle());
    expect(titlesOf(library).filter(({ id }) => library.readerUrl(id) === undefined)).toEqual([]);
  });
});
