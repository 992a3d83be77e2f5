import { isSentence, type Source } from '../source.ts';
import { baseOf, type Construct, lineAt } from './construct.ts';

const NUMBERED = /^图\s*([\d一二三四五六七八九十]{1,3})(?:\s+|[：:．.])(.+)$/;
const KIND_OF_PICTURE = /(?:示意|分布|格局|规划|布局|结构|屏障|区位|框架|体系|走势|关系)图$/;
const LONGEST = 80;

/** An image tag on the line or right after it, or the space that a lost picture left at its start. */
function besidePicture(source: Source, at: number): boolean {
  const hasImage = (position: number) => lineAt(source, position).noise.some(({ kind }) => kind === 'image');
  const next = lineAt(source, at + 1);
  return hasImage(at) || (next.text === '' && hasImage(at + 1)) || lineAt(source, at).indent === 'space';
}

/** The caption of a picture: 图3  …示意图, or a picture's name without a number. The picture is not in the source. */
export const figure: Construct = {
  name: 'figure',

  starts(source, at) {
    const { text, indent } = lineAt(source, at);
    if (indent === 'tab' || text.length > LONGEST || isSentence(text)) return false;
    return (
      NUMBERED.test(text) || KIND_OF_PICTURE.test(text) || (text.endsWith('图') && besidePicture(source, at))
    );
  },

  read(source, at) {
    const { text } = lineAt(source, at);
    const numbered = NUMBERED.exec(text);
    const number = Number(numbered?.[1]);
    const block = {
      type: 'figure',
      number: Number.isInteger(number) ? number : null,
      caption: numbered?.[2] ?? text,
    } as const;
    return { block: { ...block, ...baseOf(source, at, at + 1) }, next: at + 1 };
  },
};
