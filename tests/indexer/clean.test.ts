import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toLines } from '../../indexer/clean.ts';

const texts = (text: string) => toLines(text).map((line) => line.text);

describe('lines without noise', () => {
  it('lose bookmarks, however many stand in a row', () => {
    expect(texts('[bookmark: _Toc1][bookmark: _GoBack]第一章  甲')).toEqual(['第一章  甲']);
  });

  it('lose image tags with brackets inside, also in the middle of the text', () => {
    expect(texts('图3  湖[image: 03示意图[内部].jpg]南省示意图')).toEqual(['图3  湖南省示意图']);
  });

  it('keep square brackets that are content', () => {
    const kept = ['年均增速[累计]', '[-33%]', '注：①[ ]为5年累计数', '[book', '[image: 没有结束'];
    expect(texts(kept.join('\n'))).toEqual(kept);
  });

  it('lose page marks, but not an empty cell’s dash', () => {
    expect(texts('—1—\n—IV—\n\t—\n—')).toEqual(['', '', '—', '—']);
  });

  it('tell how they begin once the noise is gone', () => {
    const indents = toLines('[bookmark: a]\t甲\n [bookmark: a]乙\n丙\n　丁\n').map(({ indent }) => indent);
    expect(indents).toEqual(['tab', 'space', 'none', 'space', 'none']);
  });

  it('are the same with a byte order mark and carriage returns', () => {
    const plain = toLines('第一章  甲\n\n\t乙\n');
    const windows = toLines('\uFEFF第一章  甲\r\n\r\n\t乙\r\n');
    const shape = (lines: typeof plain) => lines.map(({ text, indent }) => ({ text, indent }));
    expect(shape(windows)).toEqual(shape(plain));
  });

  it('say where every character stands: ranges and noise give back the raw line', () => {
    const piece = fc.constantFrom(
      '[bookmark: _Toc1]',
      '[image: a[b].jpg]',
      '[累计]',
      '甲',
      ' ',
      '\t',
      '[',
      ']',
      '—1—',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const raw = pieces.join('');
        const [line] = toLines(raw);
        const cut = (ranges: readonly { start: number; end: number }[]) =>
          ranges.map(({ start, end }) => raw.slice(start, end)).join('');
        expect(cut(line?.ranges ?? [])).toBe(line?.text);
        const covered = [...(line?.ranges ?? []), ...(line?.noise ?? [])].sort((a, b) => a.start - b.start);
        const rest = covered.reduceRight(
          (left, { start, end }) => left.slice(0, start) + left.slice(end),
          raw,
        );
        expect(rest.trim()).toBe('');
      }),
    );
  });
});
