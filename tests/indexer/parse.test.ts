import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../indexer/parse.ts';
import type { ParsedPlan } from '../../plan/model.ts';
import { chaptersOf, countOf, coverageFaults, headingsOf, sectionsOf, TEXTS } from './plans.ts';

const hunan = parsePlan('hunan', 'hunan.txt', TEXTS.hunan);
const yongzhou = parsePlan('yongzhou', 'yongzhou.txt', TEXTS.yongzhou);

const counts = (parsed: ParsedPlan) => ({
  parts: parsed.parts.length,
  chapters: chaptersOf(parsed).length,
  sections: sectionsOf(parsed).length,
  lists: parsed.boxes.filter(({ kind }) => kind === 'list').length,
  rows: parsed.boxes
    .filter(({ kind }) => kind === 'table')
    .map(({ passages }) => passages.filter((id) => /-r\d+$/.test(id)).length),
  items: countOf(parsed, 'item'),
  notes: countOf(parsed, 'note'),
  definitions: countOf(parsed, 'definition'),
  figures: parsed.figures.length,
  paragraphs: countOf(parsed, 'paragraph'),
});

const textAt = (parsed: ParsedPlan, line: number) =>
  parsed.passages.filter((passage) => passage.line <= line && line <= passage.endLine).map(({ id }) => id);

describe('the plan of Hunan', () => {
  it('has all its parts, chapters, boxes and passages', () => {
    expect(counts(hunan)).toEqual({
      ...{ parts: 17, chapters: 67, sections: 178, lists: 34, rows: [26, 23], items: 188 },
      ...{ notes: 5, definitions: 51, figures: 6, paragraphs: 283 },
    });
  });

  it('keeps its lost chapter as an inferred one without a title', () => {
    const inferred = headingsOf(hunan).filter((heading) => heading.inferred);
    expect(inferred).toMatchObject([{ id: 'hunan-c66', title: null, line: 2002 }]);
    expect(chaptersOf(hunan)[65]?.sections.map(({ line }) => line)).toEqual([2004, 2008, 2012]);
    expect(textAt(hunan, 2001)).toEqual(['hunan-part17-p1']);
    expect(textAt(hunan, 2002)).toEqual(['hunan-c66-p1']);
    expect(hunan.warnings.map(({ line }) => line)).toEqual([2002]);
  });

  it('has its title and preamble before the first part', () => {
    expect(hunan.title).toBe('湖南省国民经济和社会发展第十五个五年规划纲要');
    expect(textAt(hunan, 4)).toEqual(['hunan-preamble-p1']);
  });

  it('knows true run-in leads from short first sentences', () => {
    const leads = hunan.passages.flatMap((passage) =>
      passage.kind === 'paragraph' && passage.lead !== null ? [passage.line] : [],
    );
    const dashed = [288, 289, 290, 291, 292, 293, 297, 298, 299, 300, 301, 302, 303];
    expect(leads).toEqual([...dashed, 1311, 1312, 1316, 1317, 1318, 1344, 1345, 1346]);
  });

  it('has no closing: its last paragraph is a section’s only one', () => {
    expect(hunan.sections.filter(({ kind }) => kind === 'closing')).toEqual([]);
    expect(textAt(hunan, 2034)).toEqual(['hunan-c67-s4-p1']);
  });
});

