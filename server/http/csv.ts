/** RFC 4180 with a byte order mark, which spreadsheet programs need to read Chinese. */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(toField).join(',')}\r\n`).join('')}`;
}

/** Quoted where needed; text that a spreadsheet program would run as a formula is led by an apostrophe. */
function toField(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r＝＋－＠]/u.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
