import type {
  HitCount,
  OutlineChapter,
  OutlineLink,
  OutlineModel,
  OutlinePart,
} from '../view-models/outline.ts';
import { literalTold } from './hit-line.tsx';

interface OutlineProps {
  readonly outline: OutlineModel;
  /** Sections are listed under every chapter, or only under the one that is read. */
  readonly sections: 'all' | 'current' | 'none';
  readonly openAll?: boolean;
}

/** Parts that fold, with links to their chapters. */
export function Outline({ outline, sections, openAll = false }: OutlineProps) {
  return (
    <ol class="outline">
      {outline.parts.map((part) => (
        <li key={part.id} id={sections === 'all' ? part.id : undefined}>
          <details open={openAll || part.current}>
            <summary>
              <Title link={part} />
            </summary>
            <ol>
              {part.chapters.map((chapter) => (
                <Chapter key={chapter.id} chapter={chapter} sections={sections} />
              ))}
            </ol>
          </details>
        </li>
      ))}
      {outline.glossary === null ? null : (
        <li>
          <a
            class="outline-glossary"
            href={outline.glossary.url}
            aria-current={outline.glossary.current ? 'page' : undefined}
          >
            <span class="outline-title">{outline.glossary.title}</span>
            <Hits hits={outline.glossary.hits} />
          </a>
        </li>
      )}
    </ol>
  );
}

interface ChapterProps extends Pick<OutlineProps, 'sections'> {
  readonly chapter: OutlineChapter;
}

function Chapter({ chapter, sections }: ChapterProps) {
  const shown = sections === 'all' || (sections === 'current' && chapter.current);
  return (
    <li>
      <a href={chapter.url} aria-current={chapter.current ? 'page' : undefined}>
        <Title link={chapter} />
      </a>
      {shown && chapter.sections.length > 0 ? (
        <ol>
          {chapter.sections.map((section) => (
            <li key={section.id}>
              <a href={section.url}>
                <Title link={section} />
              </a>
            </li>
          ))}
        </ol>
      ) : null}
    </li>
  );
}

function Title({ link }: { readonly link: OutlineLink | OutlinePart }) {
  return (
    <>
      <span class="outline-title">
        <span class="outline-number">{link.number}</span> {link.title}
        {link.inferred === null ? null : (
          <span class="outline-inferred" title={link.inferred}>
            推定<span class="visually-hidden">：{link.inferred}</span>
          </span>
        )}
      </span>
      <Hits hits={link.hits} />
    </>
  );
}

function Hits({ hits }: { readonly hits: HitCount | null }) {
  if (hits === null) return null;
  const { found, literal, capped } = hits;
  const told = `命中 ${found}${capped ? '+' : ''} 段，${literalTold(hits)}`;
  return (
    <span class="outline-hits" title={told}>
      <span class="visually-hidden">，命中</span>
      {found}
      {capped ? '+' : ''}
      <span class="visually-hidden">段{literal === found ? '' : `，${literalTold(hits)}`}</span>
    </span>
  );
}
