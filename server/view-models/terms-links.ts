export interface NamedLink {
  readonly label: string;
  readonly url: string;
}

/** A query for the term as it stands; one that brings its own quotes goes without. */
export function quoted(term: string): string {
  return /[“”"]/.test(term) ? term : `“${term}”`;
}