describe('the plan of Yongzhou', () => {
  it('has all its parts, chapters, boxes and passages', () => {
    expect(counts(yongzhou)).toEqual({
      ...{ parts: 13, chapters: 45, sections: 130, lists: 29, rows: [26, 23], items: 156 },
      ...{ notes: 5, definitions: 70, figures: 4, paragraphs: 253 },
    });
  });

  it('recovers the headings that its text lacks from its table of contents', () => {
    const inferred = headingsOf(yongzhou).filter((heading) => heading.inferred);
    expect(inferred.map(({ id, line, title }) => `${line} ${id} ${title}`)).toEqual([
      '730 yongzhou-part4 全面深化改革开放，全力支撑全省建设内陆地区改革开放高地',
      '643 yongzhou-c5 推进制造业智能化绿色化融合化',
      '739 yongzhou-c12 扩大高水平对外开放',
      '1103 yongzhou-c32 深入推进健康永州建设',
    ]);
    expect(yongzhou.warnings.map(({ line }) => line)).toEqual([643, 730, 739, 1103]);
  });

  it('takes cover, page marks and table of contents for noise, and the title of three lines for the title', () => {
    expect(yongzhou.title).toBe('永州市国民经济和社会发展第十五个五年规划纲要（草案）');
    const lines = (kind: string) =>
      yongzhou.noise.filter((noise) => noise.kind === kind).map(({ line }) => line);
    expect(lines('cover')).toEqual([20]);
    expect(lines('page mark')).toEqual([27, 52, 116, 117]);
    expect(lines('contents')).toEqual(Array.from({ length: 60 }, (_, at) => 53 + at));
  });

  it('has a preamble before its first part and a closing after its last section', () => {
    expect(textAt(yongzhou, 119)).toEqual(['yongzhou-preamble-p1']);
    expect(textAt(yongzhou, 1309)).toEqual(['yongzhou-closing-p1']);
    expect(textAt(yongzhou, 1308)).toEqual(['yongzhou-c45-s4-p1']);
  });

  it('takes no short first sentence that stands alone for a lead', () => {
    const leads = new Set(
      yongzhou.passages.flatMap((p) => (p.kind === 'paragraph' && p.lead !== null ? [p.line] : [])),
    );
    expect([763, 859, 866].filter((line) => leads.has(line))).toEqual([]);
    expect(
      [126, 135, 397, 403, 610, 624, 741, 750, 838, 868, 1231].filter((line) => !leads.has(line)),
    ).toEqual([]);
  });
});

describe.each(Object.entries(TEXTS))('every text: %s', (id, text) => {
  const parsed = parsePlan(id, `${id}.txt`, text);

  it('is covered once, every character of it', () => {
    expect(coverageFaults(text, parsed)).toEqual([]);
  });

  it('stands in its passages as it stands in the file', () => {
    const lines = text.split('\n');
    for (const passage of parsed.passages) {
      const pieces = passage.ranges.map(({ line, start, end }) => lines[line - 1]?.slice(start, end) ?? '');
      const whole = pieces.join('').replace(/\s/g, '');
      const own = passage.text.replace(/\s/g, '');
      if (passage.kind === 'definition')
        expect(whole).toBe(`${whole.slice(0, whole.length - own.length)}${own}`);
      else if (passage.kind !== 'indicator') expect(own).toBe(whole);
    }
  });

  it('has unique ids, each passage in one section that names it', () => {
    const ids = parsed.passages.map((passage) => passage.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(parsed.sections.flatMap(({ passages }) => passages).sort()).toEqual([...ids].sort());
    const section = new Map(parsed.sections.flatMap((each) => each.passages.map((own) => [own, each.id])));
    expect(parsed.passages.filter((passage) => section.get(passage.id) !== passage.section)).toEqual([]);
  });

  it('flows in the order of its lines, nothing left out', () => {
    const lineOf = new Map<string, number>([
      ...headingsOf(parsed).map((heading) => [heading.id, heading.line] as const),
      ...[...parsed.passages, ...parsed.boxes, ...parsed.figures].map(
        (each) => [each.id, each.line] as const,
      ),
    ]);
    const lines = parsed.flow.map((item) =>
      item.type === 'glossary' ? item.line : (lineOf.get(item.id) ?? 0),
    );
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    const inFlow = parsed.flow.length - 1;
    expect(inFlow).toBe(
      headingsOf(parsed).length + countOf(parsed, 'paragraph') + parsed.boxes.length + parsed.figures.length,
    );
  });
});

describe('a text that is no plan', () => {
  const parse = (text: string) => () => parsePlan('plan', 'plan.txt', text);

  it('is refused when it is empty or blank', () => {
    expect(parse('')).toThrow(/^plan\.txt: is empty/);
    expect(parse('\uFEFF \n\t\n')).toThrow(/is empty/);
  });

  it('is refused when it has no heading at all', () => {
    expect(parse('\n一句正文。\n又一句正文。\n')).toThrow(/^plan\.txt:2: no 篇, 章 or 节 heading/);
  });

  it('is refused when it has far too many lines', () => {
    expect(parse(`第一章  甲\n${'正文。\n'.repeat(100_001)}`)).toThrow(/has 100003 lines/);
  });
});
