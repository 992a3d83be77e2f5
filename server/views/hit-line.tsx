import type { HitTotal } from '../reading/hit-path.ts';
import type { HitLine } from '../view-models/hit-line.ts';

interface MarkedHitsProps {
  readonly q: string;
  readonly hits: HitLine | null;
  readonly unmarkedUrl: string;
  /** What the page is called in it: 本章. */
  readonly here: string | null;
}

/** Above a text that is read with a query: what is found, where it goes on, and the way to read without marks. */
export function MarkedHits({ q, hits, unmarkedUrl, here }: MarkedHitsProps) {
  if (hits === null) return null;
  return (
    <div class="marked-hits" data-hit-line>
      <p>
        <mark>{q}</mark> <Told hits={hits} here={here} /> <a href={unmarkedUrl}>去掉标记</a>
      </p>
      <Ways hits={hits} here={here} />
    </div>
  );
}

function Told({ hits: { found, marks }, here }: Pick<MarkedHitsProps, 'here'> & { readonly hits: HitLine }) {
  if (found === null) {
    const words = here === null || marks === 0 ? '' : `只标出了${here}的字词 ${marks} 处，`;
    return <>检索暂不可用，{words}没有命中数。</>;
  }
  const { total, capped } = found;
  if (total.found === 0) return <>在这部规划里没有命中。</>;
  const all = `这部规划命中 ${total.found}${capped ? '+' : ''} 段`;
  const apart = total.literal < total.found;
  if (here === null) return <>{apart ? `${all}，${literalTold(total)}` : all}。</>;
  const own = `${here} ${found.here.found} 段`;
  return (
    <>
      {apart ? `${all}，${literalTold(total)}；` : `${all}，`}
      {apart && found.here.found > 0 ? `${own}，${literalTold(found.here)}` : own}
      {marks === 0 ? '' : `，标出字词 ${marks} 处`}。
    </>
  );
}

/** 其中 7 段正文有所查的词: how many of the hits hold what was typed; the others are near, or stand under such a title. */
export function literalTold({ found, literal, several }: HitTotal): string {
  const words = several ? '全部所查的词' : '所查的词';
  if (literal === found) return `正文都有${words}`;
  if (literal > 0) return `其中 ${literal} 段正文有${words}`;
  return several ? `没有一段正文有${words}` : `正文都没有${words}`;
}

function Ways({ hits: { found }, here }: Pick<MarkedHitsProps, 'here'> & { readonly hits: HitLine }) {
  if (found === null || found.total.found === 0) return null;
  const { previousUrl, firstUrl, nextUrl } = found;
  return (
    <p class="hit-ways">
      {previousUrl === null ? null : (
        <a href={previousUrl} data-hit-previous>
          ‹ {here}之前的一处
        </a>
      )}
      {firstUrl === null ? null : (
        <a href={firstUrl} data-hit-first>
          {here}第一处
        </a>
      )}
      {nextUrl === null ? null : (
        <a href={nextUrl} data-hit-next>
          {here === null ? '从第一处读起' : `${here}之后的一处`} ›
        </a>
      )}
      {here === null ? null : (
        <span class="script-only hit-keys">
          按 <kbd>n</kbd>、<kbd>p</kbd> 到下一处、上一处
        </span>
      )}
    </p>
  );
}
