import { isSentence, nextText, numberedTitle, type Source, squeeze } from '../source.ts';
import { baseOf, type Construct, lineAt } from './construct.ts';

/**
 * The second half of a title stands on the next line and looks like nothing else; where there is a table of
 * contents, what it has as one title is one.
 */
function continues(source: Source, at: number, title: string): boolean {
  const { text, indent } = lineAt(source, at);
  if (text !== '' && source.titles.has(squeeze(title + text))) return true;
  if (title !== '' && source.titles.has(squeeze(title))) return false;
  return text !== '' && indent !== 'tab' && !isSentence(text) && !source.opens(at);
}

/**
 * A title's two halves are set apart by two spaces. A second line that has that gap itself begins inside
 * the first half: the break fell within a phrase, and the lines join without a space.
 */
function joined(first: string, second: string): string {
  return /\S {2,}\S/.test(second) || first === '' ? first + second : `${first}  ${second}`;
}

/** Whether the line, or the line and the next one together, are a title of the table of contents. */
function listedLines(source: Source, at: number): number {
  const { text, indent } = lineAt(source, at);
  if (text === '' || indent === 'tab' || isSentence(text)) return 0;
  if (source.titles.has(squeeze(text))) return 1;
  const second = lineAt(source, at + 1);
  if (second.text === '' || isSentence(second.text)) return 0;
  return source.titles.has(squeeze(text + second.text)) ? 2 : 0;
}

/** 第二十三章  标题, on one line or two; or a line that the table of contents has as a title. */
export const heading: Construct = {
  name: 'heading',

  starts(source, at) {
    const { text, indent } = lineAt(source, at);
    return (indent !== 'tab' && numberedTitle(text) !== null) || listedLines(source, at) > 0;
  },

  read(source, at) {
    const numbered = numberedTitle(lineAt(source, at).text);
    if (numbered === null) {
      const next = at + listedLines(source, at);
      const title = source.lines.slice(at, next).map(({ text }) => text);
      const block = { type: 'heading', level: null, number: null, title: title.join('') } as const;
      return { block: { ...block, ...baseOf(source, at, next) }, next };
    }
    const { level, number, title } = numbered;
    const second = title === '' ? nextText(source.lines, at + 1) : at + 1;
    const more = continues(source, second, title);
    const next = more ? second + 1 : at + 1;
    const whole = more ? joined(title, lineAt(source, second).text) : title;
    return { block: { type: 'heading', level, number, title: whole, ...baseOf(source, at, next) }, next };
  },
};
