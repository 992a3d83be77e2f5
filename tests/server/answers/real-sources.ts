import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseIndicatorNames } from '../../../indexer/indicator-names.ts';
import { toIndicators } from '../../../indexer/indicators.ts';
import { toParsedSources } from '../../../indexer/parsed-sources.ts';
import { createRegionFinder } from '../../../indexer/regions.ts';
import { readSources } from '../../../indexer/sources.ts';
import type { Bundle } from '../../../platform/bundle.ts';
import { ROOT } from '../../../platform/config.ts';
import { normalise } from '../../../platform/normalise.ts';
import { createAnswers, type ToAnswers } from '../../../server/answers/answers.ts';
import { readAnswerRules } from '../../../server/answers/rules.ts';
import type { Answer, AnswerQuery } from '../../../server/answers/types.ts';
import { createRegionsTold } from '../../../server/compare/regions-told.ts';
import { type Library, toLibrary } from '../../../server/library.ts';
import { toCorpus } from '../../../server/search/corpus.ts';
import { readSyntax } from '../../../server/search/syntax.ts';
import { realBundle } from '../real-bundle.ts';
import { typed } from '../typed.ts';

/** Everything of a build of the real plans that answers are made from: regions and indicators as the indexer finds them. */
export interface RealAnswers {
  readonly bundle: Bundle;
  readonly library: Library;
  readonly toAnswers: ToAnswers;
  /** The answers to a query as it is typed. */
  ask(q: string, more?: Partial<AnswerQuery>): readonly Answer[];
}

export async function openRealAnswers(): Promise<RealAnswers> {
  const { plans: sources, gazetteer, remarks } = await readSources(ROOT);
  const plans = toParsedSources(sources);
  const finder = createRegionFinder(gazetteer);
  const names = 'data/indicator-names.json';
  const parsed = realBundle();
  const regionOf = new Map(plans.map(({ plan }) => [plan.id, plan.region]));
  const bundle: Bundle = {
    ...parsed,
    regions: gazetteer.regions,
    remarks,
    indicators: toIndicators(plans, parseIndicatorNames(names, readFileSync(join(ROOT, names), 'utf8'))),
    passages: parsed.passages.map((stored) => {
      const { text, plan } = stored.passage;
      const own = regionOf.get(plan) ?? '';
      const found = finder.find(text, own).map(({ region }) => region);
      return { ...stored, regions: [...new Set(found)], mentions: finder.mentions(text, own) };
    }),
  };
  const library = toLibrary(bundle);
  const told = createRegionsTold(toCorpus(bundle));
  const toAnswers = createAnswers({ library, bundle, told, rules: readAnswerRules() });
  return {
    bundle,
    library,
    toAnswers,
    ask(q, more = {}) {
      const { text, excluded } = readSyntax(q);
      return toAnswers({ typed: typed(q), text: normalise(text), excluded, asks: null, plans: [], ...more });
    },
  };
}
