import { describe, expect, it } from 'vitest';
import { toLibrary } from '../../../server/library.ts';
import { toTermBook } from '../../../server/terms/term-book.ts';
import { toTrace } from '../../../server/terms/trace.ts';
import { urls } from '../../../server/urls.ts';
import { meantBy } from '../../../server/view-models/terms-meant.ts';
import { sampleBundle } from '../fixtures.ts';

const book = await toTermBook(toLibrary(sampleBundle()), new Set());
const READ: Readonly<Record<string, string>> = {
  dikongjingji: '低空经济',
  dikongminsu: '低空 民宿',
  gaishanminsheng: '改善民生',
  paocai: '泡菜',
  无人机: '机场',
};
const meantIn = (term: string, terms: readonly string[] = [term]) =>
  meantBy(toTrace(book, term), terms, book, (typed) => READ[typed] ?? null);

describe('what was meant by a term that stands nowhere', () => {
  it('is what the search reads in it, one term or several, also where only titles have it', () => {
    expect(meantIn('dikongjingji')).toEqual({ label: '“低空经济”', url: urls.terms(['低空经济']) });
    expect(meantIn('dikongminsu')).toEqual({ label: '“低空”、“民宿”', url: urls.terms(['低空', '民宿']) });
    expect(meantIn('gaishanminsheng')?.label).toBe('“改善民生”');
  });

  it('takes its place among the others', () => {
    expect(meantIn('dikongjingji', ['民宿', 'dikongjingji', '机场'])?.url).toBe(
      urls.terms(['民宿', '低空经济', '机场']),
    );
  });

  it('is nothing where the search reads nothing, what it reads stands nowhere, or the term does stand', () => {
    expect(meantIn('量子泡菜')).toBeNull();
    expect(meantIn('paocai')).toBeNull();
    expect(meantIn('无人机')).toBeNull();
  });
});
