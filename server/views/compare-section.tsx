import type { CompareSectionModel } from '../view-models/compare-section.ts';
import { toSearchForm } from '../view-models/search-page.ts';
import { Badge } from './badge.tsx';
import { FigurePairs } from './compare-figures.tsx';
import { OnlyOnes } from './compare-only.tsx';
import { Notes } from './compare-page.tsx';
import { COMPARE_LEGEND, ComparedRows } from './compare-passage.tsx';
import { type Frame, Layout } from './layout.tsx';

interface CompareSectionProps {
  readonly frame: Frame;
  readonly page: CompareSectionModel;
}

/** A section, passage by passage, beside what is nearest in another plan. */
export function CompareSectionPage({ frame, page }: CompareSectionProps) {
  return (
    <Layout
      frame={frame}
      title={page.title}
      styles={['compare']}
      form={toSearchForm('', 'hybrid')}
      canonical={page.canonical}
    >
      <div class="compare">
        <div class="compare-head">
          <p class="compare-steps">
            <Badge badge={page.own} />
            {page.steps.map((step) => (
              <span key={step}>{step}</span>
            ))}
          </p>
          <h1>{page.heading}</h1>
          <p class="compare-intro">
            与 <Badge badge={page.other} /> 中最接近的原文对照 · <a href={page.readUrl}>读原文</a>
            {page.wholeUrl === null ? null : (
              <>
                {' '}
                · <a href={page.wholeUrl}>对照整节</a>
              </>
            )}
          </p>
          {page.others.length < 2 ? null : (
            <nav class="compare-others-nav" aria-label="换一部规划">
              {page.others.map(({ label, url, current }) => (
                <a key={url} href={url} aria-current={current ? 'page' : undefined}>
                  {label}
                </a>
              ))}
            </nav>
          )}
        </div>
        <Notes notes={page.notes} />
        {COMPARE_LEGEND}
        <ComparedRows
          rows={page.rows}
          own={page.own.region}
          other={page.other.region}
          ways={page.wholeUrl === null}
        />
        {page.left === null ? null : <p class="compare-none">{page.left}</p>}
        <FigurePairs lists={page.figurePairs} />
        <OnlyOnes onlyOnes={page.onlyOnes} />
      </div>
    </Layout>
  );
}
