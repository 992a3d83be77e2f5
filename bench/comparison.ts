import { MODES } from '../server/search/types.ts';
import { understand } from '../server/search/understand.ts';
import { noSynonyms } from '../server/search/understanding/synonyms.ts';
import { toAblations } from './ablation.ts';
import { type Evaluation, evaluate } from './evaluate.ts';
import { gradesOf, type JudgedQuery } from './judged.ts';
import { MAIN_MEASURE } from './measures/index.ts';
import { bestOf } from './report/differences.ts';
import type { BaselineParts } from './systems/baseline.ts';
import { engineHybrid, RATIOS } from './systems/engine-hybrid.ts';
import { engineKeyword } from './systems/engine-keyword.ts';
import { ours } from './systems/ours.ts';
import { vectorsAlone } from './systems/vectors-alone.ts';
import type { Workbench } from './workbench.ts';

type Opened = Pick<Workbench, 'bundle' | 'parts'>;

export interface Comparison {
  /** In the order of MODES. */
  readonly modes: readonly Evaluation[];
  readonly baselines: readonly Evaluation[];
  /** The engine's hybrid search at every ratio; the best of them on these queries is among the baselines. */
  readonly ratios: readonly Evaluation[];
}

/** Our modes and the baselines on the same build, the same queries, the same words and vectors. */
export async function compare(
  { bundle, parts }: Opened,
  queries: readonly JudgedQuery[],
): Promise<Comparison> {
  const grades = gradesOf(bundle, queries);
  const asTyped = { ...parts.language, synonyms: noSynonyms, speller: null };
  const baseline: BaselineParts = {
    ask: parts.ask,
    embed: parts.embed,
    understand: (q) => understand(asTyped, q),
    sectionOf: new Map(bundle.passages.map(({ passage }) => [passage.id, passage.section])),
  };
  const modes = await evaluate(
    MODES.map((mode) => ours(parts, mode)),
    queries,
    grades,
  );
  const ratios = await evaluate(
    RATIOS.map((ratio) => engineHybrid(baseline, ratio)),
    queries,
    grades,
  );
  const simple = await evaluate([engineKeyword(baseline), vectorsAlone(baseline)], queries, grades);
  return { modes, ratios, baselines: [...simple, bestOf(ratios, MAIN_MEASURE)] };
}

/** Hybrid as it is, then with each part of its ranking left out. */
export async function ablate(
  { bundle, parts }: Opened,
  queries: readonly JudgedQuery[],
): Promise<readonly Evaluation[]> {
  const systems = [
    ours(parts, 'hybrid'),
    ...toAblations(parts.weights).map(({ name, weights }) => ours({ ...parts, weights }, 'hybrid', name)),
  ];
  return evaluate(systems, queries, gradesOf(bundle, queries));
}
