import { describe, expect, it } from 'vitest';
import { toLibrary } from '../../../server/library.ts';
import { axesOf } from '../../../server/terms/axes-of.ts';
import { toLabelRows } from '../../../server/view-models/label-rows.ts';
import { toStripParts } from '../../../server/view-models/plan-strip.ts';
import { realBundle } from '../real-bundle.ts';

const part = (label: string, x: number, width: number) => ({ label, title: `第${label}篇`, x, width });

describe('the rows of the labels below a strip', () => {
  it('are one where every label has room', () => {
    expect(toLabelRows([part('1', 0, 50), part('12', 50, 50)], 300)).toEqual([0, 0]);
  });

  it('are another where a label would stand in its neighbour, and the first again after it', () => {
    const parts = [
      part('10', 0, 3),
      part('11', 3, 3),
      part('12', 6, 3),
      part('13', 9, 3),
      part('14', 12, 60),
    ];
    expect(toLabelRows(parts, 300)).toEqual([0, 1, 0, 1, 0]);
  });

  it.each([285, 600])('give every part of the real plans a label in at most two rows at %i px', (width) => {
    for (const axis of axesOf(toLibrary(realBundle()))) {
      const parts = toStripParts(axis);
      expect(parts.every(({ label }) => label !== '')).toBe(true);
      expect(Math.max(...toLabelRows(parts, width))).toBeLessThan(2);
    }
  });
});
