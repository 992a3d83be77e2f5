/**
 * What the indexer writes into the engine and the server asks for: field names of both indexes, in one place.
 * Token fields, `chars` included, are tokens of our own segmenter as `toEngineText` writes them: the engine takes
 * them as they are.
 */

import type { PassageKind } from '../plan/model.ts';

/** A document of the `passages` index: what is matched, filtered and linked. */
export interface PassageDocument {
  readonly id: string;
  readonly section: string;
  readonly plan: string;
  /** `{plan}-{number}`; null outside parts and chapters. */
  readonly part: string | null;
  readonly chapter: string | null;
  readonly kind: KindFacet;
  readonly level: string;
  readonly topics: readonly string[];
  /** Those it names and all they lie in. */
  readonly regions: readonly string[];
  /** Position in the whole catalog: plans in catalog order, passages in document order. */
  readonly order: number;
  /** Words and sub-words of the passage. */
  readonly tokens: string;
  /** Words and sub-words of the titles above it. */
  readonly titleTokens: string;
  /** Words and sub-words of the questions it answers. */
  readonly questionTokens: string;
  /** Every letter and digit, one by one: phrases of them are exact strings but for signs. */
  readonly chars: string;
  readonly _vectors: {
    readonly [EMBEDDER]: {
      readonly embeddings: readonly (readonly number[])[];
      readonly regenerate: false;
    };
  };
}

/** A document of the `sections` index: browsing, titles, words spread over a section. */
export interface SectionDocument {
  readonly id: string;
  readonly plan: string;
  readonly kind: string;
  readonly part: string | null;
  readonly chapter: string | null;
  readonly level: string;
  readonly topics: readonly string[];
  readonly regions: readonly string[];
  readonly title: string | null;
  readonly path: readonly string[];
  readonly lines: readonly [number, number];
  readonly order: number;
  readonly passages: readonly string[];
  readonly titleTokens: string;
  /** The tokens of each passage, one entry a passage. */
  readonly tokens: readonly string[];
}

/** The name of the `userProvided` embedder in the engine's settings. */
export const EMBEDDER = 'bge';

/** The values of the `kind` filter, as addresses name them (README). */
export const KIND_FACETS = ['text', 'box', 'indicator', 'glossary'] as const;
export type KindFacet = (typeof KIND_FACETS)[number];

/** Which value of the `kind` filter a passage has. */
export const KIND_OF_PASSAGE = {
  paragraph: 'text',
  item: 'box',
  indicator: 'indicator',
  note: 'indicator',
  definition: 'glossary',
} as const satisfies Record<PassageKind, KindFacet>;
