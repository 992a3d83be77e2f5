import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

export const SPLITS = ['tune', 'test'] as const;
export type Split = (typeof SPLITS)[number];

/** What a reader says a section or passage is about. */
export interface TopicLabel {
  /** The id of the section or passage. */
  readonly id: string;
  /** The main topic first. */
  readonly topics: readonly string[];
  /** Main topics that another reader could name with equal right. */
  readonly also: readonly string[];
  readonly split: Split;
}

const labelled = { topics: z.array(z.string()).min(1), also: z.array(z.string()), split: z.enum(SPLITS) };
const SectionLabels = z.array(
  z.strictObject({ section: z.string(), ...labelled, chosen: z.enum(['sample', 'hand']) }),
);
const PassageLabels = z.array(z.strictObject({ passage: z.string(), ...labelled }));

/** Reads bench/topic-labels.json. Throws when it is not as bench/topic-labels.md says. */
export function readSectionLabels(root: string): readonly TopicLabel[] {
  const labels = SectionLabels.parse(read(root, 'topic-labels.json'));
  return labels.map(({ section, topics, also, split }) => ({ id: section, topics, also, split }));
}

/** Reads bench/topic-passage-labels.json. Throws when it is not as bench/topic-labels.md says. */
export function readPassageLabels(root: string): readonly TopicLabel[] {
  const labels = PassageLabels.parse(read(root, 'topic-passage-labels.json'));
  return labels.map(({ passage, topics, also, split }) => ({ id: passage, topics, also, split }));
}

function read(root: string, name: string): unknown {
  return JSON.parse(readFileSync(join(root, 'bench', name), 'utf8'));
}
