import { ROOT } from '../platform/config.ts';
import { readTopicSources, toTopicsById } from './catalog-topics.ts';
import { toAgreement } from './topic-agreement.ts';
import { readPassageLabels, readSectionLabels, SPLITS } from './topic-labels.ts';

/** Prints how far the topics of the catalog's plans agree with the labels, and where they do not. */
async function main(): Promise<void> {
  const topics = toTopicsById(await readTopicSources(ROOT));
  const lines: string[] = [];
  for (const [name, labels] of [
    ['sections', readSectionLabels(ROOT)],
    ['passages', readPassageLabels(ROOT)],
  ] as const) {
    for (const split of SPLITS) {
      const of = labels.filter((label) => label.split === split);
      const { strict, lenient, confusions } = toAgreement(of, (id) => topics.get(id) ?? []);
      lines.push(
        `${name} ${split}: ${of.length} labels, main topic ${strict.toFixed(3)}, with doubtful ones ${lenient.toFixed(3)}`,
        ...confusions.map(
          ({ id, read, found, allowed }) => `  ${id}: ${read} → ${found}${allowed ? ' (doubtful)' : ''}`,
        ),
      );
    }
  }
  process.stdout.write(`${lines.join('\n')}\n`);
}

await main();
