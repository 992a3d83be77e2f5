import type { Span } from './sentences.ts';

/** How many characters of a passage the model sees at once: long enough for a thought, short enough to be one. */
const WINDOW = 220;

/** Neighbouring sentences joined to windows of about the same length; a passage of up to 1½ windows is one. */
export function toWindows(sentences: readonly Span[]): readonly Span[] {
  const first = sentences[0];
  const last = sentences.at(-1);
  if (first === undefined || last === undefined) return [];
  const length = last.end - first.start;
  const target = length / Math.max(1, Math.round(length / WINDOW));
  const windows: Span[] = [];
  let start = first.start;
  for (const { end } of sentences) {
    const goal = first.start + target * (windows.length + 1);
    if (end < goal - target / 8 && end !== last.end) continue;
    windows.push({ start, end });
    start = nextStart(sentences, end) ?? end;
  }
  return windows;
}

function nextStart(sentences: readonly Span[], end: number): number | undefined {
  return sentences.find((sentence) => sentence.start >= end)?.start;
}
