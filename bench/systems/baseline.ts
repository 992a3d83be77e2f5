import type { Embedder } from '../../platform/embedder.ts';
import type { AskEngine } from '../../server/search/candidates.ts';
import type { Understood } from '../../server/search/understand.ts';
import type { SectionOf } from './sections.ts';

/** What the baselines share with our search: the same words, the same vector, the same index and key. */
export interface BaselineParts {
  readonly ask: AskEngine;
  readonly embed: Embedder['embedQuery'];
  readonly understand: (q: string) => Understood;
  readonly sectionOf: SectionOf;
}
