/** The forms in which a selection is taken away; the value of `format=` in the address. */
export const EXPORT_FORMATS = ['gbt7714', 'bibtex', 'ris', 'markdown', 'csv', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export function isExportFormat(value: string): value is ExportFormat {
  return EXPORT_FORMATS.some((format) => format === value);
}

interface FormatFacts {
  readonly label: string;
  /** What it is for, for readers. */
  readonly hint: string;
  readonly contentType: string;
  readonly extension: string;
}

export const FORMAT_FACTS: Readonly<Record<ExportFormat, FormatFacts>> = {
  gbt7714: {
    label: 'GB/T 7714',
    hint: '参考文献表，纯文本',
    contentType: 'text/plain; charset=utf-8',
    extension: 'txt',
  },
  bibtex: {
    label: 'BibTeX',
    hint: 'LaTeX、JabRef、Zotero',
    contentType: 'application/x-bibtex; charset=utf-8',
    extension: 'bib',
  },
  ris: {
    label: 'RIS',
    hint: 'EndNote、NoteExpress、Zotero',
    contentType: 'application/x-research-info-systems; charset=utf-8',
    extension: 'ris',
  },
  markdown: {
    label: 'Markdown',
    hint: '引文与出处，用于笔记与报告',
    contentType: 'text/markdown; charset=utf-8',
    extension: 'md',
  },
  csv: {
    label: 'CSV',
    hint: '电子表格，每段一行',
    contentType: 'text/csv; charset=utf-8',
    extension: 'csv',
  },
  json: {
    label: 'JSON',
    hint: '供程序使用',
    contentType: 'application/json; charset=utf-8',
    extension: 'json',
  },
};
