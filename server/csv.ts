/** RFC 4180 with a byte order mark, which spreadsheet programs need to read Chinese. */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(toField).join(',')}\r\n`).join('')}`;
}

/**
 * What makes a spreadsheet program calculate: an operator, also in full width, behind whatever it may strip
 * (blanks, format characters), or a control character that begins another cell.
 */
const FORMULA = /^(?:[\s\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n])/u;

/** Quoted where needed; text that would be run as a formula is led by an apostrophe. */
function toField(value: string | number): string {
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value);
  // Semicolon and tab part cells too, where a program's settings say so.
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
