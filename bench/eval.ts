import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { ROOT, readConfig } from '../platform/config.ts';
import { runIndexer } from '../server/run-indexer.ts';
import { ablate, compare } from './comparison.ts';
import { readJudged } from './judged.ts';
import { toAblationReport, toComparisonReport } from './report/comparison.ts';
import { openWorkbench } from './workbench.ts';

const Options = z.object({
  ablate: z.boolean(),
  worst: z.coerce.number().int().min(0),
  queries: z.string(),
  json: z.string().optional(),
});

/** `npm run eval`: how well the judged queries are answered, by our three modes and by three baselines. */
async function main(): Promise<void> {
  const options = readOptions();
  const queries = await readJudged(options.queries);
  await runIndexer();
  const bench = await openWorkbench(readConfig(process.env));
  try {
    const answer = await (options.ablate ? ablation() : comparison());
    process.stdout.write(answer.report);
    if (options.json !== undefined)
      await writeFile(options.json, `${JSON.stringify(answer.data, null, 1)}\n`);
  } finally {
    await bench.close();
  }

  async function comparison() {
    const data = await compare(bench, queries);
    return { data, report: toComparisonReport(data, options.worst) };
  }
  async function ablation() {
    const data = await ablate(bench, queries);
    return { data, report: toAblationReport(data) };
  }
}

function readOptions(): z.infer<typeof Options> {
  const { values } = parseArgs({
    options: {
      ablate: { type: 'boolean', default: false },
      worst: { type: 'string', default: '10' },
      queries: { type: 'string', default: join(ROOT, 'bench/queries.json') },
      json: { type: 'string' },
    },
  });
  return Options.parse(values);
}

await main();
