import { beforeAll, describe, expect, it } from 'vitest';
import { normalise } from '../../../platform/normalise.ts';
import type { Answer } from '../../../server/answers/types.ts';
import { toCorpus } from '../../../server/search/corpus.ts';
import { urls } from '../../../server/urls.ts';
import { openRealAnswers, type RealAnswers } from './real-sources.ts';

/** On the real plans: what a query is answered with, and above all when it is not. */

let real: RealAnswers;
beforeAll(async () => {
  real = await openRealAnswers();
});

const gist = (answers: readonly Answer[]) =>
  answers.map(({ kind, plan, title }) => `${kind} ${plan} ${title.replaceAll(/[“”]/g, '')}`);
/** The figures that a query asks for, plan by plan. */
const asked = (q: string) =>
  real
    .ask(q)
    .flatMap((answer) =>
      answer.kind === 'indicator'
        ? answer.rows.flatMap(({ id, figures }) =>
            figures.filter((figure) => figure.asked).map(({ text, role }) => `${id} ${role} ${text}`),
          )
        : [],
    );

describe('a term of a glossary', () => {
  it.each([
    ['瞪羚企业', ['definition hunan 瞪羚企业']],
    ['什么是瞪羚企业', ['definition hunan 瞪羚企业']],
    ['瞪羚企业是什么意思？', ['definition hunan 瞪羚企业']],
    // Both glossaries have it, one of them in quotes.
    ['智改数转网联', ['definition hunan 智改数转网联', 'definition yongzhou 智改数转网联']],
    ['“智改数转网联”', ['definition hunan 智改数转网联', 'definition yongzhou 智改数转网联']],
    ['縣域醫共體', ['definition hunan 县域医共体', 'definition yongzhou 县域医共体']],
    ['永州的县域医共体', ['definition yongzhou 县域医共体']],
    ['ppp', ['definition yongzhou 政府和社会资本合作（PPP）']],
    ['政府和社会资本合作', ['definition yongzhou 政府和社会资本合作（PPP）']],
    ['两重', ['definition yongzhou 两重两新']],
    ['三高四新是什么', ['definition hunan 三高四新美好蓝图']],
    ['千年鸟道的含义', ['definition hunan 千年鸟道', 'definition yongzhou 千年鸟道']],
  ])('%s is explained', (q, expected) => {
    expect(gist(real.ask(q))).toEqual(expected);
  });

  it('is explained in the words of the glossary, without the term', () => {
    const [answer] = real.ask('瞪羚企业');
    expect(answer).toMatchObject({
      text: '成长性好、具有跳跃式发展态势的高新技术企业。',
      planTitle: '湖南省国民经济和社会发展第十五个五年规划纲要',
      planStatus: '正式',
      passages: [{ id: 'hunan-g7', url: `/passages/hunan-g7?q=${encodeURIComponent('瞪羚企业')}` }],
    });
  });
});

