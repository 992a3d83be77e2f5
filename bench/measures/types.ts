/** Unit id → judged grade, 0 to 3; what is not listed is 0. */
export type Grades = ReadonlyMap<string, number>;

/** A measure of one ranking: best first, each id once. 0 to 1. */
export interface Measure {
  readonly name: string;
  readonly of: (ranking: readonly string[], grades: Grades) => number;
}
