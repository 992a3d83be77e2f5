import type { ParsedPlan, Plan, Section } from '../plan/model.ts';
import type { StoredPassage, VectorRow } from '../platform/bundle.ts';
import { toChars } from '../platform/chars.ts';
import {
  EMBEDDER,
  KIND_OF_PASSAGE,
  type PassageDocument,
  type SectionDocument,
} from '../platform/document.ts';
import { toEngineText } from '../platform/engine-token.ts';
import { normalise } from '../platform/normalise.ts';
import { createWithAncestors, type Region } from '../platform/regions.ts';
import { rowOf } from '../platform/vectors.ts';

/** What the engine gets: one document a passage, one a section. */
export interface Documents {
  readonly passages: readonly PassageDocument[];
  readonly sections: readonly SectionDocument[];
}

export interface DocumentSources {
  readonly plans: readonly { readonly plan: Plan; readonly parsed: ParsedPlan }[];
  /** Of all plans, in catalog and document order. */
  readonly passages: readonly StoredPassage[];
  /** Section id → its topics, the main one first. */
  readonly sectionTopics: ReadonlyMap<string, readonly string[]>;
  readonly regions: readonly Region[];
  readonly rows: readonly VectorRow[];
  readonly vectors: Int8Array;
}

/** Turns what the stages found out into documents of the two indexes. */
export function toDocuments(sources: DocumentSources): Documents {
  const { plans, passages: named, sectionTopics, regions, rows, vectors } = sources;
  const withAncestors = createWithAncestors(regions);
  const passages = named.map((each) => ({ ...each, regions: withAncestors(each.regions) }));
  const sections = new Map<string, { readonly section: Section; readonly plan: Plan }>();
  for (const { plan, parsed } of plans) {
    for (const section of parsed.sections) sections.set(section.id, { section, plan });
  }
  const embeddings: number[][][] = passages.map(() => []);
  // Whole numbers: the engine compares directions, and a vector of fractions would be six times as long to send.
  for (const [row, { passage }] of rows.entries()) embeddings[passage]?.push([...rowOf(vectors, row)]);
  const stored = new Map(passages.map((each) => [each.passage.id, each]));
  return {
    passages: passages.map((each, order) => {
      const owner = sections.get(each.passage.section);
      if (owner === undefined) throw new Error(`${each.passage.id} stands in no section`);
      return toPassageDocument(each, owner.section, owner.plan, order, embeddings[order] ?? []);
    }),
    sections: [...sections.values()].map(({ section, plan }, order) =>
      toSectionDocument(
        section,
        plan,
        order,
        sectionTopics.get(section.id) ?? [],
        section.passages.map((id) => stored.get(id)).filter((each) => each !== undefined),
      ),
    ),
  };
}

function toPassageDocument(
  { passage, topics, regions, words, titleWords, questionWords }: StoredPassage,
  section: Section,
  plan: Plan,
  order: number,
  embeddings: readonly (readonly number[])[],
): PassageDocument {
  return {
    id: passage.id,
    section: section.id,
    ...placeOf(section, plan),
    kind: KIND_OF_PASSAGE[passage.kind],
    topics,
    regions,
    order,
    tokens: toEngineText(words),
    titleTokens: toEngineText(titleWords),
    questionTokens: toEngineText(questionWords),
    chars: toEngineText(toChars(normalise(passage.text))),
    _vectors: { [EMBEDDER]: { embeddings, regenerate: false } },
  };
}

function toSectionDocument(
  section: Section,
  plan: Plan,
  order: number,
  topics: readonly string[],
  passages: readonly StoredPassage[],
): SectionDocument {
  return {
    id: section.id,
    ...placeOf(section, plan),
    kind: section.kind,
    topics,
    regions: [...new Set(passages.flatMap(({ regions }) => regions))],
    title: section.title,
    path: section.path.map(({ title }) => title ?? ''),
    lines: section.lines,
    order,
    passages: section.passages,
    titleTokens: toEngineText(passages[0]?.titleWords ?? []),
    tokens: passages.map(({ words }) => toEngineText(words)),
  };
}

function placeOf({ part, chapter }: Section, plan: Plan) {
  return {
    plan: plan.id,
    part: part === null ? null : `${plan.id}-${part}`,
    chapter: chapter === null ? null : `${plan.id}-${chapter}`,
    level: plan.level,
  };
}
