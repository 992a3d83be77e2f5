import { describe, expect, it } from 'vitest';
import { toHit as decide, opensMeaning } from '../../../server/search/match.ts';
import type { Similarity } from '../../../server/search/similarity.ts';
import type { Mode } from '../../../server/search/types.ts';
import type { Form, Understood } from '../../../server/search/understand.ts';
import { toRivals } from '../../../server/search/understanding/rivals.ts';
import { entry, similarity, understood, weights } from './support.ts';

type Given = Parameters<typeof decide>;
const toHit = (query: Understood, mode: Mode, ...[w, holder, similarity]: [Given[2], Given[3], Given[4]]) =>
  decide(query, mode, w, holder, similarity, true);

const near = similarity(0.7);
const far = similarity(0.5);

describe('another name of a place', () => {
  const [word] = understood({ 甲县: 1 }).words;
  const name: Form = { text: '小甲', share: 1, origin: 'name', literal: false, region: '甲县' };
  const words = word === undefined ? [] : [{ ...word, forms: [...word.forms, name], region: '甲县' }];
  const query = { ...understood({ 甲县: 1 }), words };
  const hit = (given: Parameters<typeof entry>[0]) => toHit(query, 'keyword', weights, entry(given), null);

  it('stands where the text names the place', () => {
    expect(hit({ words: ['小甲'], named: ['甲县'] })).toMatchObject({ byTerm: true, terms: ['小甲'] });
  });

  it('does not stand where it is somebody or something else; what was typed always does', () => {
    expect(hit({ words: ['小甲'], named: ['乙县'] })).toBeNull();
    expect(hit({ words: ['甲县'] })?.terms).toEqual(['甲县']);
  });
});

describe('by term', () => {
  it('takes a passage whose words carry the share c of the weight', () => {
    const hit = toHit(understood({ 低空: 2, 经济: 2 }), 'hybrid', weights, entry({ words: ['低空'] }), null);
    expect(hit).toMatchObject({ byTerm: true, byMeaning: false, terms: ['低空'] });
  });

  it('leaves a passage whose words carry less', () => {
    const query = understood({ 低空: 2, 经济: 2.1 });
    expect(toHit(query, 'hybrid', weights, entry({ words: ['低空'] }), far)).toBeNull();
  });

  it('counts words in the titles above, but not those of questions', () => {
    const query = understood({ 民宿: 1 });
    expect(toHit(query, 'keyword', weights, entry({ titleWords: ['民宿'] }), null)?.byTerm).toBe(true);
    expect(toHit(query, 'keyword', weights, entry({ questionWords: ['民宿'] }), null)).toBeNull();
  });

  it('finds a compound that the text’s words were cut across, but no short word', () => {
    const holder = entry({ text: '生态环境保护，湘江永衡', words: ['生态环境', '保护', '湘江', '永衡'] });
    expect(toHit(understood({ 环境保护: 1 }), 'keyword', weights, holder, null)?.byTerm).toBe(true);
    expect(toHit(understood({ 江永: 1 }), 'keyword', weights, holder, null)).toBeNull();
  });

  it('does not hang on the order in which weights are added up', () => {
    const words = { a: 0.1, b: 0.2, c: 0.3, d: 0.6 };
    const holder = entry({ words: ['c', 'b', 'a'] });
    expect(toHit(understood(words), 'keyword', weights, holder, null)?.byTerm).toBe(true);
  });
});

describe('by meaning', () => {
  it('takes a passage whose similarity is at least τ, without a word in common', () => {
    expect(
      toHit(understood({ 民宿: 1 }), 'meaning', weights, entry({ words: ['旅游'] }), near),
    ).toMatchObject({
      byTerm: false,
      byMeaning: true,
      terms: [],
    });
  });

  it('takes what is nearer still where one word is looked for that the texts know', () => {
    const word = understood({ 低空: 1 }, { isWord: true });
    const holder = entry({ words: ['航路'] });
    expect(toHit(understood({ 低空: 1 }), 'hybrid', weights, holder, similarity(0.65))).not.toBeNull();
    expect(toHit(word, 'hybrid', weights, holder, similarity(0.65))).toBeNull();
    expect(toHit(word, 'hybrid', weights, holder, similarity(0.75))).not.toBeNull();
  });

  it('does not count in keyword mode, nor words in meaning mode', () => {
    const holder = entry({ words: ['民宿'] });
    expect(toHit(understood({ 民宿: 1 }), 'keyword', weights, entry({}), near)).toBeNull();
    expect(toHit(understood({ 民宿: 1 }), 'meaning', weights, holder, far)).toBeNull();
  });
});

