import { isSentence } from '../source.ts';
import { baseOf, type Construct, lineAt } from './construct.ts';

/** One line of running text; a short line that does not end as a sentence does is a stray. */
export const paragraph: Construct = {
  name: 'paragraph',

  starts(source, at) {
    return lineAt(source, at).text !== '';
  },

  read(source, at) {
    const { text } = lineAt(source, at);
    const base = baseOf(source, at, at + 1);
    return { block: { type: isSentence(text) ? 'paragraph' : 'stray', text, ...base }, next: at + 1 };
  },
};
