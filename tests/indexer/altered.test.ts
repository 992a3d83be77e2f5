import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../indexer/parse.ts';
import type { Heading, ParsedPlan } from '../../plan/model.ts';
import { chaptersOf, countOf, coverageFaults, headingsOf, type PlanId, sectionsOf, TEXTS } from './plans.ts';

const parse = (id: PlanId, text: string) => parsePlan(id, `${id}.txt`, text);
const BASE = { hunan: parse('hunan', TEXTS.hunan), yongzhou: parse('yongzhou', TEXTS.yongzhou) } as const;
const IDS: readonly PlanId[] = ['hunan', 'yongzhou'];

/** The table of contents taken out: titles without numbers are all that is left. */
const WITHOUT_CONTENTS = TEXTS.yongzhou.split('\n').toSpliced(52, 60).join('\n');

/** Which section each passage stands in, by text. */
const placesOf = (parsed: ParsedPlan) => new Map(parsed.passages.map(({ text, section }) => [text, section]));

function without(text: string, { ranges }: Heading): string {
  const gone = new Set(ranges.map(({ line }) => line));
  return text
    .split('\n')
    .filter((_, at) => !gone.has(at + 1))
    .join('\n');
}

const structure = (parsed: ParsedPlan) => ({
  headings: headingsOf(parsed).map(({ id, title }) => `${id} ${title}`),
  boxes: parsed.boxes.map(({ id, title, passages }) => `${id} ${title} ${passages.length}`),
  passages: parsed.passages.map(({ id, text }) => `${id} ${text}`),
  figures: parsed.figures.map(({ caption }) => caption),
});

/** Removes every printed part and chapter heading in turn and says what became of it. */
function removals(id: PlanId, text: string, base: ParsedPlan) {
  const truth = placesOf(base);
  return [...base.parts, ...chaptersOf(base)]
    .filter(({ inferred }) => !inferred)
    .map((heading) => {
      const parsed = parse(id, without(text, heading));
      const found = headingsOf(parsed).find((each) => each.id === heading.id);
      const places = placesOf(parsed);
      const moved = [...truth].filter(([passage, section]) => places.get(passage) !== section).length;
      const warned = parsed.warnings.some(({ line }) => line === found?.line);
      return { id: heading.id, title: heading.title, found, moved, warned };
    });
}

describe('a removed part or chapter heading', () => {
  it('comes back with its title from the table of contents, each of them', () => {
    const results = removals('yongzhou', TEXTS.yongzhou, BASE.yongzhou);
    expect(results.filter(({ found, title }) => found?.inferred !== true || found.title !== title)).toEqual(
      [],
    );
    expect(results.filter(({ warned }) => !warned)).toEqual([]);
    // One chapter has no introduction: the paragraph before its first section is taken for one, with a warning.
    expect(results.filter(({ moved }) => moved > 0).map(({ id, moved }) => `${id} ${moved}`)).toEqual([
      'yongzhou-c3 1',
    ]);
  });

  it('comes back without a title where only the numbers tell, each of them, the last ones included', () => {
    const results = removals('hunan', TEXTS.hunan, BASE.hunan);
    expect(results.filter(({ found, moved }) => found?.inferred !== true || moved > 0)).toEqual([]);
    expect(results.filter(({ found, warned }) => found?.title !== null || !warned)).toEqual([]);
  });

  it('is told by the half of its title that was left behind, but not named by it', () => {
    for (const part of BASE.hunan.parts.filter(({ ranges }) => new Set(ranges.map((r) => r.line)).size > 1)) {
      const text = TEXTS.hunan
        .split('\n')
        .toSpliced(part.line - 1, 1)
        .join('\n');
      const parsed = parse('hunan', text);
      const found = parsed.parts.find(({ id }) => id === part.id);
      expect(found).toMatchObject({ title: null, line: part.line, inferred: true });
      expect(coverageFaults(text, parsed)).toEqual([]);
    }
  });
});

describe('a text with neither numbers nor table of contents', () => {
  const parsed = parse('yongzhou', WITHOUT_CONTENTS);

  it('has its levels from the layout and its lost headings from the restart of the sections', () => {
    expect([parsed.parts.length, chaptersOf(parsed).length, sectionsOf(parsed).length]).toEqual([
      13, 45, 130,
    ]);
    const inferred = headingsOf(parsed).filter((heading) => heading.inferred);
    expect(inferred.map(({ id, title }) => `${id} ${title}`)).toEqual([
      'yongzhou-part4 null',
      'yongzhou-c5 null',
      'yongzhou-c12 null',
      'yongzhou-c32 null',
    ]);
    expect(structure(parsed).passages).toEqual(structure(BASE.yongzhou).passages);
  });

  it('says that it was read so', () => {
    expect(parsed.warnings[0]?.message).toContain('据版式推定');
  });
});

