import { describe, expect, it } from 'vitest';
import { toParsedSources } from '../../indexer/parsed-sources.ts';
import { parseRemarks, toRemarks } from '../../indexer/remarks.ts';
import { readSources } from '../../indexer/sources.ts';
import type { Remark } from '../../plan/remarks.ts';
import { ROOT } from '../../platform/config.ts';
import { SourceError } from '../../platform/errors.ts';

const passages = [
  { id: 'sheng-c1-p1', text: '年均增长5.6%。' },
  { id: 'sheng-b1-r1', text: '1 地区生产总值增长（%） 5.6 5.5' },
];
const remark = (...places: Remark['places']): Remark => ({ text: '正文与专栏1不一。', places });
const file = (value: unknown) => JSON.stringify({ about: '', ...Object(value) });

describe('remarks', () => {
  it('are kept where the texts say what they are about', () => {
    const remarks = [
      remark({ passage: 'sheng-c1-p1', says: '年均增长5.6%' }, { passage: 'sheng-b1-r1', says: '5.6 5.5' }),
    ];
    expect(toRemarks('f', remarks, passages)).toEqual(remarks);
  });

  it('stop the build at a passage that is not there', () => {
    const lost = [remark({ passage: 'sheng-c9-p1', says: '5.6' })];
    expect(() => toRemarks('f', lost, passages)).toThrow(/no passage sheng-c9-p1/);
    expect(() => toRemarks('f', lost, passages)).toThrow(SourceError);
  });

  it('stop the build at words that do not stand there, at whichever place', () => {
    const changed = [
      remark({ passage: 'sheng-c1-p1', says: '5.6' }, { passage: 'sheng-b1-r1', says: '年均增长5.6%' }),
    ];
    expect(() => toRemarks('f', changed, passages)).toThrow(/sheng-b1-r1 does not say “年均增长5.6%”/);
  });

  it('are none where there is no file, and refused where the file is odd', () => {
    expect(parseRemarks('f', '')).toEqual([]);
    for (const odd of [
      '{',
      file({ remarks: [{ text: '无处', places: [] }] }),
      file({ remarks: [], more: 1 }),
    ]) {
      expect(() => parseRemarks('f', odd)).toThrow(SourceError);
    }
  });

  it('of the shipped texts stand in them, each said to readers in a whole sentence', async () => {
    const { plans, remarks } = await readSources(ROOT);
    const all = toParsedSources(plans).flatMap(({ parsed }) => parsed.passages);
    expect(toRemarks('data/remarks.json', remarks, all)).toBe(remarks);
    expect(remarks.length).toBeGreaterThan(0);
    for (const { text, places } of remarks) {
      expect(text).toMatch(/。$/);
      expect(new Set(places.map(({ passage }) => passage)).size).toBe(places.length);
    }
  });
});
