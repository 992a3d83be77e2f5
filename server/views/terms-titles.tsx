import type { ShownTerm } from '../view-models/terms-about.ts';
import type { TitleLink } from '../view-models/terms-titles.ts';
import { Badge } from './badge.tsx';

/** The titles in which a term stands, beside its mentions or in their stead. */
export function TermTitles({ term: { mentions, titles } }: { readonly term: ShownTerm }) {
  if (titles.count === 0) return null;
  return (
    <div class="term-titles">
      <h3>
        {mentions === 0 ? '见于' : '另见于'} {titles.count} 个标题
      </h3>
      {mentions === 0 ? null : <p class="number">标题不计入次数。</p>}
      {titles.plans.map(({ badge, shown, folded }) => (
        <div key={badge.region} class="term-titles-plan">
          <Badge badge={badge} />
          <TitleList titles={shown} />
          {folded.length === 0 ? null : (
            <details>
              <summary>其余 {folded.length} 个标题</summary>
              <TitleList titles={folded} />
            </details>
          )}
        </div>
      ))}
    </div>
  );
}

function TitleList({ titles }: { readonly titles: readonly TitleLink[] }) {
  return (
    <ul>
      {titles.map(({ label, url, inferred }) => (
        <li key={label}>
          <a href={url}>{label}</a>
          {inferred ? <span class="inferred">正文缺，据目录补出</span> : null}
        </li>
      ))}
    </ul>
  );
}
