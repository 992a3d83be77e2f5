import { toNumber } from '../../plan/numerals.ts';
import { isSentence, nextText } from '../source.ts';
import { baseOf, type Construct, lineAt } from './construct.ts';
import { readList } from './list.ts';
import { isTable, readTable } from './table.ts';

const TITLE = /^专\s?栏\s*([\d一二三四五六七八九十百]{0,5})\s*[：:．.]?\s*(.*)$/;
const LONGEST_TITLE = 80;

/** 专栏3  标题 and the table or list under it. */
export const box: Construct = {
  name: 'box',

  starts(source, at) {
    const { text } = lineAt(source, at);
    return text.length <= LONGEST_TITLE && TITLE.test(text) && !isSentence(text);
  },

  read(source, at) {
    const [, number = '', title = ''] = TITLE.exec(lineAt(source, at).text) ?? [];
    const first = nextText(source.lines, at + 1);
    const { content, next } = isTable(source, at + 1) ? readTable(source, at + 1) : readList(source, first);
    const last = Math.max(next, at + 1);
    const base = baseOf(source, at, at + 1);
    const block = { ...base, type: 'box', number: toNumber(number), title, content } as const;
    return { block: { ...block, endLine: lineAt(source, last - 1).number }, next: last };
  },
};
