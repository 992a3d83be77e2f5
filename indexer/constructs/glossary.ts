import type { Line } from '../clean.ts';
import { indexOutside, squeeze } from '../source.ts';
import { baseOf, type Construct, type GlossaryBlock, lineAt } from './construct.ts';

const HEADING = /^(?:附[件录：:]*)?(?:名词|名词术语|术语|专有名词)(?:解释|注释|说明)$/;
const NUMBER = /^(\d{1,3})\s*[.．、]\s*/;

type GlossaryEntry = GlossaryBlock['entries'][number];

function entryOf({ text, number: line, ranges }: Line, position: number): GlossaryEntry {
  const printed = NUMBER.exec(text);
  const content = text.slice(printed?.[0].length ?? 0);
  const outside = indexOutside(content, '：');
  const end = outside === -1 ? content.indexOf('：') : outside;
  const number = printed === null ? position : Number(printed[1]);
  const term = (end === -1 ? content : content.slice(0, end)).trim();
  return { line, endLine: line, text: content, ranges, number, term };
}

/** A line without a number and without a term of its own carries the entry above on. */
function continued(above: GlossaryEntry, line: Line): GlossaryEntry {
  return {
    ...above,
    endLine: line.number,
    text: above.text + line.text,
    ranges: [...above.ranges, ...line.ranges],
  };
}

/** 名词解释: an un-numbered heading and its entries `3．术语：释义`, one a line, to the next construct. */
export const glossary: Construct = {
  name: 'glossary',

  starts(source, at) {
    const { text, indent } = lineAt(source, at);
    return indent !== 'tab' && text.length < 40 && HEADING.test(squeeze(text));
  },

  read(source, at) {
    const entries: GlossaryEntry[] = [];
    let next = at + 1;
    for (; next < source.lines.length; next++) {
      const line = lineAt(source, next);
      if (line.text === '') continue;
      if (source.opens(next)) break;
      const last = entries.at(-1);
      const carriesOn = !NUMBER.test(line.text) && !line.text.includes('：');
      if (last !== undefined && carriesOn) entries[entries.length - 1] = continued(last, line);
      else entries.push(entryOf(line, (last?.number ?? 0) + 1));
    }
    return { block: { type: 'glossary', entries, ...baseOf(source, at, at + 1) }, next };
  },
};
