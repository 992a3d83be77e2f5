const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Cuts a title where a line may end: between two words of several characters. A word of one character may be the end
 * of one that is not known, and stays with its neighbours. Pieces joined are the title.
 *
 * The build's own segmenter cuts for finding; this one comes with the runtime, and the reader needs no dictionary.
 */
export function toLinePieces(title: string): readonly string[] {
  const pieces: string[] = [];
  let open = true;
  for (const { segment, isWordLike = false } of WORDS.segment(title)) {
    const whole = isWordLike && segment.length > 1;
    const last = pieces.length - 1;
    if (whole && !open) pieces.push(segment);
    else pieces.splice(Math.max(last, 0), 1, `${pieces[last] ?? ''}${segment}`);
    open = !whole;
  }
  return pieces;
}
