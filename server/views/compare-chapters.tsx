import type { ChapterPairModel, CompareChaptersModel } from '../view-models/compare-chapters.ts';
import { toSearchForm } from '../view-models/search-page.ts';
import { FigurePairs } from './compare-figures.tsx';
import { Legend, Matrix } from './compare-matrix.tsx';
import { OnlyOnes } from './compare-only.tsx';
import { Notes } from './compare-page.tsx';
import { COMPARE_LEGEND, ComparedRows } from './compare-passage.tsx';
import { type Frame, Layout } from './layout.tsx';

interface CompareChaptersProps {
  readonly frame: Frame;
  readonly page: CompareChaptersModel;
}

/** How near the chapters of two plans are: a table that is its own heat map. */
export function CompareChaptersPage({ frame, page }: CompareChaptersProps) {
  return (
    <Layout
      frame={frame}
      title={`${page.title}：${page.rowRegion}与${page.columnRegion}`}
      description="两部规划逐篇逐章的相近程度，一张表看出彼此对应的章节。"
      styles={['compare']}
      form={toSearchForm('', 'hybrid')}
      canonical={page.canonical}
    >
      <div class="compare">
        <div class="compare-head">
          <h1 id="matrix-title">篇章对照</h1>
          <p class="compare-intro">
            行是{page.rowRegion}规划，列是{page.columnRegion}规划；数字是相近度的百分数，颜色越深越接近。
            点篇名展开各章，点章与章相交的数字看两章对应的原文。
          </p>
          <p class="compare-intro">
            <a href={page.matrix.toggleUrl}>{page.matrix.all ? '全部收起' : '全部展开'}</a> ·{' '}
            <a href={page.swapUrl}>行列互换</a>
          </p>
        </div>
        <Notes notes={page.notes} />
        <Legend matrix={page.matrix} />
        <Matrix
          matrix={page.matrix}
          label={`${page.rowRegion}规划（行）与${page.columnRegion}规划（列）各篇章的相近度，百分数`}
        />
        {page.pair === null ? null : <Pair pair={page.pair} page={page} />}
      </div>
    </Layout>
  );
}

interface PairProps {
  readonly pair: ChapterPairModel;
  readonly page: CompareChaptersModel;
}

function Pair({ pair, page }: PairProps) {
  return (
    <section class="chapter-pair" id="pair" aria-labelledby="pair-title">
      <h2 id="pair-title">
        <span class="visually-hidden">{pair.heading}</span>
        <span aria-hidden="true">两章对照</span>
      </h2>
      <ul class="pair-chapters">
        {pair.chapters.map(({ region, label, url }) => (
          <li key={url}>
            <span class="compare-region">{region}</span> <a href={url}>{label}</a>
          </li>
        ))}
        {pair.value === null ? null : (
          <li>
            相近度 <strong class="number">{pair.value}</strong>
          </li>
        )}
      </ul>
      {COMPARE_LEGEND}
      {pair.rows.length === 0 ? (
        <p class="compare-none">两章没有足够接近的段落。</p>
      ) : (
        <ComparedRows rows={pair.rows} own={page.rowRegion} other={page.columnRegion} />
      )}
      {pair.more === 0 ? null : <p class="compare-none">还有 {pair.more} 对较远的段落未列出。</p>}
      <FigurePairs lists={pair.figurePairs} />
      <OnlyOnes onlyOnes={pair.onlyOnes} />
    </section>
  );
}
