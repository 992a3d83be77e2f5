import { EXPORT_FORMATS } from '../../citations/formats.ts';
import type { Library } from '../../library.ts';
import { urls } from '../../urls.ts';
import { mediaType, type Operation, somePassage } from '../operation.ts';
import { EXPORT_FORMAT, SELECTED } from '../parameters.ts';

export function exportOperation(library: Library): Operation {
  return {
    id: 'export',
    path: '/export',
    summary: '导出原文与引文',
    description:
      '按编号取若干段的引文。不填 format 得到供人选择的页面（text/html）。不认识的编号略过，并在 notes（或文件中的说明）里列出；一段也没有时，JSON 的 passages 为空，其他格式回答 404；没有的格式、没有写明段落，回答 400。',
    parameters: [SELECTED, EXPORT_FORMAT],
    answer: 'ExportAnswer',
    files: [...EXPORT_FORMATS.filter((format) => format !== 'json').map(mediaType), 'text/html'],
    problems: [404],
    refusal: '地址无法识别、没有这种格式，或没有写明段落',
    sameAs: null,
    example: urls.export([somePassage(library)], 'json'),
  };
}
