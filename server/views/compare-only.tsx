import type { FigureLine, FigureList, OnlyOneModel } from '../view-models/compare-only.ts';
import { Runs } from './runs.tsx';

/** What only one of the two plans has: its words, its figures. */
export function OnlyOnes({ onlyOnes }: { readonly onlyOnes: readonly OnlyOneModel[] }) {
  if (onlyOnes.length === 0) return null;
  return (
    <div class="only-ones">
      {onlyOnes.map((one) => (
        <section key={one.region} class="only-one" aria-labelledby={`only-${one.region}`}>
          <h2 id={`only-${one.region}`}>只在{one.region}规划里找到</h2>
          <Words one={one} />
          {one.figures.length === 0 ? null : (
            <p class="compare-none">以下数字，在{one.without}规划中没有找到同一事项、同一口径的数字：</p>
          )}
          {one.figures.map((list) => (
            <Figures key={list.heading} list={list} />
          ))}
        </section>
      ))}
    </div>
  );
}

function Words({ one: { words, without } }: { readonly one: OnlyOneModel }) {
  if (words.length === 0) return null;
  return (
    <>
      <p class="compare-none">以下词语，{without}规划全文（含标题）没有出现：</p>
      <ul class="only-words" aria-label="词语">
        {words.map(({ label, url }) => (
          <li key={label}>
            <a href={url}>{label}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Figures({ list: { heading, shown, folded } }: { readonly list: FigureList }) {
  return (
    <>
      <h3>{heading}</h3>
      <Lines lines={shown} />
      {folded.length === 0 ? null : (
        <details class="only-more">
          <summary>还有 {folded.length} 个</summary>
          <Lines lines={folded} />
        </details>
      )}
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly FigureLine[] }) {
  return (
    <ul class="only-figures">
      {lines.map(({ clause, url }, index) => (
        <li key={index}>
          <a href={url}>
            <Runs runs={clause} />
          </a>
        </li>
      ))}
    </ul>
  );
}
