import type { Run } from '../search/types.ts';

/** A text with its hits: words are washed, a sentence near in meaning is underlined; both are said aloud. */
export function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return (
    <>
      {runs.map((run, index) => (
        <MarkedRun key={index} run={run} opens={opensAt(runs, index)} closes={closesAt(runs, index)} />
      ))}
    </>
  );
}

interface MarkedRunProps {
  readonly run: Run;
  /** Whether a sentence that is near in meaning begins, and ends, with it. */
  readonly opens: boolean;
  readonly closes: boolean;
}

function MarkedRun({ run, opens, closes }: MarkedRunProps) {
  switch (run.match) {
    case 'term':
      return <mark>{run.text}</mark>;
    case 'meaning':
      return (
        <span class="meaning">
          {opens ? <span class="visually-hidden">（语义相近：</span> : null}
          {run.text}
          {closes ? <span class="visually-hidden">）</span> : null}
        </span>
      );
    case undefined:
      return <>{run.text}</>;
  }
}

/** Words within such a sentence are washed and part it into several runs: it is announced once, not for each. */
function opensAt(runs: readonly Run[], index: number): boolean {
  const before = runs.slice(0, index).toReversed();
  return firstUnless(before, 'term')?.match !== 'meaning';
}

function closesAt(runs: readonly Run[], index: number): boolean {
  return firstUnless(runs.slice(index + 1), 'term')?.match !== 'meaning';
}

function firstUnless(runs: readonly Run[], match: Run['match']): Run | undefined {
  return runs.find((run) => run.match !== match);
}