describe('an indicator', () => {
  it.each([
    // Its year is the target's: that is what answers.
    ['2030年城镇化率', ['hunan-b2-r3 target 67.5', 'yongzhou-b2-r3 target 57']],
    ['永州2030年城镇化率要达到多少', ['yongzhou-b2-r3 target 57']],
    ['到2030年全省城镇化率是多少？', ['hunan-b2-r3 target 67.5']],
    // What was is asked for, not what had been planned; both tables say it.
    ['2025年永州城镇化率', ['yongzhou-b1-r8 actual 51.7', 'yongzhou-b2-r3 base 51.7']],
    ['十四五城镇化率目标', ['hunan-b1-r8 target 63', 'yongzhou-b1-r8 target 54']],
    ['2020年湖南粮食综合生产能力', ['hunan-b1-r24 base 3200']],
    ['人均预期寿命目标', ['hunan-b2-r15 target 80.2', 'yongzhou-b2-r15 target 80.2']],
    ['人均预期寿命完成情况', ['hunan-b1-r18 actual 79.2', 'yongzhou-b1-r18 actual 78.5']],
    ['研发投入增长目标', ['hunan-b2-r5 target 年均7.5以上', 'yongzhou-b2-r5 target 年均10']],
    ['湖南GDP目标', ['hunan-b2-r1 target 年均5—5.5']],
    [
      'PM2.5浓度2030年',
      ['hunan-b2-r18 target 31.3（以国家下达任务为准）', 'yongzhou-b2-r18 target 以省下达任务为准'],
    ],
    ['湖南人均寿命到2030年多少岁', ['hunan-b2-r15 target 80.2']],
    ['永州制造业增加值占比2025年', ['yongzhou-b1-r3 actual 23.1']],
    // Told from 执业（助理）医师, which counts more people.
    ['每千人口执业医师数目标', ['hunan-b2-r11 target 3.7左右', 'yongzhou-b2-r11 target 3.5左右']],
  ])('%s: %j', (q, expected) => {
    expect(asked(q)).toEqual(expected);
  });

  it('without a year shows the row of each plan with base, target and nature', () => {
    const answers = real.ask('森林覆盖率');
    expect(gist(answers)).toEqual(['indicator hunan 森林覆盖率', 'indicator yongzhou 森林覆盖率']);
    expect(answers[1]).toMatchObject({
      planStatus: '草案',
      text: '森林覆盖率（%）：基期值（2025年） 55，目标值（2030年） 56，约束性',
      rows: [{ id: 'yongzhou-b2-r20', unit: '%', nature: '约束性' }],
    });
  });

  it('comes with the note that explains its star or brackets', () => {
    const notes = ['湖南森林覆盖率', '永州入托率'].flatMap((q) =>
      real
        .ask(q)
        .flatMap((answer) => (answer.kind === 'indicator' ? answer.rows.flatMap((row) => row.notes) : [])),
    );
    expect(notes.map(({ id, text }) => [id, text])).toEqual([
      ['hunan-b2-n1', '注：①[ ]为5年累计数。②带*的为2024年数据。'],
      ['yongzhou-b2-n1', '注：[ ]为5年累计数'],
    ]);
  });

  it('comes with what speaks against comparing its figures, and where that stands', () => {
    const cautions = real
      .ask('森林覆盖率')
      .flatMap((answer) => (answer.kind === 'indicator' ? answer.cautions : []));
    expect(cautions.flatMap(({ passages }) => passages.map(({ id }) => id))).toEqual([
      'yongzhou-b1-n3',
      'yongzhou-b1-n3',
      'yongzhou-b1-r23',
      'yongzhou-b2-r20',
    ]);
  });

  it('comes without what speaks of other years only', () => {
    const answers = real.ask('2030年城镇化率').filter((answer) => answer.kind === 'indicator');
    expect(answers.map(({ cautions }) => cautions)).toEqual([[], []]);
    const all = real
      .ask('2025年城镇化率')
      .flatMap((answer) => (answer.kind === 'indicator' ? answer.cautions : []));
    expect(all).not.toEqual([]);
  });
});

describe('a place', () => {
  const says = (q: string) =>
    real
      .ask(q)
      .flatMap((answer) =>
        answer.kind === 'place'
          ? [[answer.plan, answer.region, ...answer.statements.map(({ text }) => text)]]
          : [],
      );

  it.each([
    ['张家界', 'hunan', '张家界市', '张家界建设世界一流旅游目的地、大张家界国际旅游区核心引领区'],
    [
      '怀化怎么发展',
      'hunan',
      '怀化市',
      '怀化建设湘鄂渝黔桂五省边际区域中心城市、湖南对接西部陆海新通道的门户城市',
    ],
    [
      '湘西州定位',
      'hunan',
      '湘西土家族苗族自治州',
      '湘西自治州建设民族团结进步示范区、国内外知名生态文化旅游区',
    ],
    ['湘潭的定位是什么', 'hunan', '湘潭市', '湘潭建设“智造强市”'],
    ['长株潭', 'hunan', '长株潭', '打造全省高质量发展核心增长极'],
    ['道县', 'yongzhou', '道县', '全力支持道县建设长征国家文化公园（湖南段）示范县'],
  ])('%s is what a plan says it should become', (q, plan, region, statement) => {
    const [first = []] = says(q);
    expect(first.slice(0, 2)).toEqual([plan, region]);
    expect(first).toContain(statement);
  });

  it('with a plan of its own is what both plans say', () => {
    expect(says('永州发展定位')).toEqual([
      [
        'hunan',
        '永州市',
        '永州建设超高速传输干线网节点城市、粤港澳大湾区优质农产品供应基地',
        '推动湘西、娄底、张家界、永州等创建国家高新区',
      ],
      [
        'yongzhou',
        '永州市',
        '融入粤港澳大湾区引领区',
        '湘南湘西承接产业转移示范区',
        '对接东盟开放合作先行区',
        '国家区域性综合交通枢纽城市',
        '文化生态旅游名城',
      ],
    ]);
    expect(says('湖南规划里的永州').map(([plan]) => plan)).toEqual(['hunan']);
  });

  it('is said word for word, of every place there is, in passages that name it', () => {
    const texts = new Map(real.bundle.passages.map((each) => [each.passage.id, each]));
    const answers = real.bundle.regions.flatMap(({ name }) =>
      real.ask(name).filter(({ kind }) => kind === 'place'),
    );
    expect(answers.length).toBeGreaterThan(20);
    for (const answer of answers) {
      if (answer.kind !== 'place') continue;
      for (const { id, text } of answer.statements) expect(texts.get(id)?.passage.text).toContain(text);
    }
  });
});

