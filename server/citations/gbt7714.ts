import { type Citation, oneLine } from './citation.ts';
import { EDITIONS } from './status.ts';

/**
 * One reference as GB/T 7714—2015 writes an electronic resource: author, title with the place as other title
 * information, the text's status as its edition, the date if there is a sure one, day of access, address.
 */
export function toGbt7714(citation: Citation): string {
  const { author, title, documentNumber, place, status, issued, accessed, url } = citation;
  const more = [documentNumber, place.short].filter((each) => each !== null).join(', ');
  const dates = `${issued === null ? '' : `(${issued})`}[${accessed}]`;
  return oneLine(`${author}. ${title}: ${more}[EB/OL]. ${EDITIONS[status]}. ${dates}. ${url}.`);
}
