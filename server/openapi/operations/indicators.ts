import { indicatorBookOf } from '../../indicators/book.ts';
import type { Library } from '../../library.ts';
import { mediaType, type Operation } from '../operation.ts';
import { indicatorParameters } from '../parameters.ts';

export function indicatorOperations(library: Library): readonly Operation[] {
  const parameters = indicatorParameters(indicatorBookOf(library).known);
  const indicators = { parameters, answer: 'IndicatorsAnswer', files: [], problems: [] } as const;
  return [
    {
      id: 'indicators',
      path: '/api/indicators',
      summary: '主要指标',
      description:
        '各部规划主要指标表的每一行：数、单位、比较符号、年份、表注。cautions 说明哪些数因口径不同不能直接相比。',
      ...indicators,
      sameAs: null,
      example: '/api/indicators',
    },
    {
      id: 'indicatorsJson',
      path: '/indicators.json',
      summary: '指标页的 JSON',
      description: '与 /api/indicators 相同。',
      ...indicators,
      sameAs: 'indicators',
      example: '/indicators.json',
    },
    {
      id: 'indicatorsCsv',
      path: '/indicators.csv',
      summary: '指标页的表格',
      description: '每个数一行，供电子表格使用（UTF-8，带 BOM）。',
      ...indicators,
      answer: null,
      files: [mediaType('csv')],
      sameAs: 'indicators',
      example: '/indicators.csv',
    },
  ];
}
