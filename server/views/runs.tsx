import type { Run } from '../search/types.ts';

/** A text with its hits: words are washed, a sentence near in meaning is underlined; both are said aloud. */
export function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return (
    <>
      {runs.map((run, index) => (
        <MarkedRun key={index} run={run} />
      ))}
    </>
  );
}

function MarkedRun({ run }: { readonly run: Run }) {
  switch (run.match) {
    case 'term':
      return <mark>{run.text}</mark>;
    case 'meaning':
      return (
        <span class="meaning">
          <span class="visually-hidden">（语义相近：</span>
          {run.text}
          <span class="visually-hidden">）</span>
        </span>
      );
    case undefined:
      return <>{run.text}</>;
  }
}
