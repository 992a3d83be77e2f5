import { plainRuns } from '../reading/linked-runs.ts';
import type { ReadingPassage } from '../view-models/reading-passage.ts';
import type { Tags } from '../view-models/tags.ts';
import { HitSteps } from './hit-steps.tsx';
import { PassageActions } from './passage-actions.tsx';
import { ReadingRuns } from './reading-runs.tsx';
import { SourceRemarks } from './source-remarks.tsx';

/** A passage's words, with what is at hand beside them. */
export function PassageText({ passage }: { readonly passage: ReadingPassage }) {
  const marked = plainRuns([...passage.lead, ...passage.runs]).some(({ match }) => match !== undefined);
  return (
    <>
      {passage.lead.length === 0 ? null : (
        <strong class="lead">
          <ReadingRuns runs={passage.lead} />
        </strong>
      )}
      <ReadingRuns runs={passage.runs} />
      <LineLink passage={passage} />
      <HitSteps hit={passage.hit} marked={marked} />
      <PassageTags tags={passage.tags} />
      <PassageActions id={passage.id} line={passage.line} />
      <SourceRemarks remarks={passage.remarks} />
    </>
  );
}

/** Shown at the passage that the address points to, and nowhere else: the text is for reading. */
function PassageTags({ tags }: { readonly tags: Tags }) {
  const all = [...tags.topics, ...tags.regions];
  if (all.length === 0) return null;
  return (
    <span class="passage-tags">
      {all.map(({ label, url }) => (
        <a key={url} class="tag" href={url}>
          {label}
        </a>
      ))}
    </span>
  );
}

/** The source line, which is the permanent address; with script a click copies it. */
export function LineLink({ passage }: { readonly passage: Pick<ReadingPassage, 'line' | 'permanentUrl'> }) {
  return (
    <a class="line-link" href={passage.permanentUrl} data-copy={passage.permanentUrl} title="固定链接">
      <span class="visually-hidden">固定链接，本站文本第</span>
      {passage.line}
      <span class="visually-hidden">行</span>
    </a>
  );
}
