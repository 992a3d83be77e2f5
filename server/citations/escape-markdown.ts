/** Text in which no character means anything to a Markdown reader, on one line. */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
      .trim()
      .replaceAll(/[\\`*_[\]<>#|~&!$]/g, '\\$&')
      // What makes a list or a rule does so at the beginning of a line alone.
      .replace(/^([-+=])/, '\\$1')
      .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
  );
}