describe('the same structure is found', () => {
  it.each(IDS)('in %s without its bookmarks', (id) => {
    const text = TEXTS[id].replace(/\[bookmark:[^\]]*\]/g, '');
    expect(structure(parse(id, text))).toEqual(structure(BASE[id]));
  });

  it.each(IDS)('in %s with a byte order mark and carriage returns', (id) => {
    const text = `\uFEFF${TEXTS[id].replaceAll('\n', '\r\n')}`;
    const parsed = parse(id, text);
    expect(structure(parsed)).toEqual(structure(BASE[id]));
    expect(coverageFaults(text, parsed)).toEqual([]);
  });

  it.each(IDS)('in %s without any space at the beginning of a line', (id) => {
    const text = TEXTS[id].replace(/^ +/gm, '');
    expect(structure(parse(id, text))).toEqual(structure(BASE[id]));
  });

  it.each(IDS)('in %s with its numbered headings indented', (id) => {
    const text = TEXTS[id].replace(/^(?=(?:\[bookmark[^\]]*\])*第\S{1,5}[篇章节]\s[^\t\n]*$)/gm, '　　');
    expect(structure(parse(id, text))).toEqual(structure(BASE[id]));
  });

  it.each(IDS)('in %s with every place name replaced', (id) => {
    const names = ['湖南', '永州', '长沙', '零陵', '祁阳', '湘', '岳阳', '衡阳'];
    const rename = (text: string) =>
      names.reduce((all, name, at) => all.replaceAll(name, '甲乙丙丁戊己庚辛'[at] ?? ''), text);
    const parsed = structure(parse(id, rename(TEXTS[id])));
    const base = structure(BASE[id]);
    expect(parsed.headings).toEqual(base.headings.map(rename));
    expect(parsed.boxes).toEqual(base.boxes.map(rename));
    expect(parsed.passages).toEqual(base.passages.map(rename));
  });

  it.each(IDS)('in %s with lines inserted before the text, all lines moved by as many', (id) => {
    const parsed = parse(id, `资料汇编\n\n第三号\n${TEXTS[id]}`);
    expect(structure(parsed)).toEqual(structure(BASE[id]));
    expect(parsed.title).toBe(BASE[id].title);
    expect(parsed.passages.map(({ line }) => line - 3)).toEqual(BASE[id].passages.map(({ line }) => line));
  });

  it.each(IDS)('in %s with a box added, and the box besides', (id) => {
    const last = BASE[id].boxes.at(-1);
    const lines = TEXTS[id]
      .split('\n')
      .toSpliced(last?.endLine ?? 0, 0, '', '', '\t专栏99  新增专栏', '', '\t甲。文。');
    const parsed = parse(id, lines.join('\n'));
    expect(parsed.boxes).toHaveLength(BASE[id].boxes.length + 1);
    expect(parsed.boxes.at(-1)).toMatchObject({ number: 99, title: '新增专栏', passages: [`${id}-b99-i1`] });
    expect(structure(parsed).headings).toEqual(structure(BASE[id]).headings);
    expect(countOf(parsed, 'paragraph')).toBe(countOf(BASE[id], 'paragraph'));
    expect(parsed.warnings).toHaveLength(BASE[id].warnings.length + 1);
  });
});

