import type { ComponentChildren } from 'preact';
import { isLinked, type LinkedRun, type ReadingRun } from '../reading/linked-runs.ts';
import { definitionCardId } from './definitions.tsx';
import { Runs } from './runs.tsx';

/** A text with its hits, its terms and the signs of its notes. */
export function ReadingRuns({ runs }: { readonly runs: readonly ReadingRun[] }) {
  return (
    <>
      {runs.map((run, index) =>
        isLinked(run) ? (
          <LinkedRuns key={index} run={run}>
            <Runs runs={run.runs} />
          </LinkedRuns>
        ) : (
          <Runs key={index} runs={[run]} />
        ),
      )}
    </>
  );
}

interface LinkedProps {
  readonly run: LinkedRun;
  /** Its text, printed. */
  readonly children: ComponentChildren;
}

/** The link of a term to its definition, or of a sign to its note. */
export function LinkedRuns({ run, children }: LinkedProps) {
  switch (run.type) {
    case 'term':
      return (
        <a class="term-mention" href={run.url} data-definition={definitionCardId(run.target)}>
          {children}
        </a>
      );
    case 'note':
      return (
        <a class="note-link" href={run.url} title="见表下的注">
          {children}
          <span class="visually-hidden">（见表下的注）</span>
        </a>
      );
  }
}
