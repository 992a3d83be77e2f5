/** Makes things once: what was asked for last is remembered, what failed is made again. At most `most` at a time. */
export function remember<T>(make: (key: string) => Promise<T>, most: number): (key: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (key) => {
    const found = known.get(key);
    known.delete(key);
    const made = found ?? make(key);
    known.set(key, made);
    made.catch(() => known.delete(key));
    const oldest = known.keys().next();
    if (known.size > most && !oldest.done) known.delete(oldest.value);
    return made;
  };
}
