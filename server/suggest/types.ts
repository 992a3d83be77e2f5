/** What a suggestion is: each kind leads somewhere else. */
export const SUGGESTION_KINDS = ['term', 'heading', 'glossary', 'indicator', 'place', 'question'] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

/** Something of a build that can be suggested. */
export interface Suggestion {
  readonly kind: SuggestionKind;
  readonly text: string;
  /** Where it stands, or how much there is (Chinese). */
  readonly detail: string;
  /** Where it leads. */
  readonly url: string;
}

/** A suggestion with what it is found by. */
export interface Entry extends Omit<Suggestion, 'url'> {
  /** Its address, which is written only when it is shown. */
  readonly leadsTo: () => string;
  /** Other names that find it. */
  readonly aliases: readonly string[];
  /** Of several that match as well, the weightiest comes first: for most kinds a number of passages. */
  readonly weight: number;
}

/** How well a suggestion matches what was typed; the smaller, the better. */
export const MATCH = {
  whole: 0,
  start: 1,
  wordStart: 2,
  inside: 3,
  words: 4,
  soundStart: 5,
  soundInside: 6,
  initials: 7,
  misspelt: 8,
} as const;
export type Match = (typeof MATCH)[keyof typeof MATCH];

/** The suggestions for what was typed so far, the best first; none for a text without letters and digits. */
export type Suggest = (typed: string) => readonly Suggestion[];
