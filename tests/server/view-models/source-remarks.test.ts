import { describe, expect, it } from 'vitest';
import { toLibrary } from '../../../server/library.ts';
import { toPassageAnswer } from '../../../server/view-models/passage-answer.ts';
import { toSourceRemarks } from '../../../server/view-models/source-remarks.ts';
import { sampleBundle } from '../fixtures.ts';

const library = toLibrary({
  ...sampleBundle(),
  remarks: [
    {
      text: '正文与表、名词解释不一。',
      places: [
        { passage: 'sheng-c1-p1', says: '经济总量' },
        { passage: 'sheng-b1-r1', says: '41781' },
        { passage: 'sheng-g1', says: '低空经济' },
        { passage: 'sheng-c2-s1-p1', says: '低空经济' },
      ],
    },
    { text: '原文如此。', places: [{ passage: 'sheng-c2-p1', says: '本章' }] },
  ],
});

describe('what readers are told where a text contradicts itself', () => {
  it('stands at each of its places, with the ways to the others', () => {
    expect(toSourceRemarks('sheng-c1-p1', library)).toEqual([
      {
        text: '正文与表、名词解释不一。以官方公布文本为准。',
        others: [
          { label: '专栏1', url: '/passages/sheng-b1-r1' },
          { label: '名词解释第1条', url: '/passages/sheng-g1' },
          { label: '第二章第一节', url: '/passages/sheng-c2-s1-p1' },
        ],
      },
    ]);
    expect(toSourceRemarks('sheng-g1', library)[0]?.others[0]).toEqual({
      label: '第一章',
      url: '/passages/sheng-c1-p1',
    });
  });

  it('leads nowhere where it is of one place, and is not said of other passages', () => {
    expect(toSourceRemarks('sheng-c2-p1', library)).toEqual([
      { text: '原文如此。以官方公布文本为准。', others: [] },
    ]);
    expect(toSourceRemarks('sheng-c3-p1', library)).toEqual([]);
  });

  it('is in the JSON of a passage, which has no such field elsewhere', () => {
    const answer = toPassageAnswer('sheng-c1-p1', library, 'https://plans.example');
    expect(answer?.remarks).toEqual([
      {
        text: '正文与表、名词解释不一。',
        others: ['sheng-b1-r1', 'sheng-g1', 'sheng-c2-s1-p1'].map((id) => ({
          id,
          url: `https://plans.example/passages/${id}`,
        })),
      },
    ]);
    // What is said of figures of tables is not said of text.
    expect(answer).not.toHaveProperty('cautions');
    expect(toPassageAnswer('sheng-c3-p1', library, null)).not.toHaveProperty('remarks');
  });
});
