import { closingId, glossaryId, preambleId } from '../plan/anchors.ts';
import type { Box, Heading, Passage, PathStep, Section, SectionKind } from '../plan/model.ts';
import { isAbsent, type Node } from './outline.ts';

type Frame = Omit<Section, 'lines' | 'passages'> & { readonly line: number };

const stepsOf = (headings: readonly (Heading | null)[]): readonly PathStep[] =>
  headings.flatMap((heading) => {
    if (heading === null || isAbsent(heading)) return [];
    const { level, number, title, inferred } = heading;
    return [{ level, number, title, inferred }];
  });

const numberIn = (path: readonly PathStep[], level: PathStep['level']) =>
  path.find((step) => step.level === level)?.number ?? null;

function frameOf(
  plan: string,
  { id, kind, title, line }: { id: string; kind: SectionKind; title: string | null; line: number },
  path: readonly PathStep[],
): Frame {
  return {
    id,
    kind,
    plan,
    title,
    path,
    part: numberIn(path, 'part'),
    chapter: numberIn(path, 'chapter'),
    line,
  };
}

/** What each heading would be as a section: a 节 is one, parts and chapters have an introduction. */
function headingFrames(plan: string, nodes: readonly Node[]): readonly Frame[] {
  return nodes.flatMap(({ content, part, chapter, section }) => {
    if (content.type !== 'heading') return [];
    const { id, level, title, line } = content.heading;
    const kind = level === 'section' ? 'section' : 'introduction';
    return [frameOf(plan, { id, kind, title, line }, stepsOf([part, chapter, section]))];
  });
}

function boxFrames(plan: string, nodes: readonly Node[], boxes: readonly Box[]): readonly Frame[] {
  const places = nodes.filter(({ content }) => content.type === 'box');
  return boxes.map(({ id, kind, title, line }, at) => {
    const place = places[at];
    const path = stepsOf([place?.part ?? null, place?.chapter ?? null]);
    return frameOf(plan, { id, kind: kind === 'table' ? 'indicators' : 'box', title, line }, path);
  });
}

/** The sections with at least one passage, in document order. */
export function toSections(
  plan: string,
  nodes: readonly Node[],
  boxes: readonly Box[],
  passages: readonly Passage[],
): readonly Section[] {
  const glossary = nodes.find(({ content }) => content.type === 'glossary')?.content;
  const glossaryLine = glossary?.type === 'glossary' ? glossary.line : Infinity;
  const frames = new Map(
    [
      ...headingFrames(plan, nodes),
      ...boxFrames(plan, nodes, boxes),
      frameOf(plan, { id: preambleId(plan), kind: 'preamble', title: '序言', line: Infinity }, []),
      frameOf(plan, { id: closingId(plan), kind: 'closing', title: '结语', line: Infinity }, []),
      frameOf(plan, { id: glossaryId(plan), kind: 'glossary', title: '名词解释', line: glossaryLine }, []),
    ].map((frame) => [frame.id, frame]),
  );
  const bySection = new Map<string, Passage[]>();
  for (const passage of passages) {
    const own = bySection.get(passage.section);
    if (own === undefined) bySection.set(passage.section, [passage]);
    else own.push(passage);
  }
  return [...bySection].flatMap(([id, own]): Section[] => {
    const frame = frames.get(id);
    if (frame === undefined) return [];
    const { line, ...rest } = frame;
    const first = Math.min(line, own[0]?.line ?? line);
    const last = own.reduce((end, { endLine }) => Math.max(end, endLine), first);
    return [{ ...rest, lines: [first, last], passages: own.map((passage) => passage.id) }];
  });
}
