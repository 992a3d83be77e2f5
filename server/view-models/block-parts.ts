import type { HitStep } from '../reading/hit-path.ts';
import { plainRuns, type ReadingRun } from '../reading/linked-runs.ts';
import type { ReadingBlock } from './reading.ts';

/** The passages of a block, in the order of the text. */
export function stepsOf(
  block: ReadingBlock,
): readonly { readonly id: string; readonly hit: HitStep | null }[] {
  switch (block.type) {
    case 'passage':
      return [block.passage];
    case 'list':
      return block.groups.flatMap(({ items }) => items);
    case 'table':
      return [...block.table.rows, ...block.notes];
    default:
      return [];
  }
}

/** The texts of a block, in the order of the page. */
export function runsOf(block: ReadingBlock): readonly ReadingRun[] {
  switch (block.type) {
    case 'passage':
      return [...block.passage.lead, ...block.passage.runs];
    case 'list':
      return block.groups.flatMap(({ items }) => items.flatMap(({ lead, runs }) => [...lead, ...runs]));
    case 'table': {
      const cells = block.table.rows.flatMap((row) => row.cells.flatMap(({ runs }) => runs));
      return [...cells, ...block.notes.flatMap(({ runs }) => runs)];
    }
    default:
      return [];
  }
}

/** How many hits are marked. */
export function marked(runs: readonly ReadingRun[]): number {
  return plainRuns(runs).filter(({ match }) => match !== undefined).length;
}
