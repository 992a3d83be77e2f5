import { normalise } from './normalise.ts';

/** The words of a list in data/dictionary (blanks or line ends between them, `#` begins a comment line), normalised. */
export function parseWordList(text: string): readonly string[] {
  const lines = text.split('\n').filter((line) => !line.startsWith('#'));
  return [...new Set(lines.flatMap((line) => normalise(line).split(' ')).filter((word) => word !== ''))];
}
