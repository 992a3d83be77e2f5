import { type ComponentChildren, Fragment } from 'preact';
import type {
  ChapterLink,
  PlaceItem,
  PlaceModel,
  PlaceSide,
  PlacesModel,
} from '../view-models/compare-places.ts';
import { toSearchForm } from '../view-models/search-page.ts';
import { Badge } from './badge.tsx';
import { ComparedRows, ComparedText } from './compare-passage.tsx';
import { type Frame, Layout } from './layout.tsx';

/** Every place that a plan names. */
export function PlacesPage({ frame, page }: { readonly frame: Frame; readonly page: PlacesModel }) {
  return (
    <Layout
      frame={frame}
      title="地区"
      description="规划里提到的每一个地方，各部规划分别有多少处。"
      styles={['compare']}
      form={toSearchForm('', 'hybrid')}
      canonical="/places"
    >
      <div class="compare">
        <div class="compare-head">
          <h1>地区</h1>
          <p class="compare-intro">规划里提到的 {page.total} 个地方与区域；数字是提到它或它辖区的段落数。</p>
        </div>
        {page.groups.map(({ label, places }) => (
          <section key={label} class="places-group" aria-labelledby={`places-${label}`}>
            <h2 id={`places-${label}`}>{label}</h2>
            <Places places={places} />
          </section>
        ))}
      </div>
    </Layout>
  );
}

function Places({ places }: { readonly places: readonly PlaceItem[] }) {
  return (
    <ul class="places">
      {places.map(({ name, url, counts, own }) => (
        <li key={url}>
          <a href={url}>{name}</a>
          {own ? <span class="place-own">有本地规划</span> : null}
          <span class="place-counts">
            {counts.map(({ region, count }) => (
              <span key={region}>
                {region}规划 <span class="number">{count}</span> 段
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What the plans say about one place. */
export function PlacePage({ frame, page }: { readonly frame: Frame; readonly page: PlaceModel }) {
  const besides = page.sides.filter(({ body, count }) => body.type === 'beside' && count > 0);
  const beside = besides.length > 0;
  const wider = besides.map(({ region }) => region).join('、');
  return (
    <Layout
      frame={frame}
      title={`规划中的${page.name}`}
      description={`各部规划怎么说${page.name}和它的辖区，逐段对照。`}
      styles={['compare']}
      form={toSearchForm('', 'hybrid')}
      canonical={page.canonical}
    >
      <div class="compare">
        <div class="compare-head">
          {page.above === null ? null : (
            <p class="compare-steps">
              <a href={page.above.url}>{page.above.name}</a>
            </p>
          )}
          <h1>规划中的{page.name}</h1>
          {page.own === null ? null : (
            <p class="compare-intro">
              <Badge badge={page.own.badge} /> 有自己的规划：<a href={page.own.url}>{page.own.title}</a>
              {beside ? `，${wider}规划的每一段都配有其中最接近的原文` : ''}
            </p>
          )}
          {page.own === null || page.own.chapters.length === 0 ? null : (
            <OwnChapters chapters={page.own.chapters} />
          )}
        </div>
        {!page.told ? <p class="compare-empty">所收规划没有提到{page.name}。</p> : null}
        {beside ? (
          <p class="compare-legend">
            <mark>这样标出</mark>的，在{wider}规划中是地名，在{page.name}规划中是两部规划共有的词；
            <span class="meaning">点线</span>是两部规划说法最接近的一句。相近由字词与模型判断，请以原文为准。
          </p>
        ) : null}
        <div class={beside ? 'place-sides' : 'place-sides place-columns'}>
          {page.sides.map((side) => (
            <Side key={side.region} side={side} own={page.name} />
          ))}
        </div>
        {page.within.length === 0 ? null : (
          <section class="places-group" aria-labelledby="places-within">
            <h2 id="places-within">{page.name}所辖</h2>
            <Places places={page.within} />
          </section>
        )}
      </div>
    </Layout>
  );
}

function OwnChapters({ chapters }: { readonly chapters: readonly ChapterLink[] }) {
  return (
    <nav class="place-chapters" aria-label="本地规划中对应的章">
      <p class="compare-none">本地规划中对应的章：</p>
      <ul>
        {chapters.map(({ label, url, count }) => (
          <li key={url}>
            <a href={url}>{label}</a> <span class="number">{count}</span> 段
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Side({ side, own }: { readonly side: PlaceSide; readonly own: string }) {
  const id = `side-${side.region}`;
  return (
    <section class="place-side" aria-labelledby={id}>
      <h2 id={id}>{side.heading}</h2>
      <p class="compare-intro">
        <Badge badge={side.badge} /> <span class="number">{side.count}</span> 处
        {side.count === 0 ? null : (
          <>
            {' · '}
            <a href={side.searchUrl}>
              在检索中查看<span class="visually-hidden">：{side.heading}</span>
            </a>
          </>
        )}
      </p>
      {side.body.type === 'beside'
        ? side.body.groups.map(({ place, items }) => (
            <Group key={place} place={place} count={items.length} alone={side.body.groups.length === 1}>
              <ComparedRows rows={items} own={side.region} other={own} />
            </Group>
          ))
        : side.body.groups.map(({ place, items }) => (
            <Group key={place} place={place} count={items.length} alone={side.body.groups.length === 1}>
              <ul class="place-passages">
                {items.map((passage) => (
                  <li key={passage.id}>
                    <ComparedText passage={passage} region={side.region} ways />
                  </li>
                ))}
              </ul>
            </Group>
          ))}
      {side.left === 0 ? null : (
        <p class="compare-none">
          还有 {side.left} 处，<a href={side.searchUrl}>在检索中查看全部</a>
        </p>
      )}
      {side.above.length === 0 ? null : <Above region={side.region} above={side.above} />}
    </section>
  );
}

/** The way on where a plan says little of a place itself. */
function Above({ region, above }: Pick<PlaceSide, 'region' | 'above'>) {
  return (
    <p class="compare-none">
      {region}规划中的上级地区：
      {above.map(({ name, url, count }, index) => (
        <Fragment key={url}>
          {index === 0 ? null : ' · '}
          <a href={url}>{name}</a> <span class="number">{count}</span> 处
        </Fragment>
      ))}
    </p>
  );
}

interface GroupProps {
  readonly place: string;
  readonly count: number;
  /** It is the only group, and needs no heading. */
  readonly alone: boolean;
  readonly children: ComponentChildren;
}

function Group({ place, count, alone, children }: GroupProps) {
  return (
    <>
      {alone ? null : (
        <h3 class="place-group">
          {place} <span class="number">{count}</span> 处
        </h3>
      )}
      {children}
    </>
  );
}
