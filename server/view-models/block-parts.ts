import type { HitStep } from '../reading/hit-path.ts';
import { plainRuns, type ReadingRun } from '../reading/linked-runs.ts';
import type { ReadingBlock } from './reading.ts';
import type { ReadingPassage } from './reading-passage.ts';

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

/** The texts of a block, its title first, in the order of the page. */
export function runsOf(block: ReadingBlock): readonly ReadingRun[] {
  switch (block.type) {
    case 'anchor':
      return [];
    case 'passage':
      return passageRuns(block.passage);
    case 'list':
      return [
        ...block.runs,
        ...block.groups.flatMap(({ title, items }) => [...title, ...items.flatMap(passageRuns)]),
      ];
    case 'table': {
      const cells = block.table.rows.flatMap((row) => row.cells.flatMap(({ runs }) => runs));
      return [...block.runs, ...cells, ...block.notes.flatMap(passageRuns)];
    }
    case 'heading':
    case 'figure':
      return block.runs;
  }
}

function passageRuns({ lead, runs }: ReadingPassage): readonly ReadingRun[] {
  return [...lead, ...runs];
}

/** How many hits are marked. */
export function marked(runs: readonly ReadingRun[]): number {
  return plainRuns(runs).filter(({ match }) => match !== undefined).length;
}
