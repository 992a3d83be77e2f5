import type { Suggestion, SuggestionKind } from '../suggest/types.ts';

/** What readers call the kinds. */
const KIND_LABELS: Readonly<Record<SuggestionKind, string>> = {
  term: '政策词',
  heading: '标题',
  glossary: '名词解释',
  indicator: '指标',
  place: '地区',
  question: '问题',
};

export interface SuggestAnswer {
  readonly q: string;
  readonly suggestions: readonly {
    readonly text: string;
    readonly kind: SuggestionKind;
    /** The kind as readers call it. */
    readonly label: string;
    readonly detail: string;
    readonly url: string;
  }[];
}

/** The suggestions as data. */
export function toSuggestAnswer(q: string, suggestions: readonly Suggestion[]): SuggestAnswer {
  return {
    q,
    suggestions: suggestions.map(({ kind, text, detail, url }) => ({
      text,
      kind,
      label: KIND_LABELS[kind],
      detail,
      url,
    })),
  };
}
