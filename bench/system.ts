/** Something that ranks sections for a query. */
export interface System {
  readonly name: string;
  /** Section ids, best first, each once. */
  rank(q: string): Promise<readonly string[]>;
}
