import { describe, expect, it } from 'vitest';
import { toLibrary } from '../../../server/library.ts';
import { parseSearchParams } from '../../../server/search/search-params.ts';
import type { SearchResult, UnderstoodQuery } from '../../../server/search/types.ts';
import { toUnderstoodModel } from '../../../server/view-models/understood.ts';
import { answer } from '../fake-search.ts';
import { sampleBundle } from '../fixtures.ts';

const library = toLibrary(sampleBundle());

interface Read extends Partial<UnderstoodQuery> {
  readonly terms?: readonly string[];
}

/** What the page says of a search whose query was read so. */
function understood(address: string, { terms = [], ...read }: Read = {}) {
  const query = parseSearchParams(new URLSearchParams(address), library.known);
  const { query: plain } = answer(query, library);
  const result: SearchResult['query'] = {
    ...plain,
    terms,
    understood: { ...plain.understood, ...read },
  };
  return toUnderstoodModel(query, result, library);
}

/** The parameters of an address, as a reader would type them. */
const asked = (url: string | null | undefined) =>
  url === null || url === undefined ? null : decodeURIComponent(url.replaceAll('+', ' '));

describe('how a query was read', () => {
  it('is not told where it was read just as typed', () => {
    expect(understood('q=民宿', { terms: ['民宿'] })).toBeNull();
    expect(understood('')).toBeNull();
  });

  it('names what was mended, with a way back that keeps filters and mode and begins at page 1', () => {
    const model = understood('q=洞停湖治理&mode=keyword&plan=shi&page=3', {
      terms: ['洞庭湖', '治理'],
      changes: [{ typed: '洞停湖', meant: '洞庭湖', kind: 'spelling' }],
    });
    expect(model?.changes.map(({ url, ...change }) => [change, asked(url)])).toEqual([
      [
        { kind: 'spelling', typed: '洞停湖', meant: '洞庭湖' },
        '/search?q=洞停湖治理&off=洞庭湖&mode=keyword&plan=shi',
      ],
    ]);
  });

  it('tells a figure with its unit, and not that a blank was dropped', () => {
    const changes = [
      { typed: '三千六百', meant: '3600', kind: 'number' },
      { typed: ' ', meant: '', kind: 'number' },
    ] as const;
    const model = understood('q=三千六百亿产值 5 万', { terms: ['3600亿', '产值', '5万'], changes });
    expect(model?.changes).toMatchObject([{ typed: '三千六百亿', meant: '3600亿' }]);
    expect(asked(model?.changes[0]?.url)).toContain('&off=3600');
  });

  it('has every word, removable where it stands as typed', () => {
    const { terms } = understood('q=洞停湖治理', { terms: ['洞庭湖', '治理'] }) ?? {};
    expect(terms?.shown.map(({ label, url }) => [label, asked(url)])).toEqual([
      ['洞庭湖', null],
      ['治理', '/search?q=洞停湖'],
    ]);
  });

  it('tells an OR as one, and characters that were typed together together', () => {
    const choice = understood('q=油茶|茶油 加工', { terms: ['加工', '油茶'] });
    expect(choice?.terms.shown).toMatchObject([{ label: '加工' }, { label: '油茶 或 茶油', url: null }]);
    expect(understood('q=第23章 产业', { terms: ['第', '23', '章', '产业'] })?.terms.shown).toMatchObject([
      { label: '第23章' },
      { label: '产业' },
    ]);
    expect(understood('q=第23章', { terms: ['第', '23', '章'] })).toBeNull();
  });

  it('folds the words of a long query after a line', () => {
    const words = Array.from({ length: 12 }, (_, at) => `词语${'甲乙丙丁戊己庚辛壬癸子丑'[at]}`);
    const { terms } = understood(`q=${words.join(' ')}`, { terms: words }) ?? {};
    expect([terms?.shown.length, terms?.folded.map(({ label }) => label)]).toEqual([8, words.slice(8)]);
  });

  it('names what else is looked for, each refusable, folded where there are many', () => {
    const few = understood('q=老人', {
      terms: ['老人'],
      synonyms: [{ term: '老人', also: ['养老', '老年'] }],
    });
    expect(few?.synonyms.shown[0]?.also.map(({ label, url }) => [label, asked(url)])).toEqual([
      ['养老', '/search?q=老人&off=养老'],
      ['老年', '/search?q=老人&off=老年'],
    ]);
    const also = ['一', '二', '三', '四', '五', '六'];
    const many = understood('q=老人', { terms: ['老人'], synonyms: [{ term: '老人', also }] });
    expect([many?.synonyms.shown, many?.synonyms.folded.length, many?.substitutes]).toEqual([[], 1, 6]);
  });

  it('offers a place as a filter, and to stop preferring it', () => {
    const [place] = understood('q=某县项目', { terms: ['某县', '项目'], places: ['某县'] })?.places ?? [];
    expect(place?.label).toBe('某县');
    expect(asked(place?.only?.url)).toBe('/search?q=某县项目&region=某县');
    expect(asked(place?.url)).toBe('/search?q=某县项目&off=某县');
    expect(asked(place?.placeUrl)).toBe('/places/某县');
  });

  it('offers the plan where the place has one of its own', () => {
    const only = (address: string) =>
      understood(address, { terms: ['某市', '项目'], places: ['某市'] })?.places[0]?.only;
    expect(only('q=某市项目')?.label).toBe('只看某市规划');
    expect(asked(only('q=某市项目')?.url)).toBe('/search?q=某市项目&plan=shi');
    expect(only('q=某市项目&plan=sheng')).toBeNull();
  });

  it('remembers what was refused, and takes it back', () => {
    const model = understood('q=老人&off=养老&off=老年', { terms: ['老人'] });
    expect(model?.refused.map(({ label, url }) => [label, asked(url)])).toEqual([
      ['养老', '/search?q=老人&off=老年'],
      ['老年', '/search?q=老人&off=养老'],
    ]);
  });
});
