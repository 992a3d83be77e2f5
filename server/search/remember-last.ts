/** Makes things once: what was asked for last, at most `most` things, is remembered. */
export function rememberLast<T>(make: (key: string) => T, most: number): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const found = known.get(key);
    known.delete(key);
    const made = found ?? make(key);
    known.set(key, made);
    const oldest = known.keys().next();
    if (known.size > most && !oldest.done) known.delete(oldest.value);
    return made;
  };
}
