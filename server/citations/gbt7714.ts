import { type Citation, oneLine } from './citation.ts';

/**
 * One reference as GB/T 7714—2015 writes an electronic resource: author if known, title, date if there is a sure one,
 * day of access, address. Behind the reference, as a note, stand the place in the text and the text's status, for
 * which the standard has no field.
 */
export function toGbt7714(citation: Citation): string {
  const { author, title, documentNumber, place, status, issued, accessed, url } = citation;
  // A document's number is other title information, as those of reports are.
  const named = [title, documentNumber].filter((each) => each !== null).join(': ');
  const who = author === null ? '' : `${author}. `;
  const dates = `${issued === null ? '' : `(${issued})`}[${accessed}]`;
  const where = place.inferred === null ? place.short : `${place.short}（${place.inferred}）`;
  const note = `引文位置：${where}；文本性质：${status}`;
  return oneLine(`${who}${named}[EB/OL]. ${dates}. ${url}. （${note}）`);
}
