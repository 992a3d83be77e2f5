import type { CountModel, PlanModel, RateModel } from '../view-models/terms-plans.ts';

/** How long a table may be to stand open from the start. */
const OPEN_ROWS = 16;

/** The counts of one plan's chapters; those that are silent are only counted. */
export function UnitTable({ plan }: { readonly plan: PlanModel }) {
  const { badge, units, coverage, lanes, titles } = plan;
  if (units.length === 0) {
    const said = titles > 0 ? `只见于 ${titles} 个标题` : '没有出现';
    return (
      <p class="units-none">
        {badge.region}：{said}。
      </p>
    );
  }
  return (
    <details class="units" open={units.length <= OPEN_ROWS}>
      <summary>
        {badge.region}：{coverage}
      </summary>
      <section class="units-scroll" tabindex={0} aria-label={`${badge.region}各章频次表`}>
        <table>
          <caption class="visually-hidden">{badge.region}：各章出现次数和每万字次数</caption>
          <thead>
            <tr>
              <th scope="col">章</th>
              <th scope="col" class="units-number">
                字数
              </th>
              {lanes.map(({ term }) => (
                <th key={term} scope="col" class="units-number">
                  {lanes.length === 1 ? null : <span class="units-term">{term} </span>}次数
                  <span class="units-sub">每万字</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units.map(({ label, url, characters, counts }) => (
              <tr key={url}>
                <th scope="row">
                  <a href={url}>{label}</a>
                </th>
                <td class="units-number">{characters.toLocaleString('en')}</td>
                {counts.map((count, index) => (
                  <td key={index} class="units-number">
                    <Count count={count} slot={index + 1} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

function Count({ count, slot }: { readonly count: CountModel; readonly slot: number }) {
  if (count.mentions === 0) return <span class="none">–</span>;
  return (
    <>
      {count.mentions}
      {count.rate === null ? <NoRate /> : <Rate rate={count.rate} slot={slot} />}
    </>
  );
}

function NoRate() {
  return (
    <span class="units-sub" title="字数太少，不计">
      <span aria-hidden="true">–</span>
      <span class="visually-hidden">字数太少，不计</span>
    </span>
  );
}

function Rate({ rate: { shown, share }, slot }: { readonly rate: RateModel; readonly slot: number }) {
  return (
    <>
      <span class="units-sub">{shown}</span>
      <svg class={`rate slot-${slot}`} width="100%" height="3" aria-hidden="true" focusable="false">
        <rect class="rate-bar" width={`${Math.max(2, Math.round(share * 100))}%`} height="3" />
      </svg>
    </>
  );
}
