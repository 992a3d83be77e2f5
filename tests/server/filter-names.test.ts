import { describe, expect, it } from 'vitest';
import type { Region } from '../../platform/regions.ts';
import { toNames } from '../../server/filter-names.ts';
import { SHENG, SHI, sampleBundle } from './fixtures.ts';

const region = (name: string, ...aliases: readonly string[]): Region => ({
  name,
  kind: '市',
  parent: null,
  aliases,
});

const names = toNames({
  ...sampleBundle(),
  regions: [region(SHENG.region, '某'), region(SHI.region), region('江華縣', '江华')],
});

describe('what readers call the values of the filters', () => {
  it.each([SHENG.title, SHENG.shortTitle, SHENG.region, '某'])(
    'is of a plan its titles and its place: %s',
    (name) => {
      expect(names.plan.get(name)).toEqual([SHENG.id]);
    },
  );

  it('is of parts and chapters their title, in every plan that has it', () => {
    expect(names.part.get('总体要求')).toEqual([`${SHENG.id}-1`, `${SHI.id}-1`]);
    expect(names.chapter.get('发展基础')).toEqual([`${SHENG.id}-1`, `${SHI.id}-1`]);
  });

  it('is nothing for a chapter without a title', () => {
    expect([...names.chapter.values()].flat()).not.toContain(`${SHENG.id}-2`);
    expect(names.chapter.has('')).toBe(false);
  });

  it('is of a region every name it goes by, normalised', () => {
    expect(names.region.get('江华')).toEqual(['江華縣']);
    expect(names.region.get('江华县')).toEqual(['江華縣']);
  });

  it('is of kinds, levels and topics what the page calls them', () => {
    expect(names.kind.get('专栏')).toEqual(['box']);
    expect(names.level.get('市')).toEqual(['市']);
    expect(names.topic.get('产业')).toEqual(['产业']);
    expect(names.topic.has('目标与实施')).toBe(false);
  });
});
