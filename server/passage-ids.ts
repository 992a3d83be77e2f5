/**
 * The ids in what a reader typed or pasted, in its order: an id, a permanent address, an address of the reader with the
 * passage in its fragment, or several of these. What is none of them stays as it is, to be named as what it is.
 */
export function toPassageIds(typed: string): readonly string[] {
  return typed
    .split(BETWEEN)
    .map((each) => toPassageId(each.replace(AROUND, '')))
    .filter((id) => id !== '');
}

/** A mark that parts ids stands before an address or before what is nothing but an id: a query may hold one, too. */
const BETWEEN = /[\s,，、;；]+(?=(?:https?:\/)?\/|[\w-]+(?:[\s,，、;；]|$))/u;
const AROUND = /^[\s,，、;；]+|[\s,，、;；]+$/gu;

const PERMANENT = /^[^?#]*\/passages\/([^/?#]+)/u;
/** A browser may add a text fragment (`:~:text=…`) to the anchor. */
const READER = /^[^?#]*\/plans\/[^#]*#((?:(?!:~:).)+)/u;

/** The same of one id or address. */
export function toPassageId(typed: string): string {
  const text = typed.trim();
  return decoded(PERMANENT.exec(text)?.[1] ?? READER.exec(text)?.[1] ?? text.replace(/[?#].*$/u, ''));
}

/** What is wrongly encoded is taken as it stands. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
