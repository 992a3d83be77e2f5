import { expect, it } from 'vitest';
import type { Entry } from '../../../server/search/corpus.ts';
import type { Hit } from '../../../server/search/match.ts';
import { toRanked } from '../../../server/search/rank.ts';
import type { Mode } from '../../../server/search/types.ts';
import type { Understood } from '../../../server/search/understand.ts';
import { entry, similarity, understood, weights } from './support.ts';

type Given = Parameters<typeof entry>[0];

function hitOf(given: Given): Hit {
  return { entry: entry(given), byTerm: true, byMeaning: false, terms: [], titleTerms: [], similarity: null };
}

function score(given: Given, cosine: number | null, mode: Mode = 'hybrid', literal = ''): number {
  const hit: Hit = {
    entry: entry(given),
    byTerm: true,
    byMeaning: true,
    terms: [],
    titleTerms: [],
    similarity: cosine === null ? null : similarity(cosine),
  };
  return toRanked(understood({ 低空: 3, 经济: 1 }, { literal }), mode, weights, hit).score;
}

it('gives a passage with every word and the query as typed, as near as can be, the full score', () => {
  expect(score({ text: '低空经济', words: ['低空', '经济'] }, 0.8, 'hybrid', '低空经济')).toBeCloseTo(1);
});

it('weighs the rarer word more', () => {
  expect(score({ words: ['低空'] }, null)).toBeGreaterThan(score({ words: ['经济'] }, null));
});

it('counts a word in the text more than in the titles, there more than in a question', () => {
  const [text, title, question] = [
    { words: ['低空'] },
    { titleWords: ['低空'] },
    { questionWords: ['低空'] },
  ];
  expect(score(text, null)).toBeGreaterThan(score(title, null));
  expect(score(title, null)).toBeGreaterThan(score(question, null));
});

it('counts a word of the own title more than one of the titles above, where its weight is greater', () => {
  const telling = { ...weights, ownTitleWord: 0.9 };
  const scoreOf = (given: Given) =>
    toRanked(understood({ 水利: 1, 工程: 1 }), 'keyword', telling, hitOf(given)).score;
  const [own, above] = [{ titleWords: ['水利'], ownTitleWords: ['水利'] }, { titleWords: ['水利'] }];
  expect(scoreOf(own)).toBeGreaterThan(scoreOf(above));
  expect(scoreOf({ words: ['水利'] })).toBeGreaterThan(scoreOf(own));
});

it('takes the name of the own place as said in every passage of its plan', () => {
  const words = understood({ 某省: 1, 养老: 2 });
  const named = {
    ...words,
    words: words.words.map((word) => ({ ...word, region: word.text === '某省' ? '甲省' : null })),
  };
  const scoreOf = (given: Given) =>
    toRanked(named, 'keyword', { ...weights, leadWord: 0.2 }, hitOf(given)).score;
  expect(scoreOf({ words: ['养老'] })).toBe(scoreOf({ words: ['养老', '某省'] }));
  expect(scoreOf({ words: ['养老'] })).toBeGreaterThan(scoreOf({ words: ['某省'] }));
});

it('puts a passage whose own title is the one word before all that are only near', () => {
  const word = understood({ 粮食: 1 });
  const scoreOf = (given: Given, cosine: number) =>
    toRanked(word, 'hybrid', weights, { ...hitOf(given), similarity: similarity(cosine) }).score;
  const headed = { titleWords: ['粮食'], ownTitleWords: ['粮食'] };
  expect(scoreOf(headed, 0.4)).toBeGreaterThan(scoreOf({}, 0.8));
  expect(scoreOf({ titleWords: ['粮食'] }, 0.4)).toBeLessThan(scoreOf({}, 0.8));
});

it('puts words alone in keyword mode, meaning alone in meaning mode', () => {
  const holder = { words: ['低空', '经济'] };
  expect(score(holder, 0.3, 'meaning')).toBe(0);
  expect(score(holder, 0.8, 'keyword')).toBe(score(holder, 0.3, 'keyword'));
});

it('prefers a definition where one is asked for, and an indicator where a figure is', () => {
  const asked = { ...weights, definitionAsked: 0.1, indicatorAsked: 0.1, indicatorUnasked: 0.1 };
  const plain = entry({ words: ['低空'] });
  const definition: Entry = {
    ...plain,
    passage: { ...plain.passage, kind: 'definition', number: 1, term: '低空' },
  };
  const row: Entry = { ...plain, passage: { ...plain.passage, kind: 'indicator', cells: [] } };
  const scoreOf = (holder: Entry, asks: Understood['asks']) =>
    toRanked(understood({ 低空: 1 }, { asks }), 'keyword', asked, {
      entry: holder,
      byTerm: true,
      byMeaning: false,
      terms: [],
      titleTerms: [],
      similarity: null,
    }).score;
  expect(scoreOf(row, 'figure')).toBeGreaterThanOrEqual(scoreOf(plain, 'figure'));
  expect(scoreOf(row, null)).toBeLessThan(scoreOf(plain, null));
  expect(scoreOf(definition, 'definition')).toBeGreaterThanOrEqual(scoreOf(plain, 'definition'));
});
