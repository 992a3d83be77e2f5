import type { Passage, Plan, Section } from '../../plan/model.ts';
import { headingLabel, sectionTitle } from '../labels.ts';
import type { Library, Shelf } from '../library.ts';

/** A passage along its plan. */
export interface AxisPassage {
  readonly passage: Passage;
  readonly section: Section;
  /** Where its middle stands, by characters, from 0 to 1. */
  readonly at: number;
  /** Without blanks. */
  readonly characters: number;
  /** Position of the unit it stands in. */
  readonly unit: number;
}

/** What is counted together: a chapter with its sections and boxes, or what stands outside of any chapter. */
export interface AxisUnit {
  readonly label: string;
  readonly section: Section;
  readonly characters: number;
}

/** A part, or what stands outside of any, as a stretch of the plan from 0 to 1. */
export interface AxisPart {
  /** As short as a label below a strip must be. */
  readonly label: string;
  readonly title: string;
  readonly from: number;
  readonly to: number;
}

/** A plan as a line, measured in characters of its passages (headings are not counted). */
export interface PlanAxis {
  readonly plan: Plan;
  readonly characters: number;
  /** In document order. */
  readonly passages: readonly AxisPassage[];
  readonly units: readonly AxisUnit[];
  readonly parts: readonly AxisPart[];
}

const OUTSIDE: Readonly<Partial<Record<Section['kind'], string>>> = {
  preamble: '序',
  closing: '结',
  glossary: '词',
};

/** Lays a plan out as a line. Pure. */
export function toPlanAxis({ plan, outline }: Shelf, library: Pick<Library, 'passage'>): PlanAxis {
  const standing = outline.sections
    .flatMap((section) => section.passages.map((id) => ({ section, passage: library.passage(id)?.passage })))
    .flatMap(({ section, passage }) => (passage === undefined ? [] : [{ section, passage }]))
    .toSorted((a, b) => a.passage.line - b.passage.line);
  const lengths = standing.map(({ passage }) => charactersOf(passage.text));
  const characters = lengths.reduce((sum, length) => sum + length, 0);
  const scale = Math.max(1, characters);
  const units = new Map<string, { at: number; label: string; section: Section; characters: number }>();
  const parts = new Map<string, { label: string; title: string; from: number; to: number }>();
  const passages: AxisPassage[] = [];
  let before = 0;
  standing.forEach(({ section, passage }, index) => {
    const length = lengths[index] ?? 0;
    const unit = units.get(unitKey(section)) ?? newUnit(section, units.size);
    units.set(unitKey(section), { ...unit, characters: unit.characters + length });
    const part = parts.get(partKey(section)) ?? { ...partNames(section), from: before / scale, to: 0 };
    parts.set(partKey(section), { ...part, to: (before + length) / scale });
    passages.push({ passage, section, characters: length, unit: unit.at, at: (before + length / 2) / scale });
    before += length;
  });
  return { plan, characters, passages, units: [...units.values()], parts: [...parts.values()] };
}

export function charactersOf(text: string): number {
  return [...text.replaceAll(/\s/gu, '')].length;
}

const unitKey = ({ chapter, id }: Section) => (chapter === null ? id : `chapter ${chapter}`);
const partKey = ({ part, id }: Section) => (part === null ? id : `part ${part}`);

function newUnit(section: Section, at: number) {
  const chapter = section.path.find(({ level }) => level === 'chapter');
  const label =
    chapter === undefined
      ? `${sectionTitle(section)}${section.kind === 'introduction' ? '（引言）' : ''}`
      : headingLabel(chapter);
  return { at, label, section, characters: 0 };
}

function partNames(section: Section): Pick<AxisPart, 'label' | 'title'> {
  const part = section.path.find(({ level }) => level === 'part');
  if (part === undefined) return { label: OUTSIDE[section.kind] ?? '', title: sectionTitle(section) };
  return { label: String(part.number), title: headingLabel(part) };
}
