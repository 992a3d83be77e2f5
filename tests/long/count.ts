/** How often a long test does what it does; `LONG_…` in the environment makes a trial run shorter. */
export function countOf(name: `LONG_${string}`, usual: number): number {
  const given = Number(process.env[name]);
  return Number.isInteger(given) && given > 0 ? given : usual;
}
