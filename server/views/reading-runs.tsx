import { isLinked, type LinkedRun, type ReadingRun } from '../reading/linked-runs.ts';
import { definitionCardId } from './definitions.tsx';
import { Runs } from './runs.tsx';

/** A text with its hits, its terms and the signs of its notes. */
export function ReadingRuns({ runs }: { readonly runs: readonly ReadingRun[] }) {
  return (
    <>
      {runs.map((run, index) =>
        isLinked(run) ? <Linked key={index} run={run} /> : <Runs key={index} runs={[run]} />,
      )}
    </>
  );
}

function Linked({ run }: { readonly run: LinkedRun }) {
  switch (run.type) {
    case 'term':
      return (
        <a class="term-mention" href={run.url} data-definition={definitionCardId(run.target)}>
          <Runs runs={run.runs} />
        </a>
      );
    case 'note':
      return (
        <a class="note-link" href={run.url} title="见表下的注">
          <Runs runs={run.runs} />
          <span class="visually-hidden">（见表下的注）</span>
        </a>
      );
  }
}
