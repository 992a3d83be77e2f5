import type { ParsedPlan, Warning } from '../plan/model.ts';
import { SourceError } from '../platform/errors.ts';
import { toBlocks, toSource } from './blocks.ts';
import { toLines } from './clean.ts';
import { toContents } from './contents.ts';
import { toFront } from './front.ts';
import { toOutline } from './outline.ts';
import { toPassages } from './passages.ts';
import { toRecovered } from './recover.ts';
import { toSections } from './sections.ts';
import { toSettled } from './settle.ts';
import { squeeze } from './source.ts';

/** Plans have some thousand lines; a text with more than this is no plan. */
const MOST_LINES = 100_000;

const inLineOrder = (warnings: readonly Warning[]) => [...warnings].sort((a, b) => a.line - b.line);

/** Parses a plan text. Throws SourceError where it holds no plan; what is doubtful becomes a warning. */
export function parsePlan(id: string, file: string, text: string): ParsedPlan {
  const lines = toLines(text);
  if (lines.length > MOST_LINES) {
    throw new SourceError(
      file,
      MOST_LINES,
      `has ${lines.length} lines, a plan has some thousand; give the text of one plan`,
    );
  }
  if (lines.every((line) => line.text === '')) {
    throw new SourceError(file, null, 'is empty; give the whole text of a plan as UTF-8');
  }
  const contents = toContents(lines);
  const titles = new Set(contents?.entries.map(({ title }) => squeeze(title)));
  const source = toSource(lines, titles);
  const front = toFront(lines, contents, source.opens);
  const blocks = toBlocks(source, front.body);
  const settled = toSettled(blocks, lines, contents);
  if (!settled.blocks.some(({ type }) => type === 'heading')) {
    const line = lines.find((each) => each.text !== '')?.number ?? 1;
    throw new SourceError(
      file,
      line,
      'no 篇, 章 or 节 heading from here on; give the whole text of a plan, with its headings or its table of contents',
    );
  }
  const outline = toOutline(id, toRecovered(settled));
  const content = toPassages(id, outline.nodes);
  return {
    id,
    title: front.title ?? id,
    titleRanges: [...front.titleRanges, ...content.titleRanges],
    parts: outline.parts,
    boxes: content.boxes,
    figures: content.figures,
    sections: toSections(id, outline.nodes, content.boxes, content.passages),
    passages: content.passages,
    flow: content.flow,
    noise: [...lines.flatMap(({ noise }) => noise), ...front.noise],
    warnings: inLineOrder([...front.warnings, ...outline.warnings, ...content.warnings]),
  };
}
