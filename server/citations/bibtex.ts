import { type Citation, oneLine, quoteLine } from './citation.ts';
import { allRemarks } from './remarks.ts';

/**
 * One `@misc` entry, its key the passage's id, which also sorts an entry without author. The author is one body: its
 * name is never split.
 */
export function toBibtex(citation: Citation): string {
  const { id, author, title, documentNumber, issued, place, status, url, accessed, quote } = citation;
  // The common styles print the note of a `@misc` and hardly anything else: all that matters stands there.
  const note = [place.full, `文本性质：${status}`, allRemarks(citation)].join('；');
  const fields: readonly (readonly [string, string | null])[] = [
    ['author', author === null ? null : `{${escaped(author)}}`],
    ['key', author === null ? id : null],
    ['title', `{${escaped(title)}}`],
    ['number', documentNumber === null ? null : escaped(documentNumber)],
    ['year', issued === null ? null : issued.slice(0, 4)],
    ['date', issued],
    ['howpublished', 'EB/OL'],
    ['url', bareUrl(url)],
    ['urldate', accessed],
    ['note', escaped(note)],
    ['abstract', escaped(quoteLine(quote))],
    ['langid', 'chinese'],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},`]));
  return [`@misc{${id},`, ...lines, '}'].join('\n');
}

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text in which no character means anything to TeX. Braces count in BibTeX even when escaped: none is left. */
function escaped(text: string): string {
  return oneLine(text).replaceAll(/[\\~^#$%&_{}]/g, (character) => {
    if (character === '{') return '\\textbraceleft ';
    if (character === '}') return '\\textbraceright ';
    return COMMANDS[character] ?? `\\${character}`;
  });
}

/** Addresses are read as they stand; only braces, which would end the field, are encoded. */
function bareUrl(url: string): string {
  return oneLine(url).replaceAll('{', '%7B').replaceAll('}', '%7D').replaceAll('\\', '%5C');
}
