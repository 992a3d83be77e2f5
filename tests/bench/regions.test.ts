import { describe, expect, it } from 'vitest';
import { measureRegions } from '../../bench/regions.ts';

describe('counties, mention by mention', () => {
  const { precision, recall, places, wrong, missed } = measureRegions();

  it('are found where a reader finds them, and nowhere else', () => {
    expect(places).toBeGreaterThan(150);
    expect(precision, wrong.join('\n')).toBeGreaterThanOrEqual(0.97);
    expect(recall, missed.join('\n')).toBeGreaterThanOrEqual(0.97);
  });
});