describe('a place that plans name', () => {
  /** What is told of a place, plan by plan, and how often each plan names it. */
  const told = (q: string, more: Parameters<typeof real.ask>[1] = {}) =>
    real
      .ask(q, more)
      .flatMap((answer) =>
        answer.kind === 'place'
          ? [
              [
                answer.region,
                answer.plan,
                answer.mentions.map(({ plan, count }) => `${plan} ${count}`).join(' '),
              ],
            ]
          : [],
      );

  it.each(['双牌县', '双牌', '规划里的双牌县', '双牌县有哪些内容', '雙牌縣'])(
    'is told of without a word on what it should become: %s',
    (q) => {
      expect(told(q)).toEqual([
        ['双牌县', 'hunan', 'hunan 1 yongzhou 11'],
        ['双牌县', 'yongzhou', 'hunan 1 yongzhou 11'],
      ]);
    },
  );

  it('goes by its short name and by the full one that no plan has', () => {
    expect(told('江华瑶族自治县')).toHaveLength(2);
    expect(told('江华')).toEqual(told('江华瑶族自治县'));
    expect(told('江华县')).toEqual(told('江华瑶族自治县'));
  });

  it('has what it should become first, wherever that stands', () => {
    const all = real.bundle.regions.map(({ name }) =>
      real.ask(name).flatMap((answer) => (answer.kind === 'place' ? [answer] : [])),
    );
    const turned = all.filter(([first, second]) => first?.plan === 'yongzhou' && second?.plan === 'hunan');
    expect(turned.length).toBeGreaterThan(0);
    for (const [first, second] of turned) {
      expect(first?.statements).not.toEqual([]);
      expect(second).toMatchObject({ statements: [], url: urls.place(second?.region) });
    }
  });

  it('is told of by one plan where the query asks for that', () => {
    expect(told('湖南规划里的双牌县').map(([, plan]) => plan)).toEqual(['hunan']);
    expect(told('双牌县', { plans: ['yongzhou'] }).map(([, plan]) => plan)).toEqual(['yongzhou']);
    // The province's plan does not name it.
    expect(told('湖南规划里的回龙圩')).toEqual([]);
  });

  it('with a plan of its own is counted in the others', () => {
    expect(told('湖南').map(([region, plan]) => [region, plan])).toEqual([['湖南省', 'yongzhou']]);
    const [answer] = real.ask('永州');
    expect(answer?.kind === 'place' && answer.mentions.map(({ plan }) => plan)).toEqual(['hunan']);
  });

  it('is counted as a filter by it counts, or leads to the page that counts so', () => {
    const { entries } = toCorpus(real.bundle);
    const passing = (plan: string, region: string) =>
      entries.filter(({ passage, values }) => passage.plan === plan && values.region.includes(region)).length;
    const places = real.bundle.regions.flatMap(({ name }) => {
      const [answer] = real.ask(name).filter(({ kind }) => kind === 'place');
      return answer?.kind === 'place' ? [answer] : [];
    });
    expect(places.length).toBeGreaterThan(80);
    for (const { region, mentions } of places) {
      for (const { plan, count, url } of mentions) {
        if (url === urls.place(region)) expect(passing(plan, region)).toBeGreaterThan(count);
        else expect([region, plan, passing(plan, region)]).toEqual([region, plan, count]);
      }
    }
  });
});

