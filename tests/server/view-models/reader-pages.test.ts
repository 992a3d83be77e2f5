import { describe, expect, it } from 'vitest';
import { toLibrary } from '../../../server/library.ts';
import { isLinked, plainRuns, type ReadingRun } from '../../../server/reading/linked-runs.ts';
import { runsOf } from '../../../server/view-models/block-parts.ts';
import { toGlossaryPage } from '../../../server/view-models/glossary-page.ts';
import type { ReaderMatches } from '../../../server/view-models/hit-line.ts';
import { toChapterPage, toPlanPage } from '../../../server/view-models/reader-pages.ts';
import type { ReadingBlock } from '../../../server/view-models/reading.ts';
import { sampleBundle } from '../fixtures.ts';
import { literalMarker } from '../marker.ts';
import { typed } from '../typed.ts';

const library = toLibrary(sampleBundle());

function chapter(number: number, q = '', matches: ReaderMatches = null, from = library) {
  const shelf = from.shelf('shi');
  const page = shelf?.chapters.find(({ chapter: { number: own } }) => own === number);
  if (shelf === undefined || page === undefined) throw new Error('the sample lacks this chapter');
  return toChapterPage(shelf, page, from, typed(q), literalMarker(q), matches);
}

const names = (blocks: readonly ReadingBlock[]) =>
  blocks.map((block) => `${block.type} ${block.type === 'passage' ? block.passage.id : block.id}`);

const textOf = (runs: readonly ReadingRun[]) =>
  plainRuns(runs)
    .map(({ text }) => text)
    .join('');

describe('a row that is remarked on', () => {
  const remarked = toLibrary({
    ...sampleBundle(),
    remarks: [
      {
        text: '正文与表不一。',
        places: [
          { passage: 'shi-b1-r2', says: '63' },
          { passage: 'shi-c1-p1', says: '城镇化率' },
        ],
      },
    ],
  });
  const table = chapter(1, '', null, remarked).blocks.find((block) => block.type === 'table');

  it('leads to the remark below the table, from its name alone, and the remark back to it', () => {
    expect(table?.remarks).toMatchObject([
      { id: 'shi-b1-r2-remark-1', row: { url: '/plans/shi/chapters/1#shi-b1-r2' } },
    ]);
    const [remark] = table?.remarks ?? [];
    const row = table?.table.rows.find(({ id }) => id === 'shi-b1-r2');
    const leading = row?.cells.filter(({ notes }) => notes.some(({ label }) => label === '提示')) ?? [];
    expect(leading.map(({ runs }) => textOf(runs))).toEqual([remark?.row.label]);
    expect(leading[0]?.notes.at(-1)).toEqual({ label: '提示', url: '#shi-b1-r2-remark-1' });
    const others = table?.table.rows.filter(({ id }) => id !== 'shi-b1-r2') ?? [];
    expect(others.flatMap(({ cells }) => cells.flatMap(({ notes }) => notes))).not.toContainEqual(
      expect.objectContaining({ label: '提示' }),
    );
  });
});

