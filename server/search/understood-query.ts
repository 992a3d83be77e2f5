import type { AnswerQuery } from '../answers/types.ts';
import type { SearchQuery, UnderstoodQuery } from './types.ts';
import type { Understood } from './understand.ts';

/** What decides whether a query is answered at once. */
export function toAnswerQuery(search: SearchQuery, { text, excluded, asks }: Understood): AnswerQuery {
  const { q, off, mode, filters } = search;
  return { typed: { q, off, mode }, text, excluded, asks, plans: filters.plan };
}

/** The query as it was read, where spelling or pinyin was mended. */
export function toCorrection({ changes, text }: Understood): string | null {
  return changes.some(({ kind }) => kind !== 'number') ? text : null;
}

/** What the answer says was made of the query. */
export function toUnderstoodQuery({ changes, words }: Understood): UnderstoodQuery {
  return {
    changes,
    synonyms: words.flatMap(({ text, forms }) => {
      const also = forms.filter(({ origin }) => origin === 'synonym').map((form) => form.text);
      return also.length === 0 ? [] : [{ term: text, also }];
    }),
    places: [...new Set(words.flatMap(({ region }) => (region === null ? [] : [region])))],
  };
}

/** Says that a query without any word lists everything. */
export function wordless(q: string, { text, excluded }: Understood): readonly string[] {
  return q !== '' && text === '' && excluded.length === 0 ? ['检索词里没有字词，列出全部内容'] : [];
}
