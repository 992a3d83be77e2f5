/** Gives out numbers: the printed one where it is free, else the next that is. */
export function numbering(printed: readonly number[]): (number: number | null) => number {
  const reserved = new Set(printed);
  const used = new Set<number>();
  let last = 0;
  return (number) => {
    let own = number ?? last + 1;
    if (used.has(own) || (number === null && reserved.has(own))) {
      own = last + 1;
      while (used.has(own) || reserved.has(own)) own++;
    }
    used.add(own);
    last = own;
    return own;
  };
}