describe('a part or chapter', () => {
  it.each([
    [
      '第23章',
      ['heading hunan 第二十三章 夯实数字化智能化发展基础', 'heading yongzhou 第二十三章 大力推进城市更新'],
    ],
    ['湖南第二十三章讲什么', ['heading hunan 第二十三章 夯实数字化智能化发展基础']],
    ['永州规划第五章', ['heading yongzhou 第五章 推进制造业智能化绿色化融合化']],
    ['永州第十三篇', ['heading yongzhou 第十三篇 加强规划实施保障']],
    ['湖南第23章第2节', ['heading hunan 第二十三章第二节 构建高效协同算力体系']],
    // The text lacks its title, and no other is made up.
    ['第六十六章', ['heading hunan 第六十六章']],
    ['发展环境', ['heading hunan 第二章 发展环境', 'heading yongzhou 第二章 发展环境']],
    ['建设健康湖南', ['heading hunan 第四十六章 建设健康湖南']],
    // One half of a title of two.
    ['扎实推进文化强省建设', ['heading hunan 第十一篇 更好担负起新时代的文化使命  扎实推进文化强省建设']],
    // A slip that sounds the same.
    [
      '建设宜居宜业和美乡村',
      ['heading hunan 第三十一章 建设宜居宜业和美湘村', 'heading yongzhou 第二十五章 建设宜居宜业和美湘村'],
    ],
  ])('%s leads there', (q, expected) => {
    expect(gist(real.ask(q))).toEqual(expected);
  });

  it('leads to the heading in the reader', () => {
    expect(real.ask('湖南第五篇')[0]).toMatchObject({
      url: '/plans/hunan/chapters/20#hunan-part5',
      level: 'part',
      number: 5,
      children: [
        { title: '第二十章 大力提振消费', url: '/plans/hunan/chapters/20#hunan-c20' },
        { title: '第二十一章 扩大有效投资' },
        { title: '第二十二章 服务融入全国统一大市场' },
      ],
    });
  });
});

describe('no answer', () => {
  it.each([
    '低空经济',
    '民宿',
    '想开民宿有什么扶持',
    '养老',
    '新质生产力',
    // A slogan that no glossary explains, and a word of one that is.
    '三高四新',
    '企业',
    '双高',
    '什么是低空经济',
    '瞪羚企业有哪些扶持政策',
    '县域医共体建设进展',
    // A topic near an indicator's name.
    '城镇化',
    '粮食',
    '粮食安全',
    'GDP',
    '森林',
    '失业',
    '降低失业率的措施',
    '提高城镇化率',
    '什么是城镇化率',
    'PM2.5',
    // An amount of a year is not the growth of it.
    '2025年永州GDP',
    '居民人均可支配收入',
    // No figure is of that year, or of that place.
    '2035年城镇化率',
    '2028年森林覆盖率',
    '长沙城镇化率',
    '双牌县2030年森林覆盖率',
    // Places that no plan names, or not all of the query.
    '北京',
    '岳麓区发展定位',
    '长沙机场',
    '永州陆港',
    '永州民宿',
    // Numbers of no heading, and titles that are others.
    '第99章',
    '第一百二十篇',
    '第二节',
    '加快建设教育强省',
    '健康湖南',
    '智能化',
    '2030年',
    '2030',
    '',
    '？',
    '全省',
    '目标',
    '是什么',
  ])('to %s', (q) => {
    expect(gist(real.ask(q))).toEqual([]);
  });

  it('to a query that excludes something', () => {
    expect(real.ask('森林覆盖率 -永州')).toEqual([]);
  });

  it('of a plan that is not chosen', () => {
    expect(gist(real.ask('森林覆盖率', { plans: ['yongzhou'] }))).toEqual(['indicator yongzhou 森林覆盖率']);
    expect(real.ask('瞪羚企业', { plans: ['yongzhou'] })).toEqual([]);
  });
});

describe('every answer', () => {
  it('stands in the build: plan, status and passages', () => {
    const terms = real.library.shelves.flatMap(({ glossary }) => glossary.map(({ term }) => term));
    const names = real.bundle.indicators.concepts.map(({ name }) => name);
    const places = real.bundle.regions.map(({ name }) => name);
    const chapters = Array.from({ length: 70 }, (_, index) => `第${index + 1}章`);
    const queries = [...terms, ...names, ...places, ...chapters];
    const silent = [...terms, ...names].filter((q) => real.ask(q).length === 0);
    expect(silent).toEqual([]);
    for (const answer of queries.flatMap((q) => real.ask(q))) {
      const plan = real.library.shelf(answer.plan)?.plan;
      expect([answer.planTitle, answer.planStatus]).toEqual([plan?.title, plan?.status]);
      expect(answer.passages.length).toBeGreaterThan(0);
      for (const { id } of answer.passages) {
        expect(real.library.passage(id)?.passage.plan).toBe(answer.plan);
      }
    }
  });

  it('is among at most three, and the same however the query is written', () => {
    for (const q of ['县域医共体', '森林覆盖率', '第23章', '永州定位']) {
      const plain = real.ask(q);
      expect(plain.length).toBeLessThanOrEqual(3);
      const { text } = { text: normalise(` ${q}？`) };
      expect(real.ask(q, { text })).toEqual(plain);
    }
  });
});
