import { readingsOf } from '../../platform/pinyin.ts';

/**
 * Whether a text is a title with slips: characters that sound the same (和美乡村 for 和美湘村), or some that are
 * missing or too many, not both. A character that sounds otherwise makes another title (教育强省, 体育强省). Pure.
 */
export function isNearTitle(title: string, text: string, slips: number): boolean {
  const [a, b] = [[...title], [...text]];
  const apart = Math.abs(a.length - b.length);
  if (apart === 0)
    return wrong(a, b) <= slips && a.every((character, index) => soundAlike(character, b[index]));
  return apart <= slips && (a.length > b.length ? holdsInOrder(a, b) : holdsInOrder(b, a));
}

function wrong(a: readonly string[], b: readonly string[]): number {
  return a.filter((character, index) => character !== b[index]).length;
}

function soundAlike(a: string, b = ''): boolean {
  return a === b || readingsOf(a).some((sound) => readingsOf(b).includes(sound));
}

function holdsInOrder(whole: readonly string[], part: readonly string[]): boolean {
  let at = 0;
  for (const character of whole) if (character === part[at]) at++;
  return at === part.length;
}
