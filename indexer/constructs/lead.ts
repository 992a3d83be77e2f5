import { indexOutside } from '../source.ts';

const LONGEST_LEAD = 40;

/**
 * The phrase before the first full stop that more text follows (低空经济。布局…), without the stop.
 * A phrase with a comma outside quotes is a sentence, no lead; null then.
 */
export function toLead(text: string): string | null {
  const head = text.slice(0, LONGEST_LEAD + 1);
  const end = indexOutside(head, '。');
  if (end < 1 || end === text.length - 1) return null;
  const lead = text.slice(0, end);
  return ['，', '；', '！', '？'].some((mark) => indexOutside(lead, mark) !== -1) ? null : lead;
}
