/** Whether a string of characters stands in any of these texts; all of them normalised. */
export function createLiteral(texts: readonly string[]): (text: string) => boolean {
  const all = texts.join('\n');
  return (text) => text !== '' && all.includes(text);
}
