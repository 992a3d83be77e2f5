import { describe, expect, it } from 'vitest';
import { toNamedIndicators } from '../../../server/view-models/named-indicators.ts';
import { openRealAnswers } from '../answers/real-sources.ts';

const { library } = await openRealAnswers();

describe('indicators that go by a word', () => {
  it.each([
    ['粮食', ['粮食综合生产能力'], '/indicators?q=粮食'],
    ['研发投入', ['全社会研发经费投入增长'], '/indicators?q=研发投入'],
    ['ＧＤＰ', ['地区生产总值增长'], '/indicators?q=ＧＤＰ'],
  ])('%s: are named, and their rows are led to', (q, names, url) => {
    const found = toNamedIndicators(q, library);
    expect(found?.names).toEqual(names);
    expect(decodeURIComponent(found?.url ?? '')).toBe(url);
  });

  it.each(['低空经济', '', '，', '粮食安全'])('are none of “%s”', (q) => {
    expect(toNamedIndicators(q, library)).toBeNull();
  });
});
