import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT, readConfig } from '../platform/config.ts';
import { runIndexer } from '../server/run-indexer.ts';
import { Weights } from '../server/search/weights.ts';
import { judgedCase, LOWEST, questionCase } from './fit/cases.ts';
import { climb } from './fit/climb.ts';
import { type FitCases, type Score, scoreOf } from './fit/objective.ts';
import { readJudged } from './judged.ts';
import { sample, seededRandom } from './random.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

/** What may be moved, and how far. The bars move within what keeps the engine's answers small. */
const RANGES = {
  termBar: [LOWEST.termBar, 0.7],
  meaningBar: [LOWEST.meaningBar, 0.56],
  wordMeaningBar: [0.51, 0.65],
  answerBar: [0.6, 0.85],
  answerQuestion: [0.5, 0.85],
  answerCoverage: [0, 0.26],
  answerLength: [0, 0.15],
  place: [0, 0.2],
  titleWord: [0, 1],
  ownTitleWord: [0, 1],
  questionWord: [0, 1],
  phrase: [0, 0.6],
  leadWord: [0, 0.5],
  nearness: [0, 0.5],
  window: [0, 1],
  sentence: [0, 1],
  question: [0, 1],
  similarityFloor: [0.25, 0.5],
  similarityCeiling: [0.55, 0.85],
  indicatorAsked: [0, 0.2],
  indicatorUnasked: [0, 0.2],
  indicatorYear: [0.02, 0.2],
  definitionAsked: [0.05, 0.3],
  definitionUnasked: [0, 0.2],
  note: [0, 0.2],
  boxItem: [0, 0.1],
  announcement: [0, 0.15],
  words: [0.2, 0.8],
} as const satisfies Partial<Record<keyof Weights, readonly [number, number]>>;

const SEED = 20_260_330;
const QUESTIONS = 160;
const ROUNDS = 160;

/** `npm run fit`: fits data/weights.json on the judged queries and the questions; the hold-out is never read. */
async function main(): Promise<void> {
  await runIndexer();
  const bench = await openWorkbench(readConfig(process.env));
  try {
    const cases = await readCases(bench);
    const start = bench.parts.weights;
    report('before', scoreOf(cases, start));
    const best = climb(start, (weights) => scoreOf(cases, weights).total, {
      ranges: RANGES,
      rounds: ROUNDS,
      random: seededRandom(SEED),
      onBetter: (round, score) => process.stderr.write(`round ${round}: ${score.toFixed(4)}\n`),
    });
    report('after', scoreOf(cases, best));
    await writeFile(join(ROOT, 'data/weights.json'), `${JSON.stringify(Weights.parse(best), null, 2)}\n`);
  } finally {
    await bench.close();
  }
}

async function readCases({ parts }: Workbench): Promise<FitCases> {
  const all = async (file: string) => {
    const queries = await readJudged(new URL(file, import.meta.url));
    const cases = [];
    for (const query of queries) cases.push(await judgedCase(parts, query));
    return cases;
  };
  const indexes = parts.corpus.bundle.questions.map((_, index) => index);
  return {
    judged: [
      ...(await all('queries.json')),
      ...(await all('tune-understanding.json')),
      ...(await all('tune-places.json')),
    ],
    unanswerable: await all('no-answer-tune.json'),
    questions: sample(indexes, QUESTIONS, seededRandom(SEED))
      .map((index) => questionCase(parts, index))
      .filter((each) => each !== null),
  };
}

function report(when: string, { judged, success, questions, silent, total }: Score): void {
  const digits = (value: number) => value.toFixed(3);
  process.stdout.write(
    `${when}: nDCG@10 ${digits(judged)}, success@1 ${digits(success)}, questions nDCG@10 ${digits(questions)}, ` +
      `silent without an answer ${digits(silent)}, in all ${digits(total)}\n`,
  );
}

await main();
