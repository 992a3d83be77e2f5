import type { Indicators } from '../plan/indicators.ts';
import type { Remark } from '../plan/remarks.ts';
import type { Bundle, NearDuplicate, PlanOutline, StoredPassage, VectorRow } from '../platform/bundle.ts';
import type { EmbeddingModel } from '../platform/embedder.ts';
import type { Region } from '../platform/regions.ts';
import type { ParsedSource } from './parsed-sources.ts';
import { indexNames } from './publish.ts';
import { toVocabulary } from './tokens.ts';

export interface BundleSources {
  readonly fingerprint: string;
  readonly model: EmbeddingModel;
  readonly plans: readonly ParsedSource[];
  readonly passages: readonly StoredPassage[];
  readonly indicators: Indicators;
  readonly remarks: readonly Remark[];
  readonly topics: readonly string[];
  readonly sectionTopics: ReadonlyMap<string, readonly string[]>;
  readonly nearDuplicates: readonly NearDuplicate[];
  readonly regions: readonly Region[];
  readonly dictionary: readonly string[];
  readonly texts: readonly VectorRow[];
  readonly vectors: Int8Array;
}

/** Puts together what the server reads, under a new build id. */
export function toBundle({
  fingerprint,
  model,
  plans,
  passages,
  indicators,
  remarks,
  topics,
  sectionTopics,
  nearDuplicates,
  regions,
  dictionary,
  texts,
  vectors,
}: BundleSources): Bundle {
  const createdAt = new Date().toISOString();
  const id = `${createdAt.replace(/\D/g, '')}-${fingerprint.slice(0, 8)}`;
  const outlines = plans.map(toOutline);
  return {
    manifest: {
      version: 4,
      id,
      createdAt,
      fingerprint,
      model,
      indexes: indexNames(id),
      counts: {
        plans: plans.length,
        sections: outlines.reduce((sum, { sections }) => sum + sections.length, 0),
        passages: passages.length,
        vectors: texts.length,
      },
    },
    plans: outlines,
    passages,
    questions: plans.flatMap(({ questions }) => questions),
    indicators,
    remarks,
    topics,
    sectionTopics,
    nearDuplicates,
    regions: regions.map(({ name, kind, parent, aliases, members }) => ({
      ...{ name, kind, parent, aliases },
      ...(members === undefined ? {} : { members }),
    })),
    dictionary,
    vocabulary: toVocabulary(passages),
    rows: texts.map(({ passage, kind, start, end }) => ({ passage, kind, start, end })),
    vectors,
  };
}

function toOutline({ plan, parsed }: ParsedSource): PlanOutline {
  const { parts, boxes, figures, sections, flow, warnings } = parsed;
  return { plan, parts, boxes, figures, sections, flow, warnings };
}
