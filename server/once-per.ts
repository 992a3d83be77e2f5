/**
 * Makes a thing once for each owner, a build's library, say, which takes it with it when it goes; what could not be made
 * is made anew. What else `make` is given has to follow from the owner.
 */
export function oncePer<Owner extends object, More extends readonly unknown[], T>(
  make: (owner: Owner, ...more: More) => T,
): (owner: Owner, ...more: More) => T {
  const known = new WeakMap<Owner, { readonly made: T }>();
  return (owner, ...more) => {
    const found = known.get(owner);
    if (found !== undefined) return found.made;
    const made = make(owner, ...more);
    known.set(owner, { made });
    if (made instanceof Promise) made.catch(() => known.delete(owner));
    return made;
  };
}
