import type { Bundle } from '../platform/bundle.ts';
import { createEmbedder, readModel } from '../platform/embedder.ts';
import type { Engine } from '../platform/engine/index.ts';
import { createSegmenter } from '../platform/segmenter.ts';
import { DIMENSIONS } from '../platform/vectors.ts';
import { toBundle } from './bundle.ts';
import { toPolicyWords } from './dictionary.ts';
import { toDocuments } from './documents.ts';
import { toFingerprint } from './fingerprint.ts';
import { toIndicators } from './indicators.ts';
import { isPublished } from './is-published.ts';
import { toNearDuplicates } from './near-duplicates.ts';
import { toParsedSources } from './parsed-sources.ts';
import type { Progress } from './progress.ts';
import { publish } from './publish.ts';
import { createRegionFinder } from './regions.ts';
import { toRemarks } from './remarks.ts';
import { REMARKS_FILE, readSources } from './sources.ts';
import { toStoredPassages } from './stored-passages.ts';
import { toTexts } from './texts.ts';
import { toDescriptions } from './topic-table.ts';
import { toTopics } from './topics.ts';
import { toVectors } from './vectors.ts';

export interface BuildParts {
  /** The project's root: `data/` lies there, and the code that decides what a build holds. */
  readonly root: string;
  readonly dataDir: string;
  readonly modelDir: string;
  readonly engine: Pick<Engine, 'manage'>;
  /** Builds even if nothing changed. */
  readonly force: boolean;
  readonly progress: Progress;
}

/** What came of it. */
export interface Outcome {
  /** Null: nothing had changed, nothing was published. */
  readonly published: Bundle['manifest'] | null;
  /** What the texts left undecided: file, line and what to look at. */
  readonly warnings: readonly string[];
}

/** Text in, search out: every stage of a build, in order. Rejects, publishing nothing, at the first that fails. */
export async function build(parts: BuildParts): Promise<Outcome> {
  const { root, dataDir, modelDir, engine, force, progress } = parts;
  const fingerprint = await toFingerprint(root);
  if (!force && (await isPublished(engine, dataDir, fingerprint))) return { published: null, warnings: [] };

  const sources = await readSources(root);
  const plans = toParsedSources(sources.plans);
  const remarks = toRemarks(
    REMARKS_FILE,
    sources.remarks,
    plans.flatMap(({ parsed }) => parsed.passages),
  );
  const dictionary = toPolicyWords(
    plans.map(({ parsed }) => parsed),
    sources.handList,
  );
  const texts = toTexts(plans);
  const model = await readModel(modelDir);
  const all = await toVectors([...texts, ...toDescriptions(sources.topics)], {
    model,
    shipped: sources.shippedVectors,
    cache: `${dataDir}/cache/vectors.int8`,
    createEmbedder: () => createEmbedder(modelDir),
    progress,
  });
  const vectors = all.subarray(0, texts.length * DIMENSIONS);
  const descriptions = all.subarray(vectors.length);
  const topics = toTopics({ plans, rows: texts, vectors, descriptions, table: sources.topics });
  const finder = createRegionFinder(sources.gazetteer);
  const passages = toStoredPassages(plans, createSegmenter(dictionary), finder, topics);
  const { regions } = sources.gazetteer;
  const bundle = toBundle({
    fingerprint,
    model,
    plans,
    passages,
    indicators: toIndicators(plans, sources.indicatorNames),
    remarks,
    topics: sources.topics.topics.map(({ label }) => label),
    sectionTopics: topics.sections,
    nearDuplicates: toNearDuplicates(passages.map(({ passage }) => passage)),
    regions,
    dictionary,
    texts,
    vectors,
  });
  const documents = toDocuments({
    plans,
    passages,
    sectionTopics: topics.sections,
    regions,
    rows: bundle.rows,
    vectors,
  });
  await engine.manage((admin) => publish(admin, dataDir, bundle, documents, progress));
  return { published: bundle.manifest, warnings: plans.flatMap(({ warnings }) => warnings) };
}