describe('numbers out of line', () => {
  it.each(IDS)(
    'of any one section of %s are named with the line, and nothing is inferred from them',
    (id) => {
      const base = BASE[id];
      const sections = sectionsOf(base).filter((_, at) => at % 7 === 0);
      for (const section of sections) {
        const lines = TEXTS[id].split('\n');
        const at = section.line - 1;
        lines[at] = lines[at]?.replace(/第[一二三四五六]节/, '第九节') ?? '';
        const parsed = parse(id, lines.join('\n'));
        expect(sectionsOf(parsed).find(({ line }) => line === section.line)).toMatchObject({
          title: section.title,
        });
        expect(parsed.warnings.map(({ line }) => line)).toContain(section.line);
        expect(headingsOf(parsed).length).toBe(headingsOf(base).length);
      }
    },
  );

  it('of a section that come twice still give each passage its own id', () => {
    const text = '第一章  甲\n引言。\n第一节  乙\n一。\n第一节  丙\n二。\n第三节  丁\n三。';
    const parsed = parsePlan('plan', 'plan.txt', text);
    expect(parsed.passages.map(({ id }) => id)).toEqual([
      'plan-c1-p1',
      'plan-c1-s1-p1',
      'plan-c1-s2-p1',
      'plan-c1-s3-p1',
    ]);
    expect(parsed.warnings.map(({ line }) => line)).toContain(5);
  });

  it('that leap from chapter 3 to chapter 99 are a warning, not 95 lost chapters', () => {
    const chapter = (numeral: string) => `第${numeral}章  标题${numeral}\n正文一句。\n`;
    const parsed = parsePlan('plan', 'plan.txt', ['一', '二', '三', '九十九'].map(chapter).join(''));
    expect(chaptersOf(parsed).map(({ number }) => number)).toEqual([1, 2, 3, 99]);
    expect(parsed.warnings.filter(({ line }) => line === 7).map(({ message }) => message)).toEqual([
      '编号由第三章跳至第九十九章，缺95个标题，无法判定其位置',
    ]);
  });
});

/** Heading, sentence and blank lines put in before a line. */
const withStrays = (id: PlanId, strays: readonly { readonly line: number; readonly heading: string }[]) =>
  [...strays]
    .sort((a, b) => b.line - a.line)
    .reduce(
      (lines, { line, heading }) => lines.toSpliced(line - 1, 0, heading, '', '新增一句正文。', ''),
      TEXTS[id].split('\n'),
    )
    .join('\n');

/** What became of the text with strays put in: all that should be as without them, and the new warnings. */
function strayed(id: PlanId, strays: Parameters<typeof withStrays>[1]) {
  const text = withStrays(id, strays);
  const parsed = parse(id, text);
  const places = placesOf(parsed);
  const known = new Set(BASE[id].warnings.map(({ message }) => message));
  return {
    parsed,
    faults: coverageFaults(text, parsed),
    headings: structure(parsed).headings,
    moved: [...placesOf(BASE[id])].filter(([passage, section]) => places.get(passage) !== section),
    warnings: parsed.warnings.filter(({ message }) => !known.has(message)),
    more: parsed.warnings.length - BASE[id].warnings.length,
  };
}

describe('a stray heading that the numbers around it pass over', () => {
  const unit = (id: PlanId, heading: string) =>
    headingsOf(BASE[id]).find((each) => each.id === `${id}-${heading}`)?.line ?? 0;

  it('between two chapters is text with its number, and one warning says so with line and what to do', () => {
    const line = unit('hunan', 'c4');
    const { parsed, headings, moved, warnings, faults } = strayed('hunan', [
      { line, heading: '第九十九章  某某' },
    ]);
    expect({ headings, moved, faults }).toEqual({
      headings: structure(BASE.hunan).headings,
      moved: [],
      faults: [],
    });
    expect(warnings).toEqual([
      {
        line,
        message:
          '第九十九章与前后编号不连续，而前后编号彼此相接，此行按正文处理；若确为标题请改正编号，若为误入请删去',
      },
    ]);
    expect(parsed.passages.find((passage) => passage.line === line)).toMatchObject({
      kind: 'paragraph',
      text: '第九十九章  某某',
      section: 'hunan-c3-s2',
    });
    expect(chaptersOf(parsed).find(({ number }) => number === 66)).toMatchObject({
      inferred: true,
      title: null,
    });
  });

  it.each(
    IDS.flatMap((id) =>
      [
        ['c4', '第九十九章  某某'],
        ['c4', '第九十九篇  某某'],
        ['c9-s2', '第九十九章  某某'],
        ['c9-s2', '第九十九篇  某某'],
        ['c9-s2', '第九节  某某'],
        ['part1', '第九十九章  某某'],
        ['part1', '第九十九篇  某某'],
        ['c4', '第四章  某某'],
        ['c5', '第四章  某某'],
        ['c9-s2', '第四章  某某'],
        ['part3', '第三篇  某某'],
        ['c9-s2', '第三篇  某某'],
        ['c10-s2', '第二节  某某'],
        ['c10-s3', '第二节  某某'],
      ].map(([before = '', heading = '']) => ({ id, before, heading })),
    ),
  )('moves nothing else in $id: $heading before $before', ({ id, before, heading }) => {
    const line = unit(id, before);
    const { headings, moved, warnings, more, faults } = strayed(id, [{ line, heading }]);
    expect({ headings, moved, faults }).toEqual({
      headings: structure(BASE[id]).headings,
      moved: [],
      faults: [],
    });
    expect(warnings.map((warning) => warning.line)).toEqual([line]);
    expect(more).toBe(1);
  });

  it.each(IDS)('comes twice in %s, with a warning each', (id) => {
    const strays = ['c4', 'c20'].map((before) => ({ line: unit(id, before), heading: '第九十九章  某某' }));
    const { headings, moved, warnings } = strayed(id, strays);
    expect({ headings, moved }).toEqual({ headings: structure(BASE[id]).headings, moved: [] });
    expect(warnings.map(({ line }) => line)).toEqual([strays[0]?.line, (strays[1]?.line ?? 0) + 4]);
  });

  it('after the last chapter of a text without contents may be one: it stays, with its number and a warning', () => {
    const line = BASE.hunan.flow.find(({ type }) => type === 'glossary');
    const at = line?.type === 'glossary' ? line.line : 0;
    const { headings, moved, warnings } = strayed('hunan', [{ line: at, heading: '第九十九章  某某' }]);
    expect(headings.filter((each) => !structure(BASE.hunan).headings.includes(each))).toEqual([
      'hunan-c99 某某',
    ]);
    expect({ moved, lines: warnings.map((each) => each.line) }).toEqual({ moved: [], lines: [at] });
  });

  it('stays a heading where sections begin again under it', () => {
    const section = (numeral: string) => `第${numeral}节  节${numeral}\n正文一句。\n`;
    const chapter = (numeral: string) =>
      `第${numeral}章  标题${numeral}\n引言。\n${['一', '二'].map(section).join('')}`;
    const parsed = parsePlan('plan', 'plan.txt', ['一', '二', '九十九', '三', '四'].map(chapter).join(''));
    expect(chaptersOf(parsed).map(({ number, sections }) => [number, sections.length])).toEqual([
      [1, 2],
      [2, 2],
      [99, 2],
      [3, 2],
      [4, 2],
    ]);
    expect(parsed.warnings.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '1 未找到规划名称',
      '13 第九十九章与前后编号不连续，请核对原文',
    ]);
  });
});

