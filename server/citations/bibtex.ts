import { type Citation, oneLine, quoteLine } from './citation.ts';
import { allRemarks } from './remarks.ts';

/**
 * One `@online` entry, its key the passage's id. Styles of before there were web pages take it as `@misc`, those of
 * GB/T 7714 write [EB/OL] for its `url`, and reference managers know it as a page of the web. There is no `key` field:
 * styles print it in place of the author. The author is one body: its name is never split.
 */
export function toBibtex(citation: Citation): string {
  const { id, author, title, documentNumber, issued, place, status, url, accessed, quote } = citation;
  // The old styles print the note and hardly anything else, not even `url`: all that matters stands there. The address
  // is plain text, since `\url` fails in a document without the package for it.
  const note = [place.full, `文本性质：${status}`, allRemarks(citation), `固定链接：${url}`].join('；');
  const fields: readonly (readonly [string, string | null])[] = [
    ['author', author === null ? null : `{${escaped(author)}}`],
    ['title', `{${escaped(title)}}`],
    ['number', documentNumber === null ? null : escaped(documentNumber)],
    ['year', issued === null ? null : issued.slice(0, 4)],
    ['date', issued],
    ['url', bareUrl(url)],
    ['urldate', accessed],
    ['note', escaped(note)],
    ['abstract', escaped(quoteLine(quote))],
    ['langid', 'chinese'],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},`]));
  return [`@online{${id},`, ...lines, '}'].join('\n');
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
