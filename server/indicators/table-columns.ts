/** The column that holds the indicators' names; the first where no header says so. */
export function nameColumn(columns: readonly string[]): number {
  const found = columns.findIndex((column) => /(指标|名称)/.test(column.replaceAll(/\s/g, '')));
  return Math.max(found, 0);
}

/** Whether a column holds the running numbers of its rows, which say nothing outside the table. */
export function isNumbering(column: string): boolean {
  return /^(序号|编号)$/.test(column.replaceAll(/\s/g, ''));
}
