/** A text in quotes, to be read or to be asked for as it stands; one that brings its own needs no second pair. */
export function quoted(text: string): string {
  return /[“”"]/.test(text) ? text : `“${text}”`;
}
