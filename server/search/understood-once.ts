import { rememberLast } from './remember-last.ts';
import { type Language, type Understood, understand } from './understand.ts';

/** Reads a query as a build understands it. */
export type UnderstandOnce = (q: string, off?: readonly string[]) => Understood;

/** A page asks for the same query several times over: to find, to mark, and from filter to filter. */
const REMEMBERED = 300;

/** `understand` over one build, once for each of the queries read last. */
export function createUnderstand(language: Language): UnderstandOnce {
  const read = rememberLast((key) => {
    const [q, off] = JSON.parse(key) as Parameters<UnderstandOnce>;
    return understand(language, q, off);
  }, REMEMBERED);
  return (q, off = []) => read(JSON.stringify([q, off]));
}