describe('a page of the reader', () => {
  it('prints the text in its order, the preamble and the part before the chapter', () => {
    expect(names(chapter(1).blocks)).toEqual([
      'anchor shi-preamble',
      'passage shi-preamble-p1',
      'heading shi-part1',
      'passage shi-part1-p1',
      'heading shi-c1',
      'passage shi-c1-p1',
      'table shi-b1',
    ]);
  });

  it('ends with the closing', () => {
    expect(names(chapter(3).blocks).slice(-2)).toEqual(['anchor shi-closing', 'passage shi-closing-p1']);
  });

  it('says of an inferred heading why it is there', () => {
    const heading = chapter(2).blocks.find((block) => block.type === 'heading');
    expect(heading).toMatchObject({
      number: '第二章',
      title: '（标题缺失）',
      inferred: '编号从第一章跳到第三章，原文缺第二章的标题。',
    });
  });

  it('sets a lead apart and keeps its text whole', () => {
    const block = chapter(2, '低空').blocks.find(
      (each) => each.type === 'passage' && each.passage.id === 'shi-c2-s1-p1',
    );
    expect(block).toMatchObject({
      passage: {
        lead: [{ text: '低空', match: 'term' }, { text: '经济。' }],
        line: 32,
        permanentUrl: '/passages/shi-c2-s1-p1',
      },
    });
  });

  it('groups the items of a box', () => {
    const box = chapter(2).blocks.find((block) => block.type === 'list');
    expect(box).toMatchObject({ number: '专栏2', title: '低空经济工程' });
    expect(box?.groups.map(({ title, items }) => [textOf(title), items.map(({ id }) => id)])).toEqual([
      ['（一）重大项目', ['shi-b2-i1', 'shi-b2-i2']],
      ['（二）重大场景', ['shi-b2-i3']],
    ]);
  });

  it('gives a table its spans back', () => {
    const box = chapter(1).blocks.find((block) => block.type === 'table');
    expect(box?.table.head).toEqual([
      [
        { text: '类别', named: false, columns: 1, rows: 2 },
        { text: '序号', named: false, columns: 1, rows: 2 },
        { text: '指标名称', named: true, columns: 1, rows: 2 },
        { text: '规划目标', named: false, columns: 2, rows: 1 },
        { text: '属性', named: false, columns: 1, rows: 2 },
      ],
      [
        { text: '2025年', named: false, columns: 1, rows: 1 },
        { text: '2030年', named: false, columns: 1, rows: 1 },
      ],
    ]);
    expect(box?.table.rows.map(({ cells }) => cells.map(({ role, rows }) => `${role} ${rows}`))).toEqual([
      ['group 2', 'value 1', 'row 1', 'value 1', 'value 1', 'value 1'],
      ['value 1', 'row 1', 'value 1', 'value 1', 'value 1'],
    ]);
    expect(box?.notes.map(({ id }) => id)).toEqual(['shi-b1-n1']);
  });

  it('counts its marks and carries the query on', () => {
    const page = chapter(2, '低空');
    expect(page.hits).toEqual({ found: null, marks: 5 });
    expect(page.previous?.url).toBe(`/plans/shi/chapters/1?q=${encodeURIComponent('低空')}`);
    expect(page.unmarkedUrl).toBe('/plans/shi/chapters/2');
  });

  it('counts the hits of the whole plan, and leads on to those of other chapters', () => {
    const ids = ['sheng-c1-p1', 'shi-c1-p1', 'shi-c2-s1-p1', 'shi-b2-i1', 'shi-g1'];
    const standings = new Map(ids.map((id) => [id, id === 'shi-b2-i1' ? 'titled' : 'literal'] as const));
    const page = chapter(2, '低空', { ids, standings, several: false, capped: false });
    const q = `?q=${encodeURIComponent('低空')}`;
    expect(page.hits?.found).toEqual({
      total: { found: 4, literal: 3, several: false },
      capped: false,
      here: { found: 2, literal: 1, several: false },
      firstUrl: `/plans/shi/chapters/2${q}#shi-c2-s1-p1`,
      previousUrl: `/plans/shi/chapters/1${q}#shi-c1-p1`,
      nextUrl: `/plans/shi/glossary${q}#shi-g1`,
    });
    const counts = page.outline.parts.map(({ hits, chapters }) => [
      hits?.found,
      ...chapters.map((each) => each.hits?.found),
    ]);
    expect(counts).toEqual([
      [3, 1, 2],
      [undefined, undefined],
    ]);
    expect(page.outline.glossary?.hits).toEqual({ found: 1, literal: 1, several: false, capped: false });
    expect(page.outline.parts[0]?.hits?.literal).toBe(2);
  });

  it('goes on without the engine, and says that there is no count', () => {
    const page = chapter(2, '低空', 'unavailable');
    expect(page.hits).toEqual({ found: null, marks: 5 });
    expect(page.outline.parts.every(({ hits }) => hits === null)).toBe(true);
  });

  it('links a term where a section first names it, be it in its title, and has its definition at hand', () => {
    const { blocks, definitions } = chapter(2);
    const linked = blocks.filter((block) => runsOf(block).some(isLinked));
    expect(names(linked)).toEqual(['heading shi-c2-s1', 'list shi-b2']);
    expect(linked.map((block) => ('runs' in block ? block.runs : []))).toEqual([
      [
        { text: '发展' },
        {
          type: 'term',
          target: 'shi-g1',
          url: '/plans/shi/glossary#shi-g1',
          runs: [{ text: '低空经济' }],
        },
      ],
      [expect.objectContaining({ target: 'shi-g1' }), { text: '工程' }],
    ]);
    expect(definitions).toEqual([
      {
        id: 'shi-g1',
        term: '低空经济',
        text: '以低空空域为依托的综合性经济形态。',
        url: '/plans/shi/glossary#shi-g1',
        termsUrl: `/terms/${encodeURIComponent('低空经济')}`,
      },
    ]);
  });

  it('leads from sections and boxes to what another plan says, from a chapter only where it has no sections', () => {
    const compared = [1, 2]
      .flatMap((number) => chapter(number).blocks)
      .flatMap((block) => ('compareUrl' in block ? [[block.id, block.compareUrl]] : []));
    expect(compared).toEqual([
      ['shi-part1', null],
      ['shi-c1', '/compare/sections/shi-c1'],
      ['shi-b1', '/compare/sections/shi-b1'],
      ['shi-c2', null],
      ['shi-c2-s1', '/compare/sections/shi-c2-s1'],
      ['shi-b2', '/compare/sections/shi-b2'],
      ['shi-c2-s2', '/compare/sections/shi-c2-s2'],
      ['shi-f1', null],
    ]);
  });

  it('numbers a figure as the text does', () => {
    expect(chapter(2).blocks.find(({ type }) => type === 'figure')).toMatchObject({ number: '图1' });
  });

  it('leads from chapter to chapter and on to the glossary', () => {
    expect(chapter(1).previous).toBeNull();
    expect(chapter(2).next?.label).toBe('第三章 规划实施');
    expect(chapter(3).next).toEqual({ label: '名词解释', url: '/plans/shi/glossary' });
  });
});

