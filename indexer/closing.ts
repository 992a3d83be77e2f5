import type { Node } from './outline.ts';

/** Everybody is called upon: 全市人民…, 全省上下…. */
const CALL = /^(?:让我们|全[国省市县区州旗盟]?(?:各族)?(?:人民|上下|广大|各级))/;

/**
 * The position of the paragraph that closes the whole plan, -1 if there is none. It is the last one, stands
 * after the text of its section, and calls for action instead of stating a measure: it ends in an exclamation
 * mark or addresses everybody.
 */
export function findClosing(nodes: readonly Node[]): number {
  const last = nodes.findLastIndex(({ content }) => content.type === 'paragraph');
  const content = nodes[last]?.content;
  if (content?.type !== 'paragraph') return -1;
  if (nodes.slice(last + 1).some(({ content: after }) => after.type === 'heading')) return -1;
  const before = nodes[last - 1]?.content.type;
  const apart = before === 'paragraph' || before === 'box' || before === 'figure';
  return apart && (/！[”’]?$/.test(content.text) || CALL.test(content.text)) ? last : -1;
}
