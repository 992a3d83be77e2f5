import fc from 'fast-check';
import { expect, it } from 'vitest';
import { replaceAll } from '../../../../server/search/understanding/replacements.ts';

it('replaces stretches and leaves what is between them', () => {
  const changes = [
    { typed: '洞停湖', meant: '洞庭湖', start: 1, end: 4 },
    { typed: '', meant: '的', start: 4, end: 4 },
    { typed: '环镜', meant: '环境', start: 6, end: 8 },
  ];
  expect(replaceAll('在洞停湖生态环镜', changes)).toBe('在洞庭湖的生态环境');
});

it('leaves a text without replacements as it is', () => {
  expect(replaceAll('洞庭湖', [])).toBe('洞庭湖');
});

it('says the same as joining the pieces', () => {
  const piece = fc.record({ between: fc.string(), typed: fc.string(), meant: fc.string() });
  fc.assert(
    fc.property(fc.array(piece), fc.string(), (pieces, rest) => {
      let text = '';
      const replacements = pieces.map(({ between, typed, meant }) => {
        text += between + typed;
        return { typed, meant, start: text.length - typed.length, end: text.length };
      });
      const wanted = pieces.map(({ between, meant }) => between + meant).join('') + rest;
      expect(replaceAll(text + rest, replacements)).toBe(wanted);
    }),
  );
});
