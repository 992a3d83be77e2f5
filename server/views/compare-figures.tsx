import type { FigurePairList, PairSide } from '../view-models/compare-figures.ts';
import { Runs } from './runs.tsx';

/** What both plans give numbers of: the matter, then either plan's figure. */
export function FigurePairs({ lists }: { readonly lists: readonly FigurePairList[] }) {
  return (
    <>
      {lists.map(({ heading, pairs }) => (
        <section key={heading} class="figure-pairs">
          <h2>{heading}</h2>
          <ul>
            {pairs.map(({ subject, sides }, index) => (
              <li key={index} class="figure-pair">
                <p class="pair-subject">{subject}</p>
                <ul class="pair-sides">
                  {sides.map((side) => (
                    <Side key={side.region} side={side} />
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Side({ side: { region, clause, url, row } }: { readonly side: PairSide }) {
  return (
    <li>
      <span class="compare-place">
        <span class="compare-region">{region}</span>
        {row ? ' 指标表' : null}
      </span>
      <a href={url}>
        <Runs runs={clause} />
      </a>
    </li>
  );
}
