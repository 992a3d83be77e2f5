import { describe, expect, it } from 'vitest';
import { createWithAncestors, type Region } from '../../platform/regions.ts';

const region = (name: string, parent: string | null): Region => ({ name, kind: '县', parent, aliases: [] });
const withAncestors = createWithAncestors([
  region('甲省', null),
  region('乙市', '甲省'),
  region('丙县', '乙市'),
  region('丁县', '乙市'),
]);

describe('regions with their ancestors', () => {
  it('are the named ones, then all they lie in, each once', () => {
    expect(withAncestors(['丙县', '丁县'])).toEqual(['丙县', '丁县', '乙市', '甲省']);
    expect(withAncestors(['甲省', '丙县'])).toEqual(['甲省', '丙县', '乙市']);
  });

  it('of a name that no gazetteer has are the name', () => {
    expect(withAncestors(['戊县'])).toEqual(['戊县']);
    expect(withAncestors([])).toEqual([]);
  });
});
