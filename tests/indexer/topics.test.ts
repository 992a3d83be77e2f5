import { beforeAll, describe, expect, it } from 'vitest';
import { readTopicSources, toTopicsById } from '../../bench/catalog-topics.ts';
import { toAgreement } from '../../bench/topic-agreement.ts';
import { readPassageLabels, readSectionLabels } from '../../bench/topic-labels.ts';
import { parsePlan } from '../../indexer/parse.ts';
import { parseTopicTable, type TopicTable } from '../../indexer/topic-table.ts';
import { type TopicSources, toTopics } from '../../indexer/topics.ts';
import { ROOT } from '../../platform/config.ts';
import { SourceError } from '../../platform/errors.ts';
import { DIMENSIONS } from '../../platform/vectors.ts';

const only = (weights: object) => ({
  text: 0,
  nearness: 0,
  title: 0,
  group: 0,
  chapter: 0,
  part: 0,
  ...weights,
});

/** Three topics, one of them the general one. */
function tableFile(over: object = {}) {
  return {
    about: 'test',
    weights: {
      passages: {
        paragraph: only({ text: 1, nearness: 0.5, title: 0.6, chapter: 0.2 }),
        item: only({ text: 1, title: 0.3, group: 0.2 }),
        indicator: only({ text: 1, title: 0.05 }),
        note: only({ text: 1, title: 0.5 }),
        definition: only({ text: 1 }),
      },
      section: { title: 0.5, chapter: 0, spread: 1, spreadFrom: 3 },
      sharpness: 10,
      length: 0.5,
      doubt: { text: 2, title: 2 },
      others: { share: 0.4, least: 0.1, most: 2 },
    },
    general: '目标',
    neutral: ['政治生态'],
    topics: [
      { label: '目标', description: '目标', terms: { '3': ['主要目标', '指标'] } },
      { label: '农业', description: '农业', terms: { '3': ['农业', '粮食', '农民'] } },
      { label: '生态', description: '生态', terms: { '3': ['生态', '水库'], '1': ['灌溉'] } },
      { label: '城镇', description: '城镇', terms: { '3': ['农业转移人口'] } },
    ],
    ...over,
  };
}

const table = (over: object = {}): TopicTable =>
  parseTopicTable(JSON.stringify(tableFile(over)), 'topics.json');

/** The topics of a text's plan by its own words and titles alone. */
function topicsOf(text: string, over: Partial<TopicSources> = {}) {
  const parsed = parsePlan('p', 'p.txt', text);
  const of = table();
  const descriptions = new Int8Array(of.topics.length * DIMENSIONS);
  const found = toTopics({
    plans: [{ parsed }],
    rows: [],
    vectors: new Int8Array(),
    descriptions,
    table: of,
    ...over,
  });
  const byText = new Map(parsed.passages.map(({ id, text }) => [text, found.passages.get(id)]));
  return { ...found, parsed, of: (passage: string) => byText.get(passage) };
}

const chapter = (body: string, title = '工作安排') => `甲市规划纲要

第一篇  总则

开篇。

第一章  ${title}

${body}
`;

describe('toTopics', () => {
  it('reads the longest term: 农业转移人口 is not about 农业', () => {
    expect(topicsOf(chapter('服务农业转移人口。')).of('服务农业转移人口。')).toEqual(['城镇']);
  });

  it('passes over terms inside neutral ones', () => {
    expect(topicsOf(chapter('净化政治生态，保护农民。')).of('净化政治生态，保护农民。')).toEqual(['农业']);
  });

  it('puts the main topic first and those that come near it after it', () => {
    const text = '粮食和农民离不开水库。';
    expect(topicsOf(chapter(text)).of(text)).toEqual(['农业', '生态']);
    const mostly = '农业、粮食、农民，灌溉。';
    expect(topicsOf(chapter(mostly)).of(mostly)).toEqual(['农业']);
  });

  it('lets the titles speak where the text is silent, and not where it is loud', () => {
    const { of } = topicsOf(chapter('继续努力。\n\n保护农民，多产粮食，发展农业。', '建设生态'));
    expect(of('继续努力。')).toEqual(['生态']);
    expect(of('保护农民，多产粮食，发展农业。')?.[0]).toBe('农业');
  });

  it('takes what says nothing at all for general', () => {
    expect(topicsOf(chapter('继续努力。')).of('继续努力。')).toEqual(['目标']);
  });

  it('lets an item differ from its box', () => {
    const { of, sections, parsed } = topicsOf(
      chapter('继续。\n\n\t专栏1  农业工程\n\n\t粮食工程。多产粮食，农业。\n修建水库。保护生态，修水库。\n'),
    );
    expect(parsed.boxes.map(({ passages }) => passages)).toEqual([['p-b1-i1', 'p-b1-i2']]);
    expect(of('粮食工程。多产粮食，农业。')?.[0]).toBe('农业');
    expect(of('修建水库。保护生态，修水库。')?.[0]).toBe('生态');
    expect(sections.get('p-b1')).toEqual(['农业', '生态']);
  });

  it('takes a section whose passages are about everything for general', () => {
    const all = ['多产粮食。', '保护生态。', '服务农业转移人口。'];
    const { sections, of } = topicsOf(chapter(all.join('\n\n')));
    expect(all.map((text) => of(text)?.[0])).toEqual(['农业', '生态', '城镇']);
    expect(sections.get('p-c1')?.[0]).toBe('目标');
    const same = topicsOf(chapter('多产粮食。\n\n保护农民。\n\n发展农业。'));
    expect(same.sections.get('p-c1')).toEqual(['农业']);
  });

  it('gives a section of one passage the topics of that passage', () => {
    const { sections, of } = topicsOf(chapter('粮食和农民离不开水库。'));
    expect(sections.get('p-c1')).toEqual(of('粮食和农民离不开水库。'));
  });

  it('hears the nearness of windows to descriptions where the words say nothing', () => {
    const axis = (at: number) => Int8Array.from({ length: DIMENSIONS }, (_, each) => (each === at ? 127 : 0));
    const descriptions = Int8Array.from([0, 1, 2, 3].flatMap((topic) => [...axis(topic)]));
    const rows = [
      { passage: 1, kind: 'window' },
      { passage: 1, kind: 'sentence' },
    ] as const;
    const vectors = Int8Array.from([...axis(2), ...axis(1)]);
    const { of } = topicsOf(chapter('继续努力。'), { rows, vectors, descriptions });
    expect(of('继续努力。')?.[0]).toBe('生态');
  });
});

