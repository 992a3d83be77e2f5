import type { Noise, NoiseKind, SourceRange, Warning } from '../plan/model.ts';
import type { Line } from './clean.ts';
import type { Contents } from './contents.ts';
import { isSentence, numberedTitle, squeeze } from './source.ts';

/** What stands before the text: the plan's title, and the noise of cover and table of contents. */
export interface Front {
  /** Null where no line reads like the title of a plan. */
  readonly title: string | null;
  readonly titleRanges: readonly SourceRange[];
  readonly noise: readonly Noise[];
  /** Position of the first line of the text. */
  readonly body: number;
  readonly warnings: readonly Warning[];
}

const LONGEST_TITLE_LINES = 5;
const FULL_TITLE = /国民经济和社会发展.*(?:规划|纲要)$/;
const SHORT_TITLE = /(?:五年规划|规划纲要)$/;
/** A place that has a line of its own above 国民经济和社会发展…. */
const PLACE = /^.{1,20}[省市县区州旗盟]$/;
const REMARK = /^（.{1,12}）$/;

interface Span {
  readonly from: number;
  readonly to: number;
}

const isPlain = (line: Line | undefined) =>
  line !== undefined && line.text !== '' && line.indent !== 'tab' && !isSentence(line.text);

/** The shortest run of neighbouring lines that begins at `from` and reads like a title. */
function titleFrom(lines: readonly Line[], from: number, pattern: RegExp): Span | null {
  let joined = '';
  for (let to = from; to < from + LONGEST_TITLE_LINES && isPlain(lines[to]); to++) {
    joined += squeeze(lines[to]?.text ?? '');
    if (pattern.test(joined.replace(/（.{1,12}）$/, ''))) return { from, to: to + 1 };
  }
  return null;
}

function withNeighbours(lines: readonly Line[], { from, to }: Span): Span {
  const begins = squeeze(lines[from]?.text ?? '').startsWith('国民经济');
  const above = begins && isPlain(lines[from - 1]) && PLACE.test(lines[from - 1]?.text ?? '');
  const below = REMARK.test(lines[to]?.text ?? '');
  return { from: above ? from - 1 : from, to: below ? to + 1 : to };
}

/** The title stands before the table of contents and before the first numbered heading. */
function findTitle(lines: readonly Line[], limit: number): Span | null {
  for (const pattern of [FULL_TITLE, SHORT_TITLE]) {
    for (let at = 0; at < limit && numberedTitle(lines[at]?.text ?? '') === null; at++) {
      const span = titleFrom(lines, at, pattern);
      if (span === null || span.to > limit) continue;
      const last = { from: span.from, to: span.to };
      while (last.from + 1 < last.to && titleFrom(lines, last.from + 1, pattern) !== null) last.from++;
      return withNeighbours(lines, last);
    }
  }
  return null;
}

/** Without a table of contents the cover ends at the first sentence or heading after the title. */
function endOfCover(lines: readonly Line[], from: number, opens: (at: number) => boolean): number {
  for (let at = from; at < lines.length; at++) {
    const text = lines[at]?.text ?? '';
    if (text !== '' && (isSentence(text) || opens(at))) return at;
  }
  return from;
}

const noiseOf = (lines: readonly Line[], kind: NoiseKind): readonly Noise[] =>
  lines.flatMap((line) => line.ranges.map((range) => ({ kind, ...range })));

/** Tells cover, title and table of contents from the text that follows. */
export function toFront(
  lines: readonly Line[],
  contents: Contents | null,
  opens: (at: number) => boolean,
): Front {
  const span = findTitle(lines, contents?.from ?? lines.length);
  const afterTitle = span?.to ?? 0;
  const body = contents?.to ?? endOfCover(lines, afterTitle, opens);
  const cover = lines
    .slice(0, contents?.from ?? body)
    .filter((_, at) => span === null || at < span.from || at >= span.to);
  const titleLines = span === null ? [] : lines.slice(span.from, span.to);
  const warnings = cover
    .filter((line) => isSentence(line.text))
    .map(({ number }) => ({ line: number, message: '正文之前的文字，按封面处理，不入索引' }));
  if (span === null) warnings.unshift({ line: 1, message: '未找到规划名称' });
  return {
    title: span === null ? null : titleLines.map(({ text }) => text).join(''),
    titleRanges: titleLines.flatMap(({ ranges }) => ranges),
    noise: [
      ...noiseOf(cover, 'cover'),
      ...noiseOf(lines.slice(contents?.from ?? 0, contents?.to ?? 0), 'contents'),
    ],
    body,
    warnings,
  };
}
