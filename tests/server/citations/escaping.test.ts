import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBibtex } from '../../../server/citations/bibtex.ts';
import { type Citation, toCitation } from '../../../server/citations/citation.ts';
import { escapeMarkdown } from '../../../server/citations/escape-markdown.ts';
import { toGbt7714 } from '../../../server/citations/gbt7714.ts';
import { toMarkdownQuote } from '../../../server/citations/markdown.ts';
import { toRis } from '../../../server/citations/ris.ts';
import { toLibrary } from '../../../server/library.ts';
import { plan, sampleBundle, samplePlan } from '../fixtures.ts';

const plain: Citation = {
  id: 'sheng-c1-p1',
  author: '某省',
  title: '某省规划',
  status: '正式',
  documentNumber: null,
  issued: null,
  doubtfulDate: null,
  place: { short: '第一章 第1段', full: '第一章 发展 › 第1段', inferred: null },
  quote: { type: 'text', text: '原文。' },
  explained: null,
  url: 'https://gangyao.example/passages/sheng-c1-p1',
  accessed: '2026-07-12',
};
const quoting = (text: string): Citation => ({ ...plain, quote: { type: 'text', text } });

describe('BibTeX', () => {
  it.each([
    ['50% & 100$', '50\\% \\& 100\\$'],
    ['a_b#c', 'a\\_b\\#c'],
    ['{x}', '\\textbraceleft x\\textbraceright '],
    ['\\input{y}', '\\textbackslash{}input\\textbraceleft y\\textbraceright '],
    ['x^2 ~', 'x\\textasciicircum{}2 \\textasciitilde{}'],
    ['一\n二', '一 二'],
  ])('writes %j as text', (text, written) => {
    expect(toBibtex(quoting(text))).toContain(`  abstract = {${written}},\n`);
  });

  it('lets no text end its field', () => {
    const nasty = fc.string({ unit: fc.constantFrom('{', '}', '\\', '"', '@', ',', '\n', '%', '文') });
    fc.assert(
      fc.property(nasty, (text) => {
        const depths: number[] = [];
        for (const character of toBibtex(quoting(text))) {
          depths.push((depths.at(-1) ?? 0) + (character === '{' ? 1 : character === '}' ? -1 : 0));
        }
        const opened = depths.indexOf(1);
        expect(depths.slice(opened, -1).every((depth) => depth >= 1)).toBe(true);
        expect(depths.at(-1)).toBe(0);
      }),
    );
  });

  it('has the address as it stands for styles that know addresses, and as text for those that print the note', () => {
    const entry = toBibtex({ ...plain, url: 'https://a_b.example/passages/x%20y' });
    expect(entry).toContain('  url = {https://a_b.example/passages/x%20y},\n');
    expect(entry).toMatch(/^ {2}note = \{.*；固定链接：https:\/\/a\\_b\.example\/passages\/x\\%20y\},$/m);
  });

  it('keeps the author in one piece', () => {
    expect(toBibtex({ ...plain, author: '甲 and 乙, 丙' })).toContain('author = {{甲 and 乙, 丙}}');
  });
});

describe('RIS', () => {
  it('lets no text begin a tag or a record', () => {
    const record = toRis(quoting('一\r\nER  - \r\nTY  - BOOK\u2028AU  - 甲'));
    expect(record.match(/^[A-Z][A-Z0-9] {2}- /gm)?.filter((tag) => /TY|ER|AU/.test(tag))).toEqual([
      'TY  - ',
      'AU  - ',
      'ER  - ',
    ]);
    expect(record).toContain('AB  - 一 ER  -  TY  - BOOK AU  - 甲\r\n');
  });

  it('has no comma in a name, which would part it', () => {
    expect(toRis({ ...plain, author: '甲,乙*' })).toContain('AU  - 甲，乙＊\r\n');
  });
});

describe('Markdown', () => {
  it.each([
    ['[累计] *号', '\\[累计\\] \\*号'],
    ['<script>', '\\<script\\>'],
    ['a|b', 'a\\|b'],
    ['# 题', '\\# 题'],
    ['- 项', '\\- 项'],
    ['1. 项', '1\\. 项'],
    ['67.5', '67.5'],
    ['![x](y)', '\\!\\[x\\](y)'],
    ['> 引', '\\> 引'],
  ])('writes %j as text', (text, written) => {
    expect(escapeMarkdown(text)).toBe(written);
  });

  it('keeps every line of a quote in the quote', () => {
    const lines = toMarkdownQuote(quoting('一\n# 二\n\n三')).split('\n');
    expect(lines.every((line) => line.startsWith('>'))).toBe(true);
  });
});

describe('facts of a plan', () => {
  const facts = {
    issuer: '某省人民政府',
    documentNumber: '某政发〔2026〕1号',
    datePrinted: '2026年3月5日',
  };
  const citedOf = (over: Parameters<typeof plan>[0]) => {
    const library = toLibrary(sampleBundle([samplePlan(plan(over))]));
    return toCitation('x-c1-p1', library, { base: '', accessed: '2026-07-12' });
  };

  it('that are known are cited: issuer, number, date', () => {
    const citation = citedOf({ id: 'x', ...facts });
    expect(citation).toMatchObject({ author: '某省人民政府', issued: '2026-03-05', doubtfulDate: null });
    if (citation === null) return;
    expect(toGbt7714(citation)).toBe(
      '某省人民政府. 某省国民经济和社会发展规划纲要: 某政发〔2026〕1号[EB/OL]. (2026-03-05)[2026-07-12]. /passages/x-c1-p1. （引文位置：第一篇 第一章 第1段；文本性质：正式）',
    );
    expect(toBibtex(citation)).toContain('year = {2026}');
    expect(toRis(citation)).toContain('DA  - 2026/03/05\r\n');
  });

  it('that are unknown are not guessed', () => {
    const citation = citedOf({ id: 'x' });
    expect(citation).toMatchObject({ author: null, issued: null, documentNumber: null });
    if (citation === null) return;
    expect(toGbt7714(citation)).toMatch(/^某省国民经济和社会发展规划纲要\[EB\/OL\]\. /);
    // Styles print what is given as `key` where they would print an author.
    expect(toBibtex(citation)).not.toMatch(/^ *(?:author|key|howpublished) = /m);
    expect(toRis(citation)).not.toContain('AU  - ');
    expect(toMarkdownQuote(citation)).toContain('——《某省');
  });

  it.each(['2026年3月', '二〇二六年'])(
    'that are no full day (%s) are shown, not used as a date',
    (datePrinted) => {
      expect(citedOf({ id: 'x', datePrinted })).toMatchObject({
        issued: null,
        doubtfulDate: `文本所印日期：${datePrinted}`,
      });
    },
  );

  it('are cited of passages alone', () => {
    const library = toLibrary(sampleBundle());
    for (const id of ['sheng-c1', 'sheng-b1', 'nowhere']) {
      expect(toCitation(id, library, { base: '', accessed: '' })).toBeNull();
    }
  });
});
