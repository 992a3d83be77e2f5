import { describe, expect, it } from 'vitest';
import { toBibtex } from '../../../server/citations/bibtex.ts';
import { type Citation, toCitation } from '../../../server/citations/citation.ts';
import { toGbt7714 } from '../../../server/citations/gbt7714.ts';
import { toMarkdownQuote } from '../../../server/citations/markdown.ts';
import { toRis } from '../../../server/citations/ris.ts';
import { toReferenceList } from '../../../server/view-models/export-file.ts';
import { toExportTable } from '../../../server/view-models/export-table.ts';
import { openRealAnswers } from '../answers/real-sources.ts';

const { library } = await openRealAnswers();
const context = { base: 'https://gangyao.example', accessed: '2026-07-12' };

function cited(id: string): Citation {
  const citation = toCitation(id, library, context);
  if (citation === null) throw new Error(`${id} is no passage`);
  return citation;
}

const PROVINCE = '湖南省国民经济和社会发展第十五个五年规划纲要';
const CITY = '永州市国民经济和社会发展第十五个五年规划纲要（草案）';

describe('GB/T 7714', () => {
  it.each([
    // A paragraph of a section, and of a chapter without any.
    ['hunan-c5-s1-p1', PROVINCE, '第二篇 第五章 第一节 第1段'],
    ['yongzhou-c20-s1-p1', CITY, '第六篇 第二十章 第一节 第1段'],
    // What stands in no chapter.
    ['hunan-preamble-p1', PROVINCE, '序言 第1段'],
    ['hunan-part7-p1', PROVINCE, '第七篇 第1段'],
    ['yongzhou-closing-p1', CITY, '结语 第1段'],
    // Items of boxes.
    ['hunan-b26-i6', PROVINCE, '第十一篇 第四十一章 专栏26 第6项'],
    ['yongzhou-b6-i8', CITY, '第三篇 第八章 专栏6 第8项'],
    // Rows and notes of tables.
    ['hunan-b2-r3', PROVINCE, '第一篇 第四章 专栏2 序号3 常住人口城镇化率（%）'],
    ['hunan-b1-n2', PROVINCE, '第一篇 第一章 专栏1 表注2'],
    // Their printed numbers, which parts of one indicator share: the 20th row has number 19.
    ['yongzhou-b2-r20', CITY, '第一篇 第三章 专栏2 序号19 森林覆盖率（%）'],
    ['yongzhou-b2-r12', CITY, '第一篇 第三章 专栏2 序号11 每千人口拥有医护人员数·注册护士数（人）'],
    // Definitions.
    ['hunan-g21', PROVINCE, '名词解释 第21条'],
    ['yongzhou-g6', CITY, '名词解释 第6条'],
  ])('of %s names title, day of access and address; place and status stand behind it', (id, title, place) => {
    const status = title === CITY ? '草案' : '正式';
    expect(toGbt7714(cited(id))).toBe(
      `${title}[EB/OL]. [2026-07-12]. https://gangyao.example/passages/${id}. （引文位置：${place}；文本性质：${status}）`,
    );
  });
});

describe('BibTeX', () => {
  it('of a paragraph', () => {
    expect(toBibtex(cited('hunan-c48-p1'))).toBe(`@online{hunan-c48-p1,
  title = {{湖南省国民经济和社会发展第十五个五年规划纲要}},
  url = {https://gangyao.example/passages/hunan-c48-p1},
  urldate = {2026-07-12},
  note = {第十二篇 健全人口服务体系 促进人口高质量发展 › 第四十八章 积极应对人口老龄化 › 第1段；文本性质：正式；以官方公布文本为准；固定链接：https://gangyao.example/passages/hunan-c48-p1},
  abstract = {推动养老事业和产业协同发展，促进老有所养、老有所为、老有所乐。},
  langid = {chinese},
}`);
  });

  it('of a row reads it out with its column titles and escapes the percent sign', () => {
    const entry = toBibtex(cited('hunan-b2-r3'));
    expect(entry).toContain(
      'abstract = {类别：经济发展；序号：3；指标名称：常住人口城镇化率（\\%）；基期值（2025年）：63；目标值（2030年）：67.5；属性：预期性}',
    );
  });

  it('of a draft whose printed date is in doubt has no year, and says so', () => {
    const entry = toBibtex(cited('yongzhou-b6-i8'));
    expect(entry).toContain('；文本性质：草案；');
    expect(entry).not.toMatch(/\b(?:year|date) = /);
    expect(entry).toContain('文本所印日期：2025年3月30日（封面所印日期与正文内容不符');
  });
});

