import { describe, expect, it } from 'vitest';
import { type Area, placeLabels } from '../../../server/indicators/labels.ts';

const ROOM: Area = { left: 0, right: 300, top: 0, bottom: 160 };
const dot = (x: number, y: number): Area => ({ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 });

describe('the labels of a chart', () => {
  it('stand above their marks', () => {
    const [label] = placeLabels([{ text: '63', mark: dot(150, 80) }], ROOM);
    expect(label).toMatchObject({ text: '63', x: 150, anchor: 'middle' });
    expect(label?.y).toBeLessThan(75);
  });

  it('go below where another mark is above', () => {
    const [, lower] = placeLabels(
      [
        { text: '目标 63', mark: dot(150, 70) },
        { text: '62', mark: dot(150, 84) },
      ],
      ROOM,
    );
    expect(lower?.y).toBeGreaterThan(89);
  });

  it('of marks at one point do not cover one another', () => {
    const labels = placeLabels(
      ['目标 63', '63', '62.9'].map((text) => ({ text, mark: dot(150, 80) })),
      ROOM,
    );
    expect(new Set(labels.map(({ x, y }) => `${x} ${y}`)).size).toBe(3);
  });

  it('stay inside', () => {
    const [left, right] = placeLabels(
      [
        { text: '58.76', mark: dot(4, 8) },
        { text: '目标 年均5—5.5', mark: dot(298, 8) },
      ],
      ROOM,
    );
    expect(left?.y).toBeGreaterThan(8);
    expect(right?.x).toBeLessThan(298);
  });
});