it('takes no passage by meaning that is about what the word is not: 第二产业 for 第一产业', () => {
  const query = understood({ 第一产业: 1 }, { rivals: toRivals([{ text: '第一产业' }]) });
  expect(toHit(query, 'meaning', weights, entry({ text: '提高第二产业占比' }), near)).toBeNull();
  expect(toHit(query, 'meaning', weights, entry({ text: '第一产业与第二产业' }), near)).not.toBeNull();
  expect(toHit(query, 'meaning', weights, entry({ text: '产业体系' }), near)).not.toBeNull();
});

describe('in every mode', () => {
  it('demands every phrase in the passage’s own text', () => {
    const query = understood({ 三高四新: 1 }, { phrases: ['三高四新'] });
    const inTitle = entry({ text: '蓝图', titleWords: ['三高四新'] });
    expect(toHit(query, 'hybrid', weights, inTitle, near)).toBeNull();
    expect(
      toHit(query, 'hybrid', weights, entry({ text: '“三高四新”蓝图', words: ['三高四新'] }), near),
    ).not.toBeNull();
  });

  it('refuses an excluded word', () => {
    const query = understood({ 产业: 1 }, { excluded: ['农业'] });
    expect(toHit(query, 'hybrid', weights, entry({ text: '农业产业', words: ['产业'] }), near)).toBeNull();
  });
});

it('takes every passage where nothing is looked for', () => {
  expect(toHit(understood({}), 'meaning', weights, entry({ text: '任何' }), null)).not.toBeNull();
});

it('takes none where there is a query without any word', () => {
  expect(toHit(understood({}, { text: '的' }), 'hybrid', weights, entry({ text: '任何' }), far)).toBeNull();
});

describe('the door of meaning', () => {
  const candidate = (cosines: Partial<Similarity>, words: readonly string[] = []) => ({
    entry: entry({ words }),
    similarity: { ...similarity(0.6), ...cosines },
  });
  const query = understood({ 民宿: 1, 补贴: 1 });

  it('opens on text and question together', () => {
    expect(opensMeaning(query, weights, [candidate({ question: 0.69 })])).toBe(false);
    expect(opensMeaning(query, weights, [candidate({ question: 0.71 })])).toBe(true);
  });

  it('opens sooner when the words are there, too', () => {
    expect(opensMeaning(query, weights, [candidate({ question: 0.61 }, ['民宿'])])).toBe(true);
    expect(opensMeaning(query, weights, [candidate({ question: 0.59 }, ['民宿'])])).toBe(false);
  });

  it('takes a question for as much nearer as they are, where a plan has none', () => {
    const text = (cosine: number) => candidate({ window: cosine, sentence: cosine, question: null });
    expect(opensMeaning(query, weights, [text(0.61)])).toBe(true);
    expect(opensMeaning(query, weights, [text(0.59)])).toBe(false);
  });

  it('hears no evidence from what is not near, and none where meaning was not asked for', () => {
    const far = candidate({ window: 0.5, sentence: 0.5, question: 0.59 }, ['民宿', '补贴']);
    expect(opensMeaning(query, { ...weights, answerBar: 0 }, [far])).toBe(false);
    expect(opensMeaning(query, weights, [{ entry: entry({}), similarity: null }])).toBe(false);
  });

  it('lets nothing through by meaning when closed', () => {
    expect(decide(understood({ 民宿: 1 }), 'hybrid', weights, entry({}), near, false)).toBeNull();
  });
});