describe('a text whose headings are lost', () => {
  const gutted = TEXTS.hunan.split('\n').filter((line) => !/第\S{1,5}[篇章节]/.test(line));

  it('is refused where none is left, rather than given chapters that nobody wrote', () => {
    expect(() => parse('hunan', gutted.join('\n'))).toThrow(/^hunan\.txt:\d+: no 篇, 章 or 节 heading/);
  });

  it('has no chapters by guess where hardly any is left, and says so', () => {
    const parsed = parse(
      'hunan',
      gutted.toSpliced(300, 0, '第一节  某某', '', '第二节  某某', '').join('\n'),
    );
    expect(headingsOf(parsed).filter(({ level, title }) => level !== 'section' && title !== null)).toEqual(
      [],
    );
    expect(sectionsOf(parsed).map(({ number }) => number)).toEqual([1, 2]);
    expect(parsed.warnings.map(({ message }) => message)).toContain(
      '全文无目录，也无篇章标题，仅有2个节标题，篇章无法推定；请补齐标题',
    );
  });
});

describe('a text that breaks off or was cut about', () => {
  it('is still covered once, every character of it, with unique ids', () => {
    const cut = fc.record({ at: fc.nat(), count: fc.integer({ min: 1, max: 40 }) });
    const insert = fc.record({
      at: fc.nat(),
      line: fc.constantFrom(
        '',
        ' ',
        '\t',
        '第九章  乙',
        '第二节 丙',
        ' 正文一句。',
        '短行',
        '\t专栏3  丁',
        '图7  戊示意图',
        '名词解释',
        '1．己：庚',
        '[image: a[b].jpg]',
        '—3—',
      ),
    });
    const alteration = fc.record({
      id: fc.constantFrom(...IDS),
      cuts: fc.array(cut, { maxLength: 4 }),
      inserts: fc.array(insert, { maxLength: 6 }),
    });
    fc.assert(
      fc.property(alteration, ({ id, cuts, inserts }) => {
        const lines = TEXTS[id].split('\n');
        for (const { at, count } of cuts) lines.splice(at % lines.length, count);
        for (const { at, line } of inserts) lines.splice(at % lines.length, 0, line);
        const text = lines.join('\n');
        const parsed = parse(id, text);
        expect(coverageFaults(text, parsed)).toEqual([]);
        const ids = [...headingsOf(parsed), ...parsed.passages, ...parsed.boxes, ...parsed.figures].map(
          (each) => each.id,
        );
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 60 },
    );
  });
});
