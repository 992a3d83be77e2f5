import { EXPORT_FORMATS } from '../../citations/formats.ts';
import type { Library } from '../../library.ts';
import { urls } from '../../urls.ts';
import { mediaType, type Operation, somePassage } from '../operation.ts';
import { EXPORT_FORMAT, SELECTED } from '../parameters.ts';

/** Without a format it is a page, for people. */
export function exportOperation(library: Library): Operation {
  return {
    id: 'export',
    path: '/export',
    summary: '导出原文与引文',
    description: '按编号取若干段的引文。不认识的编号略过，并在 notes（或文件中的说明）里列出。',
    parameters: [SELECTED, EXPORT_FORMAT],
    answer: 'ExportAnswer',
    files: EXPORT_FORMATS.filter((format) => format !== 'json').map(mediaType),
    problems: [],
    sameAs: null,
    example: urls.export([somePassage(library)], 'json'),
  };
}
