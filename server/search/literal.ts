/**
 * Where a text stands in another, character for character, UTF-16 offsets, overlapping ones included. A number or a
 * Latin word is never found inside another: 2.5% is not in 12.5%, 15分钟 not in 115分钟.
 */
export function* occurrencesOf(part: string, text: string): Generator<number, void> {
  if (part === '') return;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    if (!joins(text, at) && !joins(text, at + part.length)) yield at;
  }
}

export function standsLiterally(part: string, text: string): boolean {
  return text.includes(part) && !occurrencesOf(part, text).next().done;
}

/** Whether a word or number goes on across this place. */
function joins(text: string, at: number): boolean {
  if (at === 0 || at === text.length) return false;
  return /^(?:[\p{Script=Latin}\d]{2}|\d\.|\.\d)$/u.test(text.slice(at - 1, at + 1));
}
