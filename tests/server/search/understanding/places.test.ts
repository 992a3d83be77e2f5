import { describe, expect, it } from 'vitest';
import type { Region } from '../../../../platform/regions.ts';
import { toPlaces } from '../../../../server/search/understanding/places.ts';

const region = (name: string, ...aliases: readonly string[]): Region => ({
  name,
  kind: '县',
  parent: null,
  aliases,
});

const places = toPlaces([
  region('双牌县', '双牌'),
  region('江华瑶族自治县', '江华', '江華縣'),
  region('鼓楼区', '鼓楼', '东区'),
  region('朝阳区', '东区'),
]);

describe('toPlaces', () => {
  it.each([
    ['双牌', '双牌县'],
    ['双牌县', '双牌县'],
    ['江华', '江华瑶族自治县'],
  ])('knows by any name the region: %s is %s', (name, full) => {
    expect(places.get(name)?.region).toBe(full);
  });

  it('gives all names, the full one first, normalised', () => {
    expect(places.get('江华')?.names).toEqual(['江华瑶族自治县', '江华', '江华县']);
  });

  it('leaves a name that two regions share to neither', () => {
    expect(places.has('东区')).toBe(false);
    expect(places.get('鼓楼')?.region).toBe('鼓楼区');
  });

  it('knows nothing else', () => {
    expect(places.has('牌县')).toBe(false);
  });
});
