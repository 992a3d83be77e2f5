import type { Indicators } from '../plan/indicators.ts';
import type { Box, Figure, FlowItem, Part, Passage, Plan, Section, Warning } from '../plan/model.ts';
import type { Remark } from '../plan/remarks.ts';
import type { Region, RegionMention } from './regions.ts';

/**
 * The bundle: what the indexer leaves for the server beside the engine's indexes, under DATA_DIR/builds/{id}/.
 * With it the reader works while the engine is down, and the nearest sentence can be told.
 */

/** One plan as the reader needs it; passages are kept apart. */
export interface PlanOutline {
  readonly plan: Plan;
  readonly parts: readonly Part[];
  readonly boxes: readonly Box[];
  readonly figures: readonly Figure[];
  readonly sections: readonly Section[];
  readonly flow: readonly FlowItem[];
  readonly warnings: readonly Warning[];
}

/** A passage with what the indexer found out about it. */
export interface StoredPassage {
  readonly passage: Passage;
  /** The main one first. */
  readonly topics: readonly string[];
  /** Those its text names, by their full names; what they lie in goes without saying (`platform/regions.ts`). */
  readonly regions: readonly string[];
  /** Where its text names them, by whatever name, and also the place whose plan it is. In the text's order. */
  readonly mentions: readonly RegionMention[];
  /** Distinct words and sub-words of its text, of the titles above it, of the questions it answers. */
  readonly words: readonly string[];
  readonly titleWords: readonly string[];
  readonly questionWords: readonly string[];
}

export type VectorKind = 'window' | 'sentence' | 'question';

/** What one row of the vector matrix stands for. Rows of one passage are neighbours, in the order of the kinds. */
export interface VectorRow {
  /** Position of the passage in the bundle's `passages`. */
  readonly passage: number;
  readonly kind: VectorKind;
  /** UTF-16 offsets into the passage's text; for a question the position in `questions` and 0. */
  readonly start: number;
  readonly end: number;
}

/** A query that a passage answers. */
export interface Question {
  readonly passage: string;
  readonly kind: string;
  readonly q: string;
}

/** A stretch of a passage's text, UTF-16 offsets, `end` exclusive. */
export interface PassageStretch {
  /** Position of the passage in the bundle's `passages`. */
  readonly passage: number;
  readonly start: number;
  readonly end: number;
}

/** Two passages say the same here, the one that comes first in the bundle first. */
export type NearDuplicate = readonly [PassageStretch, PassageStretch];

/** The uids of a build's two indexes in the engine. */
export interface IndexNames {
  readonly sections: string;
  readonly passages: string;
}

export interface Manifest {
  /** Of the format, raised when a reader of the old one would misread. */
  readonly version: 4;
  readonly id: string;
  readonly createdAt: string;
  /** sha256 over everything that the build was made from, code version of the stages included. */
  readonly fingerprint: string;
  readonly model: { readonly name: string; readonly sha256: string; readonly dimensions: number };
  readonly indexes: IndexNames;
  readonly counts: {
    readonly plans: number;
    readonly sections: number;
    readonly passages: number;
    readonly vectors: number;
  };
}

/** All of a build that is kept outside the engine. */
export interface Bundle {
  readonly manifest: Manifest;
  /** In catalog order. */
  readonly plans: readonly PlanOutline[];
  /** Plans in catalog order, passages in document order: the position is the document's `order`. */
  readonly passages: readonly StoredPassage[];
  readonly questions: readonly Question[];
  /** The indicator tables, row by row. */
  readonly indicators: Indicators;
  /** Where the texts contradict themselves, or have slipped. */
  readonly remarks: readonly Remark[];
  /** Every topic there is, in the order of the page. */
  readonly topics: readonly string[];
  /** Section id → what the section is about, the main topic first. */
  readonly sectionTopics: ReadonlyMap<string, readonly string[]>;
  readonly nearDuplicates: readonly NearDuplicate[];
  /** The gazetteer, places in the order of the page, each after its parent. */
  readonly regions: readonly Region[];
  /** The policy dictionary: queries must be segmented with the words that the texts were segmented with. */
  readonly dictionary: readonly string[];
  /** Word → number of passages whose text or titles hold it. */
  readonly vocabulary: ReadonlyMap<string, number>;
  readonly rows: readonly VectorRow[];
  /** Row-major, `rows.length × dimensions`, each row a unit vector rounded as platform/vectors.ts does. */
  readonly vectors: Int8Array;
}