describe('a passage that its own text contradicts', () => {
  const said =
    '本站提示：第一章正文写2025年地区生产总值“年均增长5.6%”；专栏1中5.6是2025年当年的增速，五年年均增速是5.5';

  it.each(['yongzhou-c1-p2', 'yongzhou-b1-r1'])(
    'is cited with that in every format that has notes (%s)',
    (id) => {
      const citation = cited(id);
      expect(toRis(citation)).toContain(`N1  - ${said}。\r\n`);
      expect(toBibtex(citation)).toContain(said.replaceAll('%', '\\%'));
      expect(toMarkdownQuote(citation)).toContain(`> ${said}。`);
      expect(toReferenceList([citation], [])).toContain(`[1] ${said}。`);
    },
  );

  it('says nothing of others', () => {
    expect(toRis(cited('yongzhou-c1-p3'))).not.toContain('本站提示');
  });
});

describe('RIS', () => {
  it('of a definition in a draft', () => {
    const record = toRis(cited('yongzhou-g6')).split('\r\n');
    expect(record).toEqual([
      'TY  - GOVDOC',
      'ID  - yongzhou-g6',
      'TI  - 永州市国民经济和社会发展第十五个五年规划纲要（草案）',
      'SE  - 名词解释 › 第6条 “湘商回归”',
      'AB  - “湘商回归”：吸引在外湖南籍企业家回乡投资的专项工作品牌。',
      'N1  - 文本性质：草案；以官方公布文本为准',
      'N1  - 文本所印日期：2025年3月30日（封面所印日期与正文内容不符：正文引用了2025年全年数据和2025年10月召开的党的二十届四中全会，日期疑为2026年3月30日之误）',
      'UR  - https://gangyao.example/passages/yongzhou-g6',
      'Y2  - 2026/07/12',
      'LA  - zh-CN',
      'ER  - ',
      '',
    ]);
  });
});

describe('a Markdown quote', () => {
  it('of an item', () => {
    expect(toMarkdownQuote(cited('hunan-b26-i6'))).toBe(
      [
        '> 数智文旅“一张网”。建设湖南省智慧文旅信息系统，形成省市县联动、经营主体互联的数智文旅新格局。',
        '>',
        '> ——《湖南省国民经济和社会发展第十五个五年规划纲要》（文本性质：正式），第十一篇 更好担负起新时代的文化使命 扎实推进文化强省建设 › 第四十一章 答好“两道融合命题” › 专栏26 文化和旅游融合发展工程 › 第6项，<https://gangyao.example/passages/hunan-b26-i6>，访问日期：2026-07-12。以官方公布文本为准。',
      ].join('\n'),
    );
  });

  it('of a row is a table', () => {
    expect(toMarkdownQuote(cited('yongzhou-b2-r20')).split('\n').slice(0, 3)).toEqual([
      '> | 类别 | 序号 | 指标名称 | 基期值（2025年） | 目标值（2030年） | 属性 |',
      '> | --- | --- | --- | --- | --- | --- |',
      '> | 绿色低碳 | 19 | 森林覆盖率（%） | 55 | 56 | 约束性 |',
    ]);
  });

  it('of a draft ends with what is doubtful about its date', () => {
    expect(toMarkdownQuote(cited('yongzhou-g6'))).toMatch(
      /（文本性质：草案），.*以官方公布文本为准。文本所印日期：2025年3月30日（.*之误）。$/,
    );
  });
});

