/** Where that begins which ends before a place of a text: after the last character that the pattern fits, or at 0. */
export function endBefore(text: string, at: number, pattern: RegExp): number {
  for (let from = at; from > 0; from -= 1) if (pattern.test(text.charAt(from - 1))) return from;
  return 0;
}
