import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPassageId, toPassageIds } from '../../server/passage-ids.ts';
import { urls } from '../../server/urls.ts';

const SITE = 'https://gangyao.example';

describe('the id of a passage', () => {
  it.each([
    ['sheng-c1-p1', 'sheng-c1-p1'],
    ['  sheng-c1-p1 ', 'sheng-c1-p1'],
    // The permanent address, however it was copied.
    [`${SITE}/passages/sheng-c1-p1`, 'sheng-c1-p1'],
    ['/passages/sheng-c1-p1?q=低空#x', 'sheng-c1-p1'],
    [`${SITE}/passages/sheng-c1-p1/cite`, 'sheng-c1-p1'],
    // The address of the reader, to which the permanent one leads.
    [`${SITE}/plans/sheng/chapters/1?q=%E4%BD%8E%E7%A9%BA#sheng-c1-p1`, 'sheng-c1-p1'],
    ['/plans/sheng/glossary#sheng-g1', 'sheng-g1'],
    [`${SITE}/plans/sheng/chapters/1#sheng-c1-p1:~:text=低空`, 'sheng-c1-p1'],
    // What only a query says is no address.
    ['/plans/sheng/chapters/1?q=/passages/x#sheng-c1-p1', 'sheng-c1-p1'],
    ['/search?q=/passages/x', '/search'],
    // Encoded, and wrongly so.
    [`${SITE}/passages/%E7%9C%81-c1`, '省-c1'],
    ['/plans/sheng/chapters/1#%E7%9C%81-c1', '省-c1'],
    ['100%', '100%'],
  ])('in %j is %s', (typed, id) => {
    expect(toPassageId(typed)).toBe(id);
    expect(toPassageIds(typed)).toEqual([id]);
  });

  it('is found in every address that leads to it', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1 }).filter((id) => !/[\s~.,，、;；]|^:/u.test(id));
    fc.assert(
      fc.property(name, fc.string(), (id, q) => {
        expect(toPassageId(SITE + urls.passage(id, { q }))).toBe(id);
        expect(toPassageId(urls.chapter(1, { plan: 'sheng', anchor: id, q }))).toBe(id);
        expect(toPassageId(urls.cite(id))).toBe(id);
      }),
    );
  });
});

describe('several ids', () => {
  it.each([
    ['a-g1,b-g2', ['a-g1', 'b-g2']],
    ['a-g1，b-g2、c-g3;', ['a-g1', 'b-g2', 'c-g3']],
    ['a-g1 b-g2\nc-g3', ['a-g1', 'b-g2', 'c-g3']],
    [`${SITE}/passages/a-g1, ${SITE}/plans/b/glossary#b-g2,c-g3`, ['a-g1', 'b-g2', 'c-g3']],
    [' , ', []],
    ['', []],
  ])('in %j are parted', (typed, ids) => expect(toPassageIds(typed)).toEqual(ids));

  it('are not parted by a comma of the query in an address', () => {
    expect(toPassageIds('/plans/a/chapters/1?q=低空,经济#a-g1')).toEqual(['a-g1']);
  });

  it.each([
    ['/passages/a-c1-p1?q=x, y', ['a-c1-p1']],
    [`${SITE}/passages/a-c1-p1?q=a, b, b-g2`, ['a-c1-p1', 'b-g2']],
    ['a-g1, x', ['a-g1, x']],
  ])('are told by their shape from words after a comma: %j', (typed, ids) => {
    expect(toPassageIds(typed)).toEqual(ids);
  });
});

describe('what is typed at great length', () => {
  const LENGTH = 400_000;
  // Were a step taken for every pair of its characters, each would take minutes.
  it.each([
    ['blanks within', `a${' '.repeat(LENGTH)}é`, 1],
    ['blanks at its end', `a-g1${' '.repeat(LENGTH)}`, 1],
    ['marks before an id', `${'，'.repeat(LENGTH)}a-g1`, 1],
    ['hyphens', `a, ${'-b'.repeat(LENGTH / 2)}é`, 1],
    ['words', 'x '.repeat(LENGTH / 2), 1],
    ['ids', 'a-g1,'.repeat(LENGTH / 5), LENGTH / 5],
    ['addresses without an anchor', '/plans/'.repeat(Math.floor(LENGTH / 7)), 1],
    ['question marks before a line', `${'?'.repeat(LENGTH)}\né`, 0],
  ])('is read in steps by its length: %s', (_, typed, count) => {
    expect(toPassageIds(typed)).toHaveLength(count);
  });
});
