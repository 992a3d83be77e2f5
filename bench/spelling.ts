import { parseArgs } from 'node:util';
import type { Bundle } from '../platform/bundle.ts';
import { readBundle } from '../platform/bundle-files.ts';
import { readConfig } from '../platform/config.ts';
import { normalise } from '../platform/normalise.ts';
import { initialsOf, syllablesOf } from '../platform/pinyin.ts';
import { readPointer } from '../platform/pointer.ts';
import { createSegmenter } from '../platform/segmenter.ts';
import { textsOf } from '../server/language.ts';
import { createBetween } from '../server/search/understanding/between.ts';
import { toLexicon } from '../server/search/understanding/lexicon.ts';
import { createLiteral } from '../server/search/understanding/literal.ts';
import { readPinyin } from '../server/search/understanding/pinyin.ts';
import { correctSpelling } from '../server/search/understanding/spelling.ts';
import { readSpellingData } from '../server/search/understanding/spelling-data.ts';
import { groupOf, readJudged } from './judged.ts';
import { sample, seededRandom } from './random.ts';
import { toTable } from './report/table.ts';
import { targetsOf, toMisspellings } from './spelling/cases.ts';
import { SLIP_KINDS } from './spelling/misspellings.ts';

/** What came of cases that have one right answer. */
interface Outcome {
  readonly name: string;
  readonly cases: readonly { readonly typed: string; readonly meant: string; readonly read: string | null }[];
}

/** Prints how often slips are mended and pinyin is read, and how often what was right is changed (`--verbose`: which). */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { seed: { type: 'string', default: '1' }, verbose: { type: 'boolean', default: false } },
  });
  const random = seededRandom(Number(values.seed));
  const bundle = await readPublished();
  const segmenter = createSegmenter(bundle.dictionary);
  segmenter.segment('纲要');
  const data = await readSpellingData();
  const began = performance.now();
  const texts = textsOf(bundle);
  const build = { literal: createLiteral(texts), between: createBetween(texts) };
  const lexicon = toLexicon(bundle.vocabulary, bundle.regions, build, data);
  const building = performance.now() - began;

  const targets = targetsOf(bundle, segmenter, random);
  const characters = [...new Set(targets.join(''))];
  const source = { random, characters, sounds: lexicon.sounds, lookAlikes: lexicon.lookAlikes };
  const slips = toMisspellings(targets, lexicon, source, CASES);
  const correct = (text: string) => correctSpelling(lexicon, segmenter, text)?.text ?? null;
  const outcomes: Outcome[] = SLIP_KINDS.map((name) => ({
    name,
    cases: slips.filter(({ kind }) => kind === name).map((slip) => ({ ...slip, read: correct(slip.typed) })),
  }));
  const words = sample(
    targets.filter((text) => lexicon.word(text) !== null),
    CASES,
    random,
  );
  const spellings: Readonly<Record<string, (text: string) => string>> = {
    'pinyin, run together': (text) => syllablesOf(text).join(''),
    'pinyin, with blanks': (text) => syllablesOf(text).join(' '),
    'initials of 3 or more': (text) => (text.length > 2 ? initialsOf(text) : ''),
  };
  for (const [name, spell] of Object.entries(spellings)) {
    const cases = words.map((meant) => ({ typed: spell(meant), meant })).filter(({ typed }) => typed !== '');
    outcomes.push({
      name,
      cases: cases.map((each) => ({ ...each, read: readPinyin(lexicon, each.typed)?.text ?? null })),
    });
  }
  const right = await rightQueries(bundle, random);
  const times: number[] = [];
  const changed = right.flatMap((q) => {
    const start = performance.now();
    const read = correct(q);
    times.push(performance.now() - start);
    return read === null ? [] : [`  ${q} → ${read}`];
  });
  const lines = [
    toTable([['', 'cases', 'right', 'wrong', 'left', 'precision', 'recall'], ...outcomes.map(toRow)]),
    `${right.length} right queries: ${changed.length} changed (${((100 * changed.length) / right.length).toFixed(2)} %)`,
    ...changed,
    `lexicon ${building.toFixed(0)} ms; correcting a query: p50 ${quantile(times, 0.5)} ms, p95 ${quantile(times, 0.95)} ms`,
    ...(values.verbose ? outcomes.flatMap(toFailures) : []),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** Of each kind. */
const CASES = 100;
const RIGHT_QUESTIONS = 1000;

async function readPublished(): Promise<Bundle> {
  const { dataDir } = readConfig(process.env);
  const pointer = await readPointer(dataDir);
  if (pointer === null) throw new Error(`nothing is published in ${dataDir}: npm run index`);
  return readBundle(dataDir, pointer.build);
}

/** Judged queries that are spelt as they should be, and questions that the plans answer; both normalised. */
async function rightQueries(bundle: Bundle, random: () => number): Promise<readonly string[]> {
  const judged = await readJudged(new URL('queries.json', import.meta.url));
  const spelt = judged.filter(({ kind }) => groupOf(kind) !== 'odd spelling').map(({ q }) => q);
  const questions = sample(bundle.questions, RIGHT_QUESTIONS, random).map(({ q }) => q);
  return [...spelt, ...questions].map((q) => normalise(q).trim());
}

function toRow({ name, cases }: Outcome): readonly string[] {
  const right = cases.filter(({ meant, read }) => read === meant).length;
  const left = cases.filter(({ read }) => read === null).length;
  const share = (part: number, of: number) => (of === 0 ? '–' : (part / of).toFixed(3));
  return [
    name,
    String(cases.length),
    String(right),
    String(cases.length - right - left),
    String(left),
    share(right, cases.length - left),
    share(right, cases.length),
  ];
}

function toFailures({ name, cases }: Outcome): readonly string[] {
  return cases
    .filter(({ meant, read }) => read !== meant)
    .map(({ typed, meant, read }) => `${name}: ${typed} (${meant}) → ${read ?? 'left as it is'}`);
}

function quantile(values: readonly number[], share: number): string {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
}

await main();
