import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { Run } from '../../../server/search/types.ts';
import { Runs } from '../../../server/views/runs.tsx';
import { literalMarker } from '../marker.ts';

const html = (text: string, q: string) => renderToString(<Runs runs={literalMarker(q)(text)} />);

describe('marks in HTML', () => {
  it('stand around the text, which stays text', () => {
    expect(html('a<b class="x">低空&amp;', '低空')).toBe(
      'a&lt;b class=&quot;x&quot;><mark>低空</mark>&amp;amp;',
    );
  });

  it('never fall on markup: a query that looks like some marks the text that does', () => {
    expect(html('<mark>低空</mark>', '<mark>')).toBe('<mark>&lt;mark></mark>低空&lt;/mark>');
    expect(html('低空', 'mark')).toBe('低空');
    expect(html('a & b', 'amp')).toBe('a &amp; b');
  });

  it('say once that a sentence is near in meaning, although words within it are washed', () => {
    const runs: readonly Run[] = [
      { text: '前。' },
      { text: '到', match: 'meaning' },
      { text: '森林', match: 'term' },
      { text: '不低于', match: 'meaning' },
      { text: '后。' },
      { text: '又', match: 'meaning' },
    ];
    expect(renderToString(<Runs runs={runs} />).replaceAll(/<[^>]+>/g, '')).toBe(
      '前。（语义相近：到森林不低于）后。（语义相近：又）',
    );
  });
});
