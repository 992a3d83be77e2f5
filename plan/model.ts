/**
 * The domain in types. Every node knows where it came from.
 * Lines are 1-based lines of the plan's file, split at "\n"; offsets are UTF-16 code units of the raw line.
 */

/** A stretch of one raw source line, `end` exclusive. */
export interface SourceRange {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

export type PlanLevel = '省' | '市' | '县';
export type PlanStatus = '草案' | '正式';

/** One 规划纲要: an entry of `data/plans.json` and one text file. Unknown facts are null. */
export interface Plan {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly level: PlanLevel;
  readonly region: string;
  /** The six-digit code of GB/T 2260. */
  readonly regionCode: string | null;
  /** The id of the wider plan this one stands under, if it is in the catalog. */
  readonly parent: string | null;
  readonly issuer: string | null;
  readonly documentNumber: string | null;
  readonly period: string | null;
  readonly datePrinted: string | null;
  readonly dateRemark: string | null;
  readonly status: PlanStatus;
  readonly sourceUrl: string | null;
  readonly file: string;
  readonly sha256: string;
}

export type HeadingLevel = 'part' | 'chapter' | 'section';

/** A 篇, 章 or 节 title. Inferred: the text lacks it, the table of contents or the numbering demands it. */
export interface Heading {
  /** The anchor: `hunan-part7`, `hunan-c23`, `hunan-c23-s2`. */
  readonly id: string;
  readonly level: HeadingLevel;
  readonly number: number;
  /** Null where it cannot be known. */
  readonly title: string | null;
  /** Where it stands; for an inferred heading the line of the paragraph it should stand before. */
  readonly line: number;
  readonly inferred: boolean;
  /** Why an inferred heading was inferred, for readers (Chinese); null for a heading that stands in the text. */
  readonly reason: string | null;
  readonly ranges: readonly SourceRange[];
}

export interface Chapter extends Heading {
  readonly level: 'chapter';
  readonly sections: readonly Heading[];
}

export interface Part extends Heading {
  readonly level: 'part';
  readonly chapters: readonly Chapter[];
}

interface PassageBase {
  readonly id: string;
  /** The plan's id. */
  readonly plan: string;
  /** The id of the one section it stands in. */
  readonly section: string;
  readonly line: number;
  readonly endLine: number;
  /** The text as it stands, without noise. The cells of an indicator row are joined by one space. */
  readonly text: string;
  readonly ranges: readonly SourceRange[];
}

/** A running-text paragraph. `lead`: its run-in lead phrase without the full stop (低空经济。…), if it has one. */
export interface Paragraph extends PassageBase {
  readonly kind: 'paragraph';
  readonly lead: string | null;
}

/** One item of a list box; `group` is the group title it stands under. */
export interface BoxItem extends PassageBase {
  readonly kind: 'item';
  readonly lead: string | null;
  readonly group: string | null;
}

/** One data row of a table box; `cells` align with the box's `columns`, merged cells repeated. */
export interface IndicatorRow extends PassageBase {
  readonly kind: 'indicator';
  readonly cells: readonly string[];
}

/** One note under a table. */
export interface TableNote extends PassageBase {
  readonly kind: 'note';
}

/** One term of 名词解释. `text` is the whole entry without its number. */
export interface Definition extends PassageBase {
  readonly kind: 'definition';
  readonly number: number;
  readonly term: string;
}

/** The smallest thing that can be found, linked and cited. */
export type Passage = Paragraph | BoxItem | IndicatorRow | TableNote | Definition;
export type PassageKind = Passage['kind'];

export interface BoxGroup {
  readonly title: string;
  readonly line: number;
  readonly ranges: readonly SourceRange[];
}

interface BoxBase {
  /** `hunan-b14`. */
  readonly id: string;
  readonly number: number;
  readonly title: string;
  /** Line of the title; `endLine` is the line of the last content. */
  readonly line: number;
  readonly endLine: number;
  readonly part: number | null;
  readonly chapter: number | null;
  readonly ranges: readonly SourceRange[];
  /** Passage ids in order: rows and notes of a table, items of a list. */
  readonly passages: readonly string[];
}

export interface TableBox extends BoxBase {
  readonly kind: 'table';
  /** One title per real column; two header rows are joined with `·`. */
  readonly columns: readonly string[];
  /** The source of the header cells. */
  readonly headerRanges: readonly SourceRange[];
}

export interface ListBox extends BoxBase {
  readonly kind: 'list';
  readonly groups: readonly BoxGroup[];
}

/** 专栏: a titled box inside a chapter. */
export type Box = TableBox | ListBox;

/** A figure's caption; the picture itself is not in the source. */
export interface Figure {
  readonly id: string;
  /** The number that is printed (图3), if there is one. */
  readonly number: number | null;
  readonly caption: string;
  readonly line: number;
  readonly ranges: readonly SourceRange[];
}

export interface PathStep {
  readonly level: HeadingLevel;
  readonly number: number;
  readonly title: string | null;
  readonly inferred: boolean;
}

export type SectionKind =
  | 'section'
  | 'introduction'
  | 'box'
  | 'indicators'
  | 'glossary'
  | 'preamble'
  | 'closing';

/** What a result card shows: the smallest titled unit, with its passages. */
export interface Section {
  /** `hunan-c23-s2`, `hunan-c23`, `hunan-part7`, `hunan-b14`, `hunan-glossary`, `hunan-preamble`, `hunan-closing`. */
  readonly id: string;
  readonly kind: SectionKind;
  readonly plan: string;
  /** The heading's or box's title; null where the heading's title is unknown. */
  readonly title: string | null;
  /** Headings above and including its own; a box has its part and chapter. Empty for preamble, glossary, closing. */
  readonly path: readonly PathStep[];
  readonly part: number | null;
  readonly chapter: number | null;
  /** First and last line, heading included. */
  readonly lines: readonly [number, number];
  readonly passages: readonly string[];
}

/** The plan's content in document order, as the reader prints it. Box content follows from the box. */
export type FlowItem =
  | { readonly type: 'heading'; readonly level: HeadingLevel; readonly id: string }
  | { readonly type: 'glossary'; readonly line: number }
  | { readonly type: 'passage'; readonly id: string }
  | { readonly type: 'box'; readonly id: string }
  | { readonly type: 'figure'; readonly id: string };

export type NoiseKind = 'bookmark' | 'image' | 'cover' | 'page mark' | 'contents';

export interface Noise extends SourceRange {
  readonly kind: NoiseKind;
}

export interface Warning {
  readonly line: number;
  readonly message: string;
}

/** One plan text, parsed. */
export interface ParsedPlan {
  readonly id: string;
  readonly title: string;
  /** The plan's title and every other heading line that is neither passage nor part of the trees below
   *  (名词解释 heading included): with the ranges of passages, headings, boxes, groups and figures they cover the text. */
  readonly titleRanges: readonly SourceRange[];
  readonly parts: readonly Part[];
  readonly boxes: readonly Box[];
  readonly figures: readonly Figure[];
  readonly sections: readonly Section[];
  readonly passages: readonly Passage[];
  readonly flow: readonly FlowItem[];
  readonly noise: readonly Noise[];
  readonly warnings: readonly Warning[];
}
