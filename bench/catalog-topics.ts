import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toParsedSources } from '../indexer/parsed-sources.ts';
import { readSources } from '../indexer/sources.ts';
import { toTexts } from '../indexer/texts.ts';
import { toDescriptions } from '../indexer/topic-table.ts';
import { type TopicSources, type Topics, toTopics } from '../indexer/topics.ts';
import { toVectors } from '../indexer/vectors.ts';
import { createEmbedder, readModel } from '../platform/embedder.ts';
import { DIMENSIONS } from '../platform/vectors.ts';

/** What the topics of the catalog's plans are made from, as a build does it. */
export async function readTopicSources(root: string): Promise<TopicSources> {
  const modelDir = join(root, 'data/model/bge-small-zh-v1.5');
  const sources = await readSources(root);
  const plans = toParsedSources(sources.plans);
  const rows = toTexts(plans);
  const table = sources.topics;
  const all = await toVectors([...rows, ...toDescriptions(table)], {
    model: await readModel(modelDir),
    shipped: sources.shippedVectors,
    cache: join(tmpdir(), 'gangyao-bench-topics.int8'),
    createEmbedder: () => createEmbedder(modelDir),
    progress: () => {},
  });
  const own = rows.length * DIMENSIONS;
  return { plans, rows, table, vectors: all.subarray(0, own), descriptions: all.subarray(own) };
}

/** The topics of every section and passage of the catalog's plans, by id. */
export function toTopicsById(sources: TopicSources): Topics['sections'] {
  const { sections, passages } = toTopics(sources);
  return new Map([...sections, ...passages]);
}
