import { toBibtex } from '../citations/bibtex.ts';
import type { Citation } from '../citations/citation.ts';
import { type ExportFormat, FORMAT_FACTS } from '../citations/formats.ts';
import { toGbt7714 } from '../citations/gbt7714.ts';
import { toMarkdownQuote } from '../citations/markdown.ts';
import { quoteRemarks } from '../citations/remarks.ts';
import { toRis } from '../citations/ris.ts';
import type { Library } from '../library.ts';
import { urls } from '../urls.ts';
import { pageRemarks, type SelectedPassage, toSelectedPassage } from './export-page.ts';

/** How one passage is cited, in every style. */
export interface CitePageModel {
  readonly passage: Omit<SelectedPassage, 'removeUrl'>;
  readonly planTitle: string;
  readonly remarks: readonly string[];
  readonly styles: readonly CitedStyle[];
}

export interface CitedStyle {
  /** Of the element that holds the text. */
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly text: string;
  /** Written for programs: its columns matter more than its lines. */
  readonly code: boolean;
  readonly downloadUrl: string;
}

const STYLES: readonly (readonly [ExportFormat, (citation: Citation) => string])[] = [
  ['gbt7714', toGbt7714],
  ['bibtex', toBibtex],
  ['ris', toRis],
  ['markdown', toMarkdownQuote],
];

export function toCitePage(citation: Citation, library: Library, isPublic: boolean): CitePageModel {
  return {
    passage: toSelectedPassage(citation, library),
    planTitle: citation.title,
    remarks: [...quoteRemarks(citation), ...pageRemarks([citation], isPublic)],
    styles: STYLES.map(([format, write]) => ({
      id: `cite-${format}`,
      label: FORMAT_FACTS[format].label,
      hint: FORMAT_FACTS[format].hint,
      text: write(citation),
      code: format === 'bibtex' || format === 'ris',
      downloadUrl: urls.export([citation.id], format),
    })),
  };
}
