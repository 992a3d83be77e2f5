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

/**
 * A mark that parts ids stands before an address or before what is nothing but an id's shape: a query may hold one, too. Each
 * expression begins where a run of marks does, and nowhere within it: what is typed may be one run of thousands.
 */
const BETWEEN = /(?<![\s,，、;；])[\s,，、;；]+(?=(?:https?:\/)?\/|\w+(?:-\w+)+(?:[\s,，、;；]|$))/u;
const AROUND = /^[\s,，、;；]+|(?<![\s,，、;；])[\s,，、;；]+$/gu;

const PERMANENT = /\/passages\/([^/]+)/u;

/** The same of one id or address. */
export function toPassageId(typed: string): string {
  const text = typed.trim();
  const [path = ''] = text.split(/[?#]/u, 1);
  const permanent = PERMANENT.exec(path)?.[1];
  if (permanent !== undefined) return decoded(permanent);
  const anchor = path.includes('/plans/') ? anchorOf(text) : '';
  return decoded(anchor === '' ? path : anchor);
}

/** A browser may add a text fragment (`:~:text=…`) to the anchor. */
function anchorOf(text: string): string {
  const at = text.indexOf('#');
  const [anchor = ''] = at === -1 ? [] : text.slice(at + 1).split(':~:', 1);
  return anchor;
}

/** What is wrongly encoded is taken as it stands. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
