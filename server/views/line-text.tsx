import { toLinePieces } from '../reading/line-pieces.ts';
import type { Run } from '../search/types.ts';

/** As many characters as fit the narrowest line: a longer piece breaks where it must. */
const LONGEST = 12;

/** A title whose lines end between words. */
export function LineText({ text }: { readonly text: string }) {
  return (
    <>
      {toLinePieces(text).map((piece, index) =>
        piece.length > LONGEST ? (
          piece
        ) : (
          <span key={index} class="word">
            {piece}
          </span>
        ),
      )}
    </>
  );
}

/** The same with the words that were found in it. */
export function LineRuns({ runs }: { readonly runs: readonly Run[] }) {
  return (
    <>
      {runs.map((run, index) =>
        run.match === undefined ? (
          <LineText key={index} text={run.text} />
        ) : (
          <mark key={index}>
            <LineText text={run.text} />
          </mark>
        ),
      )}
    </>
  );
}
