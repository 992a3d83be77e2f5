/** Rows of cells as aligned lines: the first column to the left, the others to the right. The first row is the head. */
export function toTable(rows: readonly (readonly string[])[], left = 1): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(...rows.map((row) => widthOf(row[at] ?? ''))),
  );
  const lines = rows.map((row) => widths.map((width, at) => pad(row[at] ?? '', width, at < left)).join('  '));
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return lines
    .toSpliced(1, 0, rule)
    .map((line) => line.trimEnd())
    .join('\n');
}

/** Columns on a terminal: East Asian wide characters take two. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

function pad(text: string, width: number, left: boolean): string {
  const blanks = ' '.repeat(width - widthOf(text));
  return left ? text + blanks : blanks + text;
}
