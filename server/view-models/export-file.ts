import { toBibtex } from '../citations/bibtex.ts';
import type { Citation } from '../citations/citation.ts';
import { escapeMarkdown } from '../citations/escape-markdown.ts';
import { explainedLines } from '../citations/explained.ts';
import { type ExportFormat, FORMAT_FACTS } from '../citations/formats.ts';
import { toGbt7714 } from '../citations/gbt7714.ts';
import { toMarkdownQuote } from '../citations/markdown.ts';
import { toRis } from '../citations/ris.ts';
import { toCsv } from '../csv.ts';
import { OFFICIAL_TEXT } from '../labels.ts';
import type { Library } from '../library.ts';
import { toExportTable } from './export-table.ts';
import { type PassageAnswer, toPassageAnswer } from './passage-answer.ts';

/** What is sent as a file. */
export interface ExportFile {
  readonly name: string;
  readonly contentType: string;
  readonly body: string;
}

/** Citations as one file. `notes` says what of the selection was left out: every format names it where it can. */
export function toExportFile(
  format: ExportFormat,
  citations: readonly Citation[],
  notes: readonly string[],
  library: Library,
  base: string,
): ExportFile {
  const { contentType, extension } = FORMAT_FACTS[format];
  const body = () => {
    switch (format) {
      case 'gbt7714':
        return toReferenceList(citations, notes);
      case 'bibtex':
        return lines([...notes.map(toBibtexRemark), ...citations.map(toBibtex)], '\n\n');
      case 'ris':
        return toRisFile(citations, notes);
      case 'markdown':
        return lines([...notes.map(escapeMarkdown), ...citations.map(toMarkdownQuote)], '\n\n');
      case 'csv':
        return toCsv(toExportTable(citations, notes));
      case 'json':
        return `${JSON.stringify(toExportAnswer(citations, notes, library, base), null, 2)}\n`;
    }
  };
  return { name: `gangyao-export.${extension}`, contentType, body: body() };
}

/** Numbered references, and beneath them what a reader of any of them must know. */
export function toReferenceList(citations: readonly Citation[], notes: readonly string[]): string {
  const references = citations.map((citation, index) => `[${index + 1}] ${toGbt7714(citation)}`);
  const remarks = [...toNumberedRemarks(citations), ...toRemarks(citations), ...notes];
  return lines([references.join('\n'), remarks.join('\n')], '\n\n');
}

/** What must be known of each quote, a line a remark: under the numbers of all references that it is about. */
export function toNumberedRemarks(citations: readonly Citation[]): readonly string[] {
  const numbers = new Map<string, string>();
  citations.forEach((citation, index) => {
    for (const line of explainedLines(citation.explained))
      numbers.set(line, `${numbers.get(line) ?? ''}[${index + 1}]`);
  });
  return [...numbers].map(([line, cited]) => `${cited} ${line}`);
}

/** One line a plan: its status, and what is doubtful about its date. */
export function toRemarks(citations: readonly Citation[]): readonly string[] {
  const remarks = citations.map(({ title, status, doubtfulDate }) =>
    [`《${title}》文本性质：${status}`, doubtfulDate, OFFICIAL_TEXT]
      .filter((each) => each !== null)
      .join('；'),
  );
  return [...new Set(remarks)].map((remark) => `${remark}。`);
}

/** Between entries everything is a remark, but for the sign that begins the next one. */
function toBibtexRemark(note: string): string {
  return `% ${note.replaceAll('@', '＠')}`;
}

function toRisFile(citations: readonly Citation[], notes: readonly string[]): string {
  return citations.map((citation, index) => toRis(citation, index === 0 ? notes : [])).join('\r\n');
}

function lines(parts: readonly string[], between: string): string {
  return `${parts.filter((part) => part !== '').join(between)}\n`;
}

/** The JSON of /export. */
export interface ExportAnswer {
  readonly accessed: string | null;
  readonly notes: readonly string[];
  readonly passages: readonly (PassageAnswer & {
    readonly place: string;
    /** Which headings of the place the text lacks, and why they are named (Chinese); null where none. */
    readonly inferred: string | null;
    readonly citations: Readonly<Record<'gbt7714' | 'bibtex' | 'ris' | 'markdown', string>>;
  })[];
}

function toExportAnswer(
  citations: readonly Citation[],
  notes: readonly string[],
  library: Library,
  base: string,
): ExportAnswer {
  return {
    accessed: citations[0]?.accessed ?? null,
    notes,
    passages: citations.flatMap((citation) => {
      const answer = toPassageAnswer(citation.id, library, base);
      if (answer === null) return [];
      return [
        {
          ...answer,
          place: citation.place.full,
          inferred: citation.place.inferred,
          citations: {
            gbt7714: toGbt7714(citation),
            bibtex: toBibtex(citation),
            ris: toRis(citation),
            markdown: toMarkdownQuote(citation),
          },
        },
      ];
    }),
  };
}
