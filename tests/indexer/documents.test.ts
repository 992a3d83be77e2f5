import { describe, expect, it } from 'vitest';
import { type DocumentSources, toDocuments } from '../../indexer/documents.ts';
import type { ParsedPlan } from '../../plan/model.ts';
import { toEngineText } from '../../platform/engine-token.ts';
import type { Region } from '../../platform/regions.ts';
import { DIMENSIONS } from '../../platform/vectors.ts';
import { SHENG, samplePlan } from '../server/fixtures.ts';

const region = (name: string, parent: string | null): Region => ({ name, kind: '县', parent, aliases: [] });
const { outline, passages } = samplePlan(SHENG);
const { plan, ...tree } = outline;
const parsed: ParsedPlan = { ...tree, id: plan.id, title: plan.title, titleRanges: [], passages, noise: [] };
const at = (id: string) => passages.findIndex((passage) => passage.id === id);

const SOURCES: DocumentSources = {
  plans: [{ plan, parsed }],
  passages: passages.map((passage) => ({
    passage,
    topics: ['产业'],
    regions: passage.id === 'sheng-c2-s1-p1' ? ['丙县'] : [],
    mentions: [],
    words: ['低空', '经济'],
    titleWords: ['发展'],
    questionWords: ['飞行'],
  })),
  sectionTopics: new Map([['sheng-c2-s1', ['产业', '民生']]]),
  regions: [region('甲省', null), region('丙县', '甲省')],
  rows: [
    { passage: at('sheng-c2-s1-p1'), kind: 'window', start: 0, end: 9 },
    { passage: at('sheng-c2-s1-p1'), kind: 'sentence', start: 0, end: 5 },
  ],
  vectors: Int8Array.from({ length: 2 * DIMENSIONS }, (_, index) => (index < DIMENSIONS ? 1 : -2)),
};

const documents = toDocuments(SOURCES);
const passageOf = (id: string) => documents.passages.find((document) => document.id === id);
const sectionOf = (id: string) => documents.sections.find((document) => document.id === id);

describe('the documents of a plan', () => {
  it('are one a passage and one a section, numbered in the order of the plan', () => {
    expect(documents.passages.map(({ id }) => id)).toEqual(passages.map(({ id }) => id));
    expect(documents.passages.map(({ order }) => order)).toEqual(passages.map((_, index) => index));
    expect(documents.sections.map(({ id }) => id)).toEqual(outline.sections.map(({ id }) => id));
  });

  it('say where a passage stands, what it is about, and which places it lies in', () => {
    expect(passageOf('sheng-c2-s1-p1')).toMatchObject({
      section: 'sheng-c2-s1',
      plan: 'sheng',
      part: 'sheng-1',
      chapter: 'sheng-2',
      level: '省',
      kind: 'text',
      topics: ['产业'],
      regions: ['丙县', '甲省'],
    });
    expect(passageOf('sheng-preamble-p1')).toMatchObject({ part: null, chapter: null, regions: [] });
    expect(passageOf('sheng-b1-r1')).toMatchObject({ kind: 'indicator' });
    expect(passageOf('sheng-b1-n1')).toMatchObject({ kind: 'indicator' });
    expect(passageOf('sheng-g1')).toMatchObject({ kind: 'glossary' });
  });

  it('hold words as the engine keeps them, and every character of the text', () => {
    const document = passageOf('sheng-c3-p1');
    expect(document?.tokens).toBe(toEngineText(['低空', '经济']));
    expect(document?.titleTokens).toBe(toEngineText(['发展']));
    expect(document?.questionTokens).toBe(toEngineText(['飞行']));
    expect(document?.chars.startsWith('加 强 规 划 实 施 评 估')).toBe(true);
  });

  it('carry the vectors of their own passage, and none where there is none', () => {
    const embeddings = passageOf('sheng-c2-s1-p1')?._vectors.bge.embeddings;
    expect(embeddings?.map((vector) => [vector.length, vector[0], vector.at(-1)])).toEqual([
      [DIMENSIONS, 1, 1],
      [DIMENSIONS, -2, -2],
    ]);
    expect(passageOf('sheng-c3-p1')?._vectors.bge.embeddings).toEqual([]);
  });

  it('of a section have the places of its passages, its own topics, and the words of each passage', () => {
    expect(sectionOf('sheng-c2-s1')).toMatchObject({
      kind: 'section',
      title: '发展低空经济',
      topics: ['产业', '民生'],
      regions: ['丙县', '甲省'],
      passages: ['sheng-c2-s1-p1', 'sheng-c2-s1-p2'],
      tokens: [toEngineText(['低空', '经济']), toEngineText(['低空', '经济'])],
    });
    expect(sectionOf('sheng-c3')?.topics).toEqual([]);
  });

  it('are not made of a passage that stands in no section', () => {
    const lost = { ...SOURCES, plans: [{ plan, parsed: { ...parsed, sections: [] } }] };
    expect(() => toDocuments(lost)).toThrow('stands in no section');
  });
});
