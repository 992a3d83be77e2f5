import type {
  Box,
  Chapter,
  FlowItem,
  Heading,
  Part,
  Passage,
  PathStep,
  Plan,
  Section,
} from '../../plan/model.ts';
import type { Bundle, PlanOutline, StoredPassage } from '../../platform/bundle.ts';

/** Two small plans with one of every construct: a province's, and its city's draft. */

const LINE = { line: 1, start: 0, end: 1 };

export function plan(over: Partial<Plan> & Pick<Plan, 'id'>): Plan {
  return {
    title: '某省国民经济和社会发展规划纲要',
    shortTitle: '某省规划纲要',
    level: '省',
    region: '某省',
    regionCode: null,
    parent: null,
    issuer: null,
    documentNumber: null,
    period: '2026—2030年',
    datePrinted: null,
    dateRemark: null,
    status: '正式',
    sourceUrl: null,
    file: 'plans/sheng.txt',
    sha256: '0'.repeat(64),
    ...over,
  };
}

function heading<L extends Heading['level']>(
  id: string,
  level: L,
  number: number,
  title: string | null,
): Heading & { readonly level: L } {
  const reason = title === null ? '编号从第一章跳到第三章，原文缺第二章的标题。' : null;
  return { id, level, number, title, line: 1, inferred: title === null, reason, ranges: [LINE] };
}

function base(id: string, planId: string, section: string, line: number, text: string) {
  return { id, plan: planId, section, line, endLine: line, text, ranges: [LINE] };
}

/** An outline with its passages, ready to be put into a bundle. */
export interface PlanFixture {
  readonly outline: PlanOutline;
  readonly passages: readonly Passage[];
}

export function samplePlan(p: Plan): PlanFixture {
  const id = p.id;
  const chapter1: Chapter = {
    ...heading(`${id}-c1`, 'chapter', 1, '发展基础'),
    sections: [],
  };
  const chapter2: Chapter = {
    ...heading(`${id}-c2`, 'chapter', 2, null),
    sections: [
      heading(`${id}-c2-s1`, 'section', 1, '发展低空经济'),
      heading(`${id}-c2-s2`, 'section', 2, '改善民生'),
    ],
  };
  const chapter3: Chapter = { ...heading(`${id}-c3`, 'chapter', 3, '规划实施'), sections: [] };
  const parts: readonly Part[] = [
    { ...heading(`${id}-part1`, 'part', 1, '总体要求'), chapters: [chapter1, chapter2] },
    { ...heading(`${id}-part2`, 'part', 2, '保障措施'), chapters: [chapter3] },
  ];
  const passages = samplePassages(id);
  const boxes = sampleBoxes(id);
  const outline: PlanOutline = {
    plan: p,
    parts,
    boxes,
    figures: [{ id: `${id}-f1`, number: 1, caption: '图1 空间格局示意图', line: 40, ranges: [LINE] }],
    sections: sampleSections(id, parts, passages),
    flow: sampleFlow(id),
    warnings: [],
  };
  return { outline, passages };
}

function samplePassages(id: string): readonly Passage[] {
  const text = (
    section: string,
    n: number,
    line: number,
    words: string,
    lead: string | null = null,
  ): Passage => ({
    ...base(`${id}-${section}-p${n}`, id, `${id}-${section}`, line, words),
    kind: 'paragraph',
    lead,
  });
  return [
    text('preamble', 1, 4, '本纲要阐明战略意图，明确政府工作重点。'),
    text('part1', 1, 8, '今后五年是关键时期。'),
    text('c1', 1, 12, '“十四五”时期，经济总量迈上新台阶。'),
    row(id, 1, 20, ['经济发展', '1', '地区生产总值（亿元）', '41781', '完成国家下达任务', '约束性']),
    row(id, 2, 21, ['经济发展', '2', '常住人口城镇化率（%）', '58.8', '≥63', '预期性']),
    { ...base(`${id}-b1-n1`, id, `${id}-b1`, 22, '注：带*的为2024年数据。'), kind: 'note' },
    text('c2', 1, 30, '本章讲产业与民生。'),
    text('c2-s1', 1, 32, '低空经济。发展低空物流、低空旅游，建设低空飞行服务保障体系。', '低空经济'),
    text('c2-s1', 2, 33, `${'推动通用航空产业集聚发展。'.repeat(30)}支持民宿经营者。`),
    item(id, 1, 35, '无人机物流', '无人机物流。开通低空支线航线。', '（一）重大项目'),
    item(id, 2, 36, '通用机场', '通用机场。新建通用机场10个。', '（一）重大项目'),
    item(id, 3, 37, '飞行营地', '飞行营地。建设飞行营地。', '（二）重大场景'),
    text('c2-s2', 1, 39, '完善看病就医保障，推进紧密型县域医共体建设。'),
    text('part2', 1, 50, '本篇讲保障。'),
    text('c3', 1, 52, '加强规划实施评估。'),
    text('closing', 1, 60, '让我们团结奋斗！'),
    {
      ...base(`${id}-g1`, id, `${id}-glossary`, 70, '低空经济：以低空空域为依托的综合性经济形态。'),
      kind: 'definition',
      number: 1,
      term: '低空经济',
    },
  ];
}

function row(id: string, n: number, line: number, cells: readonly string[]): Passage {
  return { ...base(`${id}-b1-r${n}`, id, `${id}-b1`, line, cells.join(' ')), kind: 'indicator', cells };
}

function item(id: string, n: number, line: number, lead: string, text: string, group: string): Passage {
  return { ...base(`${id}-b2-i${n}`, id, `${id}-b2`, line, text), kind: 'item', lead, group };
}