describe('the pages about a plan', () => {
  const shelf = library.shelf('shi');
  if (shelf === undefined) throw new Error('the sample lacks this plan');

  it('tell what is known, with its remark, and nothing of what is not', () => {
    const { plan } = toPlanPage(shelf, library, typed(''));
    expect(plan.facts.map(({ label }) => label)).toEqual(['层级', '规划期', '文本所印日期']);
    expect(plan.remark).toBe('日期疑有误。');
    expect(plan.badge.hint).toBe('《某市国民经济和社会发展规划纲要（草案）》为草案，以官方公布文本为准');
  });

  it('list the glossary with its definitions and all places of a term, titles among them', () => {
    const read = `/plans/shi/chapters/2?q=${encodeURIComponent('低空经济')}`;
    expect(toGlossaryPage(shelf, library, typed('低空'), literalMarker('低空')).entries).toEqual([
      {
        id: 'shi-g1',
        number: 1,
        term: [{ text: '低空', match: 'term' }, { text: '经济' }],
        definition: [
          { text: '以' },
          { text: '低空', match: 'term' },
          { text: '空域为依托的综合性经济形态。' },
        ],
        line: 70,
        permanentUrl: '/passages/shi-g1',
        searchUrl: `/search?q=${encodeURIComponent('低空经济')}`,
        termsUrl: `/terms/${encodeURIComponent('低空经济')}`,
        remarks: [],
        hit: null,
        mentions: [
          {
            label: '第二章 （标题缺失）',
            places: [
              { label: '节的标题（第 1 行）', url: `${read}#shi-c2-s1` },
              { label: '第 32 行', url: `${read}#shi-c2-s1-p1` },
              { label: '专栏的标题（第 15 行）', url: `${read}#shi-b2` },
            ],
          },
        ],
      },
    ]);
  });
});