describe('a row of a table', () => {
  const STAR = '原表注：1．加*表示为2024年数据。';
  const MEASURE = '4．粮食综合生产能力统计口径调整，按原口径2025年为3262万吨，按新口径为3068.6万吨';

  it('is quoted in Markdown with the notes of its signs, as the plan has them, and the cautions about it', () => {
    const [, , , ...beneath] = toMarkdownQuote(cited('hunan-b1-r23')).split('\n');
    expect(beneath.slice(0, 4)).toEqual([
      '>',
      '> 原表注：1．加\\*表示为2024年数据。',
      '>',
      expect.stringMatching(/^> 本站提示：下一级规划的注释称全省的统计范围和方法已改变/),
    ]);
    expect(beneath.at(-1)).toMatch(/^> ——《湖南省/);
  });

  it('has them in the notes of RIS and BibTeX', () => {
    expect(toRis(cited('hunan-b1-r23'))).toContain(`\r\nN1  - ${STAR}\r\n`);
    expect(toBibtex(cited('hunan-b1-r24'))).toMatch(
      new RegExp(`\n  note = \\{.*；原表注：${MEASURE}；本站提示：`),
    );
  });

  it('has them beneath the list of references, each once, under the numbers that it is about', () => {
    const list = toReferenceList([cited('hunan-c48-p1'), cited('hunan-b1-r9'), cited('hunan-b1-r23')], []);
    const [, beneath = ''] = list.split('\n\n');
    expect(beneath.split('\n')[0]).toBe(`[2][3] ${STAR}`);
    expect(beneath).toContain('\n[3] 本站提示：');
  });

  it('has them in the table of a spreadsheet', () => {
    const [header = [], row = []] = toExportTable([cited('yongzhou-b1-r8')], []);
    expect(row[header.indexOf('说明')]).toContain('；原表注：4.2019年我市城镇化率为50.9%');
    expect(row[header.indexOf('内容')]).toContain('指标名称：');
  });

  it('without any sign has none', () => {
    expect(cited('hunan-b1-r1').explained).toEqual({ notes: [], cautions: [], remarks: [] });
    expect(cited('hunan-c48-p1').explained).toBeNull();
  });
});

describe('a place whose heading the text lacks', () => {
  const NUMBERED = '第六十六章：正文缺此标题，据前后编号推定，标题不详';

  it('is cited with the reason why the heading is named, in every style', () => {
    const citation = cited('hunan-c66-s1-p1');
    expect(toGbt7714(citation)).toContain(`引文位置：第十七篇 第六十六章 第一节 第1段（${NUMBERED}）；`);
    for (const written of [toBibtex(citation), toMarkdownQuote(citation)])
      expect(written).toContain(NUMBERED);
    expect(toRis(citation)).toContain(`\r\nN1  - ${NUMBERED}\r\n`);
  });

  it('says so of a part, too, and of what only the contents name', () => {
    expect(cited('yongzhou-c12-s1-p1').place.inferred).toBe(
      '第四篇：正文缺此标题，据目录补出；第十二章：正文缺此标题，据目录补出',
    );
  });
});

describe('every passage of the catalog', () => {
  const ids = library.shelves.flatMap(({ outline }) => outline.sections.flatMap((each) => each.passages));

  it('has a place of its own', () => {
    const places = ids.map((id) => `${cited(id).title} ${cited(id).place.short}`);
    expect(ids.length).toBeGreaterThan(1000);
    expect(new Set(places).size).toBe(places.length);
    expect(places.filter((place) => /第0|表注0|null|undefined/.test(place))).toEqual([]);
  });

  it('prints no title that its text lacks', () => {
    const inferred = library.shelves.flatMap(({ outline }) =>
      outline.sections.filter(({ path }) => path.at(-1)?.inferred === true && path.at(-1)?.title !== null),
    );
    expect(inferred.length).toBeGreaterThan(0);
    for (const { path, passages } of inferred) {
      for (const id of passages) expect(cited(id).place.full).not.toContain(path.at(-1)?.title);
    }
  });

  it('is balanced in braces as BibTeX and one record as RIS', () => {
    for (const id of ids) {
      const entry = toBibtex(cited(id));
      expect([...entry].filter((each) => each === '{').length).toBe(
        [...entry].filter((each) => each === '}').length,
      );
      expect(toRis(cited(id)).match(/^(?:TY|ER) {2}- /gm)).toHaveLength(2);
    }
  });
});
