import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseCatalog } from '../plan/catalog.ts';
import type { Plan } from '../plan/model.ts';
import type { Remark } from '../plan/remarks.ts';
import { SourceError } from '../platform/errors.ts';
import { parseWordList } from '../platform/word-list.ts';
import { type Gazetteer, parseGazetteer } from './gazetteer.ts';
import { type IndicatorNames, parseIndicatorNames } from './indicator-names.ts';
import { parseQuestions, type QuestionLine } from './questions.ts';
import { readText } from './read.ts';
import { parseRemarks } from './remarks.ts';
import { parseTopicTable, type TopicTable } from './topic-table.ts';

/** One plan with its text and the questions that came with it. */
export interface PlanSource {
  readonly plan: Plan;
  readonly file: string;
  readonly text: string;
  /** None is as good as no file. */
  readonly questions: readonly QuestionLine[];
  /** What is odd about the files, not bad enough to stop. */
  readonly warnings: readonly string[];
}

/** Everything a build is made from. */
export interface Sources {
  readonly plans: readonly PlanSource[];
  /** The hand lists of the policy dictionary. */
  readonly handList: readonly string[];
  readonly gazetteer: Gazetteer;
  readonly topics: TopicTable;
  readonly indicatorNames: IndicatorNames;
  /** Not yet checked against the texts. */
  readonly remarks: readonly Remark[];
  /** Files of vectors that came with the plans and the topics. */
  readonly shippedVectors: readonly string[];
}

export const REMARKS_FILE = 'data/remarks.json';

/** The name of the file with the vectors of the topics' descriptions; no plan's id has a leading underscore. */
export const TOPIC_VECTORS = '_topics';

/** Reads `data/`. Throws SourceError with the file that is missing or bad. */
export async function readSources(root: string): Promise<Sources> {
  const data = join(root, 'data');
  const plans = parseCatalog(await read(join(data, 'plans.json')), 'data/plans.json');
  const lists = ['policy.txt', 'places.txt'].map((name) => join(data, 'dictionary', name));
  return {
    plans: await Promise.all(plans.map((plan) => readPlan(data, plan))),
    handList: (await Promise.all(lists.map(read))).flatMap(parseWordList),
    gazetteer: parseGazetteer('data/regions.json', await read(join(data, 'regions.json'))),
    topics: parseTopicTable(await read(join(data, 'topics.json')), 'data/topics.json'),
    indicatorNames: parseIndicatorNames(
      'data/indicator-names.json',
      await read(join(data, 'indicator-names.json')),
    ),
    remarks: parseRemarks(REMARKS_FILE, await readIfThere(join(root, REMARKS_FILE))),
    shippedVectors: [...plans.map(({ id }) => id), TOPIC_VECTORS].map((name) =>
      join(data, 'vectors', `${name}.int8`),
    ),
  };
}

async function readPlan(data: string, plan: Plan): Promise<PlanSource> {
  const file = `data/${plan.file}`;
  const text = await readText(join(data, plan.file));
  const sha256 = createHash('sha256')
    .update(await readFile(join(data, plan.file)))
    .digest('hex');
  const questionsFile = join(data, 'questions', `${plan.id}.jsonl`);
  const questions = parseQuestions(`data/questions/${plan.id}.jsonl`, await readIfThere(questionsFile));
  const warnings =
    sha256 === plan.sha256
      ? []
      : [`${file}: its sha256 is ${sha256}, data/plans.json says ${plan.sha256}: set it there`];
  return { plan, file, text, questions, warnings };
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new SourceError(file, null, 'cannot be read: restore the file', { cause });
  }
}

async function readIfThere(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
}