describe('parseTopicTable', () => {
  it('names what is wrong', () => {
    expect(() => table({ general: '无' })).toThrow(SourceError);
    expect(() => table({ topics: [] })).toThrow(/topics\.json.*topics/s);
    expect(() => parseTopicTable('{', 'topics.json')).toThrow(/topics\.json/);
  });

  it('weighs longer terms more', () => {
    const terms = table().topics.flatMap(({ terms }) => [...terms]);
    expect(new Map(terms).get('农业')).toBe(3);
    expect(new Map(terms).get('农业转移人口')).toBeCloseTo(3 * Math.sqrt(3));
  });
});

describe('the topics of the bundled plans', () => {
  const LABELS =
    '目标与实施、产业、科技创新、改革与营商环境、财税金融、对外开放、消费与投资、数字与人工智能、交通物流、能源与双碳、农业农村、区域与城镇化、文化旅游、教育人才、健康与人口、就业与社会保障、生态与水利、安全与法治'.split(
      '、',
    );
  let sources: TopicSources;
  let topics: ReadonlyMap<string, readonly string[]>;
  beforeAll(async () => {
    sources = await readTopicSources(ROOT);
    topics = toTopicsById(sources);
  });

  it('are the eighteen', () => {
    expect(sources.table.topics.map(({ label }) => label)).toEqual(LABELS);
  });

  it('are there for every section and passage, the main one first, none twice', () => {
    const ids = sources.plans
      .flatMap(({ parsed }) => [...parsed.sections, ...parsed.passages])
      .map(({ id }) => id);
    const odd = ids.filter((id) => {
      const found = topics.get(id) ?? [];
      return (
        found.length === 0 ||
        new Set(found).size < found.length ||
        !found.every((each) => LABELS.includes(each))
      );
    });
    expect(odd).toEqual([]);
    expect(new Set([...topics.values()].map(([main]) => main)).size).toBe(LABELS.length);
  });

  it('agree with what a reader says, on labels they were tuned on', () => {
    const tune = [...readSectionLabels(ROOT), ...readPassageLabels(ROOT)].filter(
      ({ split }) => split === 'tune',
    );
    const { strict, confusions } = toAgreement(tune, (id) => topics.get(id) ?? []);
    expect(strict, JSON.stringify(confusions)).toBeGreaterThanOrEqual(0.96);
  });

  it('agree with what a reader says, on labels they were not tuned on', () => {
    const test = [...readSectionLabels(ROOT), ...readPassageLabels(ROOT)].filter(
      ({ split }) => split === 'test',
    );
    const { strict, confusions } = toAgreement(test, (id) => topics.get(id) ?? []);
    expect(strict, JSON.stringify(confusions)).toBeGreaterThanOrEqual(0.9);
  });

  it('name no plan and no place of a plan in their terms', () => {
    const places = sources.plans.flatMap(({ parsed }) => [parsed.id]);
    const words = sources.table.topics.flatMap(({ terms, description }) => [...terms.keys(), description]);
    const regions = ['湖南', '永州', '长株潭', '洞庭'];
    expect(words.filter((word) => [...places, ...regions].some((place) => word.includes(place)))).toEqual([]);
  });
});

describe('toAgreement', () => {
  it('counts what another reader could have said as doubtful', () => {
    const label = (id: string, also: string[] = []) => ({
      id,
      topics: ['甲', '丙'],
      also,
      split: 'test' as const,
    });
    const found = new Map([
      ['a', ['甲']],
      ['b', ['乙', '甲']],
      ['c', ['乙']],
    ]);
    expect(
      toAgreement([label('a'), label('b', ['乙']), label('c'), label('d')], (id) => found.get(id) ?? []),
    ).toEqual({
      labels: 4,
      strict: 0.25,
      lenient: 0.5,
      confusions: [
        { id: 'b', read: '甲', found: '乙', allowed: true },
        { id: 'c', read: '甲', found: '乙', allowed: false },
        { id: 'd', read: '甲', found: undefined, allowed: false },
      ],
    });
  });
});
