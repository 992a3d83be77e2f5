/** A place of a text, and the words there that something is said about. */
export interface RemarkedPlace {
  /** The passage's id. */
  readonly passage: string;
  /** Words of its text, as they stand. */
  readonly says: string;
}

/** Where a text contradicts itself, or has slipped: what must be known before it is quoted. */
export interface Remark {
  /** For readers (Chinese), true at each of its places. */
  readonly text: string;
  /** At least one; it is shown at each. */
  readonly places: readonly [RemarkedPlace, ...RemarkedPlace[]];
}