function sampleBoxes(id: string): readonly Box[] {
  const shared = { line: 15, endLine: 22, part: 1, ranges: [LINE] };
  return [
    {
      ...shared,
      kind: 'table',
      id: `${id}-b1`,
      number: 1,
      title: '主要指标',
      chapter: 1,
      columns: ['类别', '序号', '指标名称', '规划目标·2025年', '规划目标·2030年', '属性'],
      headerRanges: [LINE],
      passages: [`${id}-b1-r1`, `${id}-b1-r2`, `${id}-b1-n1`],
    },
    {
      ...shared,
      kind: 'list',
      id: `${id}-b2`,
      number: 2,
      title: '低空经济工程',
      chapter: 2,
      groups: [
        { title: '（一）重大项目', line: 34, ranges: [LINE] },
        { title: '（二）重大场景', line: 36, ranges: [LINE] },
      ],
      passages: [`${id}-b2-i1`, `${id}-b2-i2`, `${id}-b2-i3`],
    },
  ];
}

function sampleFlow(id: string): readonly FlowItem[] {
  const passage = (name: string): FlowItem => ({ type: 'passage', id: `${id}-${name}` });
  const head = (level: Heading['level'], name: string): FlowItem => ({
    type: 'heading',
    level,
    id: `${id}-${name}`,
  });
  return [
    passage('preamble-p1'),
    head('part', 'part1'),
    passage('part1-p1'),
    head('chapter', 'c1'),
    passage('c1-p1'),
    { type: 'box', id: `${id}-b1` },
    head('chapter', 'c2'),
    passage('c2-p1'),
    head('section', 'c2-s1'),
    passage('c2-s1-p1'),
    passage('c2-s1-p2'),
    { type: 'box', id: `${id}-b2` },
    head('section', 'c2-s2'),
    passage('c2-s2-p1'),
    { type: 'figure', id: `${id}-f1` },
    head('part', 'part2'),
    passage('part2-p1'),
    head('chapter', 'c3'),
    passage('c3-p1'),
    passage('closing-p1'),
    { type: 'glossary', line: 69 },
    passage('g1'),
  ];
}

function sampleSections(
  id: string,
  parts: readonly Part[],
  passages: readonly Passage[],
): readonly Section[] {
  const step = ({ level, number, title, inferred }: Heading): PathStep => ({
    level,
    number,
    title,
    inferred,
  });
  const [part1, part2] = parts;
  const [c1, c2] = part1?.chapters ?? [];
  const [c3] = part2?.chapters ?? [];
  const [s1, s2] = c2?.sections ?? [];
  const make = (
    name: string,
    kind: Section['kind'],
    headings: readonly (Heading | undefined)[],
    title: string | null,
  ): Section => {
    const path = headings.flatMap((each) => (each === undefined ? [] : [step(each)]));
    return {
      id: `${id}-${name}`,
      kind,
      plan: id,
      title,
      path,
      part: path.find(({ level }) => level === 'part')?.number ?? null,
      chapter: path.find(({ level }) => level === 'chapter')?.number ?? null,
      lines: [1, 2],
      passages: passages.filter(({ section }) => section === `${id}-${name}`).map((each) => each.id),
    };
  };
  return [
    make('preamble', 'preamble', [], '序言'),
    make('part1', 'introduction', [part1], '总体要求'),
    make('c1', 'introduction', [part1, c1], '发展基础'),
    make('b1', 'indicators', [part1, c1], '主要指标'),
    make('c2', 'introduction', [part1, c2], null),
    make('c2-s1', 'section', [part1, c2, s1], '发展低空经济'),
    make('b2', 'box', [part1, c2], '低空经济工程'),
    make('c2-s2', 'section', [part1, c2, s2], '改善民生'),
    make('part2', 'introduction', [part2], '保障措施'),
    make('c3', 'introduction', [part2, c3], '规划实施'),
    make('closing', 'closing', [], '结语'),
    make('glossary', 'glossary', [], '名词解释'),
  ];
}

export const SHENG = plan({ id: 'sheng' });
export const SHI = plan({
  id: 'shi',
  title: '某市国民经济和社会发展规划纲要（草案）',
  shortTitle: '某市规划纲要',
  level: '市',
  region: '某市',
  parent: 'sheng',
  status: '草案',
  datePrinted: '2025年3月30日',
  dateRemark: '日期疑有误。',
  file: 'plans/shi.txt',
});

/** A bundle of the given plans, without vectors: what the pages need. */
export function sampleBundle(plans: readonly PlanFixture[] = [samplePlan(SHENG), samplePlan(SHI)]): Bundle {
  const passages: StoredPassage[] = plans.flatMap(({ passages: own }) =>
    own.map((passage) => ({
      passage,
      topics: ['产业'],
      regions: [],
      mentions: [],
      words: [],
      titleWords: [],
      questionWords: [],
    })),
  );
  return {
    manifest: {
      version: 4,
      id: 'sample',
      createdAt: '2026-01-01T00:00:00.000Z',
      fingerprint: '0',
      model: { name: 'none', sha256: '0', dimensions: 1 },
      indexes: { sections: 'sections', passages: 'passages' },
      counts: { plans: plans.length, sections: 0, passages: passages.length, vectors: 0 },
    },
    plans: plans.map(({ outline }) => outline),
    passages,
    questions: [],
    indicators: { rows: [], concepts: [], cautions: [] },
    remarks: [],
    topics: ['目标与实施', '产业'],
    sectionTopics: new Map(
      plans.flatMap(({ outline }) => outline.sections.map(({ id }) => [id, ['产业']] as const)),
    ),
    nearDuplicates: [],
    regions: [],
    dictionary: [],
    vocabulary: new Map(),
    rows: [],
    vectors: new Int8Array(),
  };
}
