import type { Comparison } from '../comparison.ts';
import type { Evaluation } from '../evaluate.ts';
import { MAIN_MEASURE, MEASURES } from '../measures/index.ts';
import { bestOf, toDifferenceTable } from './differences.ts';
import { toMeasureTable, toScoreTable, toSilence } from './scores.ts';
import { toWorstTable } from './worst.ts';

/** What `npm run eval` prints. */
export function toComparisonReport({ modes, baselines, ratios }: Comparison, worst: number): string {
  const all = [...modes, ...baselines];
  const [hybrid] = modes;
  const parts = [
    toMeasureTable(all, MEASURES),
    ...MEASURES.map((measure) => toScoreTable(all, measure, 'group')),
    toScoreTable(all, MAIN_MEASURE, 'kind'),
    toSilence(all),
    toScoreTable(ratios, MAIN_MEASURE, 'group'),
    ...(hybrid === undefined
      ? []
      : [
          toDifferenceTable(bestOf(baselines, MAIN_MEASURE), [hybrid], MAIN_MEASURE),
          worst > 0 ? toWorstTable(hybrid, MAIN_MEASURE, worst) : '',
        ]),
  ];
  return joined(parts);
}

/** What `npm run eval -- --ablate` prints. */
export function toAblationReport([whole, ...without]: readonly Evaluation[]): string {
  if (whole === undefined) return '';
  const all = [whole, ...without];
  return joined([
    toMeasureTable(all, MEASURES),
    toScoreTable(all, MAIN_MEASURE, 'group'),
    toDifferenceTable(whole, without, MAIN_MEASURE),
  ]);
}

function joined(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
