import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readJudged } from '../../bench/judged.ts';
import { ROOT } from '../../platform/config.ts';
import { type Help, MODES, type SearchQuery, type SearchResult } from '../../server/search/types.ts';
import { urls } from '../../server/urls.ts';
import { openRealSearch, type RealSearch } from './app.ts';

/** What the real build says where it finds nothing: every number is that of the search it leads to. */

/** Each asks for every vector of the build, and for two modes more. */
const UNANSWERED = 24;

let real: RealSearch;
let answered: readonly string[];
/** Queries without an answer that find nothing. */
let unanswered: readonly (readonly [Asked, Help])[];
beforeAll(async () => {
  real = await openRealSearch();
  const read = async (file: string) =>
    (await readJudged(join(ROOT, 'bench', file))).map(({ q, relevant }) => ({ q, count: relevant.length }));
  answered = (await read('queries.json')).filter(({ count }) => count > 0).map(({ q }) => q);
  const none = (await read('no-answer-tune.json')).slice(0, UNANSWERED);
  unanswered = await helped(none.map(({ q }) => ({ q })));
});
afterAll(() => real.close());

type Asked = Parameters<typeof urls.search>[0];
const ask = (asked: Asked): Promise<SearchResult> =>
  real.search(urls.search(asked).replace(/^\/search\??/, ''));
const sectionsOf = async (asked: Asked) => (await ask(asked)).total.sections;

/** The searches among these that find nothing, with the help they give; one after another: the machine may be small. */
async function helped(asked: readonly Asked[]): Promise<readonly (readonly [Asked, Help])[]> {
  const empty: (readonly [Asked, Help])[] = [];
  for (const each of asked) {
    const { help, total } = await ask(each);
    expect(help === null, JSON.stringify(each)).toBe(total.sections > 0);
    if (help !== null) empty.push([each, help]);
  }
  return empty;
}

describe('a query without an answer', () => {
  it('has none in the other modes either, or says how many sections they find', async () => {
    expect(unanswered.length).toBeGreaterThan(UNANSWERED / 2);
    for (const [asked, { modes }] of unanswered) {
      expect(modes.map(({ mode }) => mode)).toEqual(MODES.filter((mode) => mode !== 'hybrid'));
      for (const { mode, sections } of modes) expect(await sectionsOf({ ...asked, mode })).toBe(sections);
    }
  });

  it('is shown at most three sections and five terms, each of which finds something', async () => {
    const offered = new Set(unanswered.flatMap(([, { terms }]) => terms));
    expect(offered.size).toBeGreaterThan(unanswered.length);
    for (const q of offered) expect(await sectionsOf({ q }), q).toBeGreaterThan(0);
    for (const [, { terms, nearest }] of unanswered) {
      expect(terms.length).toBeLessThanOrEqual(5);
      expect(nearest.length).toBeLessThanOrEqual(3);
      expect(new Set(nearest.map(({ section }) => section.id)).size).toBe(nearest.length);
    }
  });

  it('is shown the nearest sentence of each near section as it stands in the text', async () => {
    for (const [, { nearest }] of unanswered) {
      for (const { passage, text, section } of nearest) {
        const stored = real.serving.library.passage(passage)?.passage;
        expect(stored?.text).toContain(text);
        expect(stored?.section).toBe(section.id);
      }
    }
  });

  it.each([
    ['量子泡菜火锅', ['泡菜', '火锅']],
    ['dongtingghu', ['dongtingghu']],
  ])('%s: what stands in no text is named', async (q, words) => {
    const { help } = await ask({ q });
    expect(help?.words.map(({ typed }) => typed)).toEqual(words);
  });

  it('is given what sounds or looks so, which finds something', async () => {
    const { help } = await ask({ q: 'dongtingghu' });
    expect(help?.words).toEqual([{ typed: 'dongtingghu', near: ['洞庭湖'] }]);
    expect(await sectionsOf({ q: '洞庭湖' })).toBeGreaterThan(0);
  });
});

describe('a filter that hides hits', () => {
  it.each<[string, Partial<SearchQuery['filters']>]>([
    ['洞庭湖', { region: ['双牌县'] }],
    ['洞庭湖', { region: ['双牌县'], kind: ['indicator'] }],
    ['城镇化率', { plan: ['hunan'], region: ['双牌县'], kind: ['text'] }],
    ['湘江', { chapter: ['yongzhou-45'], topic: ['教育'] }],
    ['', { region: ['双牌县'], kind: ['indicator'] }],
  ])('of “%s” under %o is named with what is found without it', async (q, filters) => {
    const [[asked, help] = [{}, null]] = await helped([{ q, filters }]);
    expect(help?.filters.length).toBeGreaterThan(0);
    for (const { names, sections } of help?.filters ?? []) {
      const without = { ...filters, ...Object.fromEntries(names.map((name) => [name, []])) };
      expect(await sectionsOf({ ...asked, filters: without }), names.join()).toBe(sections);
    }
    expect(help?.unfiltered?.sections).toBe(await sectionsOf({ q }));
  });
});

describe('words that only meaning finds', () => {
  it('by keyword find nothing, and are told how many sections the other modes find', async () => {
    const empty = await helped(answered.map((q) => ({ q, mode: 'keyword' as const })));
    const byMeaning = empty.filter(([, { modes }]) => modes.some(({ sections }) => sections > 0));
    expect(byMeaning.length).toBeGreaterThan(0);
    for (const [asked, { modes, nearest, terms }] of byMeaning) {
      for (const { mode, sections } of modes) expect(await sectionsOf({ ...asked, mode })).toBe(sections);
      expect([...nearest, ...terms]).toEqual([]);
    }
  });
});

describe('a phrase that stands nowhere', () => {
  it('is told how much its words find without the quotes', async () => {
    const { help } = await ask({ q: '“发展低空产业”' });
    expect(help?.plain).toEqual({
      q: '发展低空产业',
      sections: await sectionsOf({ q: '发展低空产业' }),
      capped: false,
    });
    expect(help?.plain?.sections).toBeGreaterThan(0);
  });
});
