import { z } from 'zod';
import type { PassageKind } from '../plan/model.ts';
import { SourceError } from '../platform/errors.ts';
import { normalise } from '../platform/normalise.ts';
import type { TextToEmbed } from './vectors.ts';

const weight = z.number().min(0);

/** How much each source says about a passage: its text, its vectors, and the titles above it. */
const PassageWeights = z.strictObject({
  text: weight,
  nearness: weight,
  /** Of its section or box. */
  title: weight,
  group: weight,
  chapter: weight,
  part: weight,
});

const KINDS = ['paragraph', 'item', 'indicator', 'note', 'definition'] as const satisfies PassageKind[];

const Weights = z.strictObject({
  passages: z.record(z.enum(KINDS), PassageWeights),
  /** Of a section with several passages: of its titles, and of the general topic when they are about everything. */
  section: z.strictObject({ title: weight, chapter: weight, spread: weight, spreadFrom: weight }),
  /** How fast a topic's share falls as its cosine falls. */
  sharpness: weight,
  /** How much more a longer term says: its weight grows with this power of its length, two characters being 1. */
  length: weight,
  /** As much evidence as a text or a title needs before half of its weight counts. */
  doubt: z.strictObject({ text: weight, title: weight }),
  /** A topic beside the main one has this share of the main one's score, and a score of at least `least`. */
  others: z.strictObject({ share: weight, least: weight, most: weight }),
});

export type TopicWeights = z.infer<typeof Weights>;
const TopicsFile = z.strictObject({
  about: z.string(),
  weights: Weights,
  /** What a passage or section is about that is about everything. */
  general: z.string(),
  neutral: z.array(z.string().min(1)),
  topics: z
    .array(
      z.strictObject({
        label: z.string().min(1),
        description: z.string().min(1),
        /** Weight → terms. */
        terms: z.record(z.string().regex(/^\d+(\.\d+)?$/), z.array(z.string().min(1))),
      }),
    )
    .min(1),
});

/** What makes a passage belong to a topic: `data/topics.json`, terms normalised as texts are. */
export interface TopicTable {
  readonly weights: TopicWeights;
  /** Position of the general topic in `topics`. */
  readonly general: number;
  readonly neutral: readonly string[];
  /** In the order in which they are shown. */
  readonly topics: readonly Topic[];
}

export interface Topic {
  readonly label: string;
  /** The text whose vector passages are compared with. */
  readonly description: string;
  readonly terms: ReadonlyMap<string, number>;
}

/** Reads `data/topics.json`. Throws SourceError naming what is wrong. */
export function parseTopicTable(json: string, file: string): TopicTable {
  const { weights, general, neutral, topics } = parse(json, file);
  const at = topics.findIndex(({ label }) => label === general);
  if (at === -1) throw new SourceError(file, null, `general: no topic is called ${general}`);
  return {
    weights,
    general: at,
    neutral: neutral.map(normalise),
    topics: topics.map(({ label, description, terms }) => ({
      label,
      description,
      terms: new Map(
        Object.entries(terms).flatMap(([weight, list]) =>
          list.map(
            (term) => [normalise(term), Number(weight) * (term.length / 2) ** weights.length] as const,
          ),
        ),
      ),
    })),
  };
}

/** The texts whose vectors passages are compared with, topic by topic. */
export function toDescriptions({ topics }: TopicTable): readonly TextToEmbed[] {
  return topics.map(({ description }) => ({ kind: 'window', text: description }));
}

function parse(json: string, file: string): z.infer<typeof TopicsFile> {
  try {
    return TopicsFile.parse(JSON.parse(json));
  } catch (cause) {
    const message = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw new SourceError(file, null, message, { cause });
  }
}
