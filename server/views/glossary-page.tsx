import type { GlossaryEntry, GlossaryPageModel, MentionGroup } from '../view-models/glossary-page.ts';
import { HitSteps } from './hit-steps.tsx';
import type { Frame } from './layout.tsx';
import { PassageActions } from './passage-actions.tsx';
import { LineLink } from './passage-text.tsx';
import { ReaderLayout } from './reader-page.tsx';
import { Runs } from './runs.tsx';
import { SourceRemarks } from './source-remarks.tsx';

/** A plan's terms with their definitions, and where its text mentions them. */
export function GlossaryPage({ frame, page }: { readonly frame: Frame; readonly page: GlossaryPageModel }) {
  return (
    <ReaderLayout frame={frame} page={page} here="本页" next={null}>
      <h1 class="chapter-heading" id={page.sectionId}>
        名词解释
      </h1>
      <dl class="glossary">
        {page.entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </dl>
    </ReaderLayout>
  );
}

function Entry({ entry }: { readonly entry: GlossaryEntry }) {
  return (
    <div class="glossary-entry" id={entry.id}>
      <dt>
        <span class="number">{entry.number}</span>{' '}
        <span class="term">
          <Runs runs={entry.term} />
        </span>
      </dt>
      <dd>
        <Runs runs={entry.definition} />
        <LineLink passage={entry} />
        <HitSteps hit={entry.hit} />
        <PassageActions id={entry.id} line={entry.line} />
        <a class="term-search" href={entry.searchUrl}>
          检索此词
        </a>
        <a class="term-search" href={entry.termsUrl}>
          词频
        </a>
        <SourceRemarks remarks={entry.remarks} />
        <Mentions groups={entry.mentions} />
      </dd>
    </div>
  );
}

function Mentions({ groups }: { readonly groups: readonly MentionGroup[] }) {
  const count = groups.reduce((sum, { places }) => sum + places.length, 0);
  if (count === 0) return <p class="mentions">正文、标题和图题里都没有出现这个词。</p>;
  return (
    <details class="mentions">
      <summary>文中提到 {count} 处</summary>
      <ul>
        {groups.map(({ label, places }) => (
          <li key={label}>
            {label}：
            {places.map((place, index) => (
              <>
                {index === 0 ? '' : '、'}
                <a href={place.url}>{place.label}</a>
              </>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
