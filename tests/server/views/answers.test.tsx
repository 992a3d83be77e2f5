import { render } from 'preact-render-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { toAnswerModels } from '../../../server/view-models/answers.ts';
import { Answers } from '../../../server/views/answers.tsx';
import { openRealAnswers, type RealAnswers } from '../answers/real-sources.ts';

let real: RealAnswers;
beforeAll(async () => {
  real = await openRealAnswers();
});
const models = (q: string) => toAnswerModels(real.ask(q), real.library);

describe('answers on the page', () => {
  it('are labelled by kind and plan, and marked where the query asks for one figure', () => {
    const [, city] = models('2030年森林覆盖率');
    expect(city).toMatchObject({
      type: 'indicator',
      label: '指标',
      title: '森林覆盖率',
      badge: { region: '永州市', status: '草案', draft: true },
      rows: [
        {
          name: '森林覆盖率（%）',
          nature: '约束性',
          values: [
            { column: '基期值（2025年）', text: '55', asked: false },
            { column: '目标值（2030年）', text: '56', asked: true },
          ],
        },
      ],
      cautions: [
        { url: expect.stringContaining('/passages/yongzhou-b1-n3') },
        { url: expect.stringContaining('/passages/yongzhou-b1-r23') },
      ],
    });
  });

  it('have ids of their own and a heading each under 直接回答', () => {
    const html = render(<Answers answers={models('县域医共体')} />);
    expect(html.match(/<h2[^>]*>直接回答<\/h2>/g)).toHaveLength(1);
    expect(html.match(/<h3[^>]*id="answer-\d"/g)).toEqual([
      expect.stringContaining('answer-1'),
      expect.stringContaining('answer-2'),
    ]);
  });

  it.each(['瞪羚企业', '城镇化率', '永州定位', '第23章'])('to %s link to every passage they show', (q) => {
    const html = render(<Answers answers={models(q)} />).replaceAll('&amp;', '&');
    for (const answer of real.ask(q)) expect(html).toContain(`href="${answer.url}"`);
  });

  it('count in one card what all plans say of a place, after what it should become', () => {
    const [role, counts, ...others] = models('道县');
    expect([role?.type, counts?.type, others]).toEqual(['statements', 'mentions', []]);
    expect(models('双牌县')).toMatchObject([
      {
        id: 'answer-1',
        title: '规划中的双牌县',
        url: `/places/${encodeURIComponent('双牌县')}`,
        counts: [
          { plan: '湖南省规划', count: 1 },
          { plan: '永州市规划', count: 11 },
        ],
        within: false,
        own: null,
      },
    ]);
    expect(render(<Answers answers={models('双牌县')} />)).toContain(
      '永州市规划 <span class="number">11</span> 处',
    );
  });

  it('lead from a place with a plan of its own to that plan', () => {
    expect(models('永州').at(-1)).toMatchObject({
      type: 'mentions',
      within: true,
      own: { url: '/plans/yongzhou' },
    });
  });

  it('are not there where nothing is sure', () => {
    expect(render(<Answers answers={models('民宿')} />)).toBe('');
  });
});
