import { expect, it } from 'vitest';
import { createSegmenter } from '../../../platform/segmenter.ts';
import { toLibrary } from '../../../server/library.ts';
import { plainRuns } from '../../../server/reading/linked-runs.ts';
import { createMarker } from '../../../server/search/marks.ts';
import { toReadingPassage } from '../../../server/view-models/reading-passage.ts';
import { sampleBundle } from '../fixtures.ts';
import { typed } from '../typed.ts';

it('a passage marks a place’s other name where it names the place, in its lead and after it', () => {
  const bundle = sampleBundle();
  const item = bundle.passages.find(({ passage }) => passage.id === 'sheng-b2-i1');
  if (item?.passage.kind !== 'item') throw new Error('the sample lacks this item');
  const text = '小甲大桥。小甲人小甲在小甲。';
  const region = '甲县';
  const stored = {
    ...item,
    passage: { ...item.passage, text, lead: '小甲大桥' },
    mentions: [
      { region, start: 0, end: 2 },
      { region, start: 11, end: 13 },
    ],
  };
  const { lead, runs } = toReadingPassage(stored, {
    library: toLibrary(bundle),
    query: typed('甲县'),
    mark: createMarker(createSegmenter([]), ['甲县'], [], [{ text: '小甲', region }]),
    path: null,
    glossary: { firstIn: () => [] },
  });
  expect(plainRuns(lead)).toEqual([{ text: '小甲', match: 'term' }, { text: '大桥。' }]);
  expect(plainRuns(runs)).toEqual([
    { text: '小甲人小甲在' },
    { text: '小甲', match: 'term' },
    { text: '。' },
  ]);
});
