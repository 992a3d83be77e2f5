import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../indexer/parse.ts';
import { toQuestions } from '../../indexer/questions.ts';
import { toVectorTexts } from '../../indexer/vector-texts.ts';

const PLAN = `某县国民经济和社会发展第十五个五年规划纲要

第一篇  建设产业强县

第一章  发展现代产业

把发展经济的着力点放在实体经济上，加快建设产业强县。

第一节  改造传统产业

——坚持绿色转型。推动传统产业加快提质升级，促进流程智能化。到2030年，建成绿色工厂十家以上。

	专栏1  重点产业

	低空经济。布局低空航路航线，推动无人机物流配送。

第二节  培育新兴产业

推动新兴产业持续壮大规模，打造新兴支柱产业。
`;

const plan = parsePlan('xian', 'xian.txt', PLAN);
const lineOf = (words: string) => PLAN.split('\n').findIndex((line) => line.includes(words)) + 1;
const { questions, lost } = toQuestions(plan, [
  { line: lineOf('低空航路'), kind: 'question', q: '无人机能送快递吗' },
  { line: lineOf('实体经济'), kind: 'question', q: '县里靠什么挣钱' },
  { line: 2, kind: 'question', q: '空行' },
]);
const rows = toVectorTexts(plan, questions);
const rowsOf = (words: string) => {
  const passage = plan.passages.findIndex(({ text }) => text.includes(words));
  return rows.filter((row) => row.passage === passage);
};

describe('toQuestions', () => {
  it('orders questions as their passages stand, and names lines that no passage holds', () => {
    expect(questions.map(({ q }) => q)).toEqual(['县里靠什么挣钱', '无人机能送快递吗']);
    expect(lost).toEqual([2]);
  });
});

describe('toVectorTexts', () => {
  it('gives a paragraph a window under its titles, its sentences alone, and its questions', () => {
    expect(rowsOf('实体经济').map(({ kind, text }) => [kind, text])).toEqual([
      ['window', '发展现代产业。把发展经济的着力点放在实体经济上，加快建设产业强县。'],
      ['sentence', '把发展经济的着力点放在实体经济上，加快建设产业强县。'],
      ['question', '县里靠什么挣钱'],
    ]);
  });

  it('names chapter and section, and joins a lead with the sentence it announces', () => {
    expect(rowsOf('坚持绿色转型').map(({ kind, text }) => [kind, text])).toEqual([
      [
        'window',
        '发展现代产业。改造传统产业。——坚持绿色转型。推动传统产业加快提质升级，促进流程智能化。到2030年，建成绿色工厂十家以上。',
      ],
      ['sentence', '——坚持绿色转型。推动传统产业加快提质升级，促进流程智能化。'],
      ['sentence', '到2030年，建成绿色工厂十家以上。'],
    ]);
  });

  it('names chapter and box above an item', () => {
    expect(rowsOf('低空航路')[0]?.text).toBe(
      '发展现代产业。重点产业。低空经济。布局低空航路航线，推动无人机物流配送。',
    );
  });

  it('gives offsets into the text of the passage, and of a question its position', () => {
    for (const { passage, kind, start, end, text } of rows) {
      const whole = plan.passages[passage]?.text ?? '';
      if (kind === 'question') expect([questions[start]?.q, end]).toEqual([text, 0]);
      else expect(text.endsWith(whole.slice(start, end))).toBe(true);
    }
  });

  it('keeps the rows of a passage together, passages in order', () => {
    const passages = rows.map(({ passage }) => passage);
    expect(passages).toEqual(passages.toSorted((a, b) => a - b));
  });

  it('counts passages and questions on from other plans', () => {
    const shifted = toVectorTexts(plan, questions, { passages: 100, questions: 1000 });
    expect(shifted[0]?.passage).toBe(100);
    expect(shifted.find(({ kind }) => kind === 'question')?.start).toBe(1000);
  });
});
