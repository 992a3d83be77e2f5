import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCatalog } from '../../plan/catalog.ts';

const json = readFileSync(new URL('../../data/plans.json', import.meta.url), 'utf8');
const changed = (change: (plans: Record<string, unknown>[]) => void) => {
  const plans: Record<string, unknown>[] = JSON.parse(json);
  change(plans);
  return () => parseCatalog(JSON.stringify(plans), 'plans.json');
};

describe('the catalog', () => {
  it('reads the plans that are shipped', () => {
    expect(parseCatalog(json, 'plans.json').map(({ id, parent }) => ({ id, parent }))).toEqual([
      { id: 'hunan', parent: null },
      { id: 'yongzhou', parent: 'hunan' },
    ]);
  });

  it('names file, entry and field of what is wrong', () => {
    expect(changed((plans) => Object.assign(plans[1] ?? {}, { level: '乡' }))).toThrow(
      /plans\.json: 1\.level/,
    );
    expect(changed((plans) => Object.assign(plans[0] ?? {}, { id: 'Hu-nan' }))).toThrow(/0\.id/);
    expect(changed((plans) => Object.assign(plans[0] ?? {}, { file: '../secret.txt' }))).toThrow(/0\.file/);
    expect(() => parseCatalog('[', 'plans.json')).toThrow(/plans\.json: is not JSON/);
  });

  it('refuses an id that is there twice and a parent that is not there', () => {
    expect(changed((plans) => plans.push({ ...plans[0] }))).toThrow(/hunan is there twice/);
    expect(changed((plans) => Object.assign(plans[1] ?? {}, { parent: 'nowhere' }))).toThrow(
      /1\.parent: nowhere is no other plan/,
    );
  });
});
