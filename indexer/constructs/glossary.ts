import type { Line } from '../clean.ts';
import { indexOutside, squeeze } from '../source.ts';
import { baseOf, type Construct, type GlossaryBlock, lineAt } from './construct.ts';

const HEADING = /^(?:附[件录：:]*)?(?:名词|名词术语|术语|专有名词)(?:解释|注释|说明)$/;
const NUMBER = /^(\d{1,3})\s*[.．、]\s*/;

type GlossaryEntry = GlossaryBlock['entries'][number];

function entryOf(lines: readonly Line[], position: number): GlossaryEntry {
  const text = lines.map((line) => line.text).join('');
  const printed = NUMBER.exec(text);
  const content = text.slice(printed?.[0].length ?? 0);
  const outside = indexOutside(content, '：');
  const end = outside === -1 ? content.indexOf('：') : outside;
  return {
    line: lines[0]?.number ?? 0,
    endLine: lines.at(-1)?.number ?? 0,
    text: content,
    ranges: lines.flatMap(({ ranges }) => ranges),
    number: printed === null ? position : Number(printed[1]),
    term: (end === -1 ? content : content.slice(0, end)).trim(),
  };
}

/** A line without a number and without a term of its own carries the entry above on. */
const carriesOn = ({ text }: Line) => !NUMBER.test(text) && !text.includes('：');

/** 名词解释: an un-numbered heading and its entries `3．术语：释义`, one a line, to the next construct. */
export const glossary: Construct = {
  name: 'glossary',

  starts(source, at) {
    const { text, indent } = lineAt(source, at);
    return indent !== 'tab' && text.length < 40 && HEADING.test(squeeze(text));
  },

  read(source, at) {
    const cells: Line[][] = [];
    let next = at + 1;
    for (; next < source.lines.length; next++) {
      const line = lineAt(source, next);
      if (line.text === '') continue;
      if (source.opens(next)) break;
      const last = cells.at(-1);
      if (last !== undefined && carriesOn(line)) last.push(line);
      else cells.push([line]);
    }
    const entries = cells.map((lines, position) => entryOf(lines, position + 1));
    return { block: { type: 'glossary', entries, ...baseOf(source, at, at + 1) }, next };
  },
};
