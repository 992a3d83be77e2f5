import { ndcg } from './ndcg.ts';
import { recall } from './recall.ts';
import { reciprocalRank } from './rr.ts';
import { success } from './success.ts';
import type { Measure } from './types.ts';

/** What systems are compared by. */
export const MAIN_MEASURE: Measure = ndcg(10);

/** In the order of the report. */
export const MEASURES: readonly Measure[] = [MAIN_MEASURE, success(1), recall(10), reciprocalRank()];
