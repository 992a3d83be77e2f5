import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { PlanLevel } from '../plan/model.ts';
import type { Bundle } from '../platform/bundle.ts';
import { ROOT } from '../platform/config.ts';
import { normalise } from '../platform/normalise.ts';
import { createSegmenter } from '../platform/segmenter.ts';
import { parseWordList } from '../platform/word-list.ts';
import { readAnswerRules } from './answers/rules.ts';
import { createBetween } from './search/understanding/between.ts';
import { toLexicon } from './search/understanding/lexicon.ts';
import { createLiteral } from './search/understanding/literal.ts';
import { toPlaces } from './search/understanding/places.ts';
import { createSpeller } from './search/understanding/speller.ts';
import { readSpellingData } from './search/understanding/spelling-data.ts';
import { createSynonymFinder } from './search/understanding/synonyms.ts';
import { SynonymsFile } from './search/understanding/synonyms-file.ts';
import type { Language } from './search/understanding/types.ts';

const turns = z.array(z.string().min(1));
const IntentsFile = z.strictObject({ wish: turns, figure: turns, definition: turns });

/** The language of a build: its own words, and the files of `data/` on how people put things. */
export async function readLanguage(bundle: Bundle): Promise<Language> {
  const { vocabulary, passages, regions } = bundle;
  const segmenter = createSegmenter(bundle.dictionary);
  // The dictionary is loaded by the first text that is cut: a second that no reader should wait for.
  segmenter.segment('纲要');
  const texts = textsOf(bundle);
  const build = { literal: createLiteral(texts), between: createBetween(texts) };
  const lexicon = toLexicon(vocabulary, regions, build, await readSpellingData());
  return {
    segmenter,
    vocabulary,
    usage: toUsage(bundle),
    passages: passages.length,
    stopWords: new Set(parseWordList(await readData('dictionary/stop.txt'))),
    intents: IntentsFile.parse(JSON.parse(await readData('intents.json'))),
    synonyms: createSynonymFinder(SynonymsFile.parse(JSON.parse(await readData('synonyms.json')))),
    places: toPlaces(regions, calledBy(bundle, readAnswerRules().scope.levels)),
    homes: new Set(bundle.plans.map(({ plan }) => plan.region)),
    speller: createSpeller(lexicon, segmenter),
  };
}

/** What plans call the whole of their area, where there is one plan of its level only: 全省 is the province's. */
function calledBy(
  { plans }: Bundle,
  levels: Readonly<Record<PlanLevel, readonly string[]>>,
): ReadonlyMap<string, readonly string[]> {
  const alone = plans.filter(({ plan }) =>
    plans.every((other) => other.plan === plan || other.plan.level !== plan.level),
  );
  return new Map(alone.map(({ plan }) => [plan.region, levels[plan.level]]));
}

function toUsage({ passages }: Bundle): ReadonlyMap<string, number> {
  const usage = new Map<string, number>();
  for (const { words, titleWords, questionWords } of passages) {
    for (const word of new Set([...words, ...titleWords, ...questionWords])) {
      usage.set(word, (usage.get(word) ?? 0) + 1);
    }
  }
  return usage;
}

function readData(file: string): Promise<string> {
  return readFile(join(ROOT, 'data', file), 'utf8');
}

/** Everything that a query can stand in literally, normalised: passages and titles. */
export function textsOf({ passages, plans }: Pick<Bundle, 'passages' | 'plans'>): readonly string[] {
  const titles = plans.flatMap(({ plan, sections, parts }) => [
    plan.title,
    ...sections.flatMap(({ title, path }) => [title ?? '', ...path.map((step) => step.title ?? '')]),
    ...parts.map(({ title }) => title ?? ''),
  ]);
  return [...passages.map(({ passage }) => passage.text), ...new Set(titles)].map(normalise);
}
