/** The list as it is, if it holds something: a test that loops over nothing proves nothing. */
export function some<T>(list: readonly T[]): readonly T[] {
  if (list.length === 0) throw new Error('nothing to look at: the list is empty');
  return list;
}
