/** A stretch of a text and what was meant by it; UTF-16 offsets, `end` exclusive. */
export interface Replacement {
  readonly typed: string;
  readonly meant: string;
  readonly start: number;
  readonly end: number;
}

/** The text with its replacements made; they are in order and do not overlap. */
export function replaceAll(text: string, replacements: readonly Replacement[]): string {
  let out = '';
  let at = 0;
  for (const { meant, start, end } of replacements) {
    out += text.slice(at, start) + meant;
    at = end;
  }
  return out + text.slice(at);
}
