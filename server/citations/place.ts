import type { Box, IndicatorRow, Passage, PathStep, Section } from '../../plan/model.ts';
import { headingLabel } from '../../plan/numerals.ts';
import { isNumbering, nameColumn } from '../indicators/table-columns.ts';

/** Where in its plan a passage stands, in words; the plan itself is not named. */
export interface Place {
  /** Numbers alone, but for a row of a table: 第六篇 第二十三章 第二节 第1段. */
  readonly short: string;
  /** With the titles that stand in the text. */
  readonly full: string;
}

interface Step {
  readonly label: string;
  readonly title: string | null;
}

/** `siblings`: the section's passages of the same kind, in the order of the text; `box`: the one it stands in. */
export function toPlace(
  passage: Passage,
  section: Section,
  box: Box | null,
  siblings: readonly string[],
): Place {
  const steps: readonly Step[] = [
    ...section.path.map(toStep),
    ...ownStep(section, box),
    lastStep(passage, box, siblings.indexOf(passage.id) + 1),
  ];
  return {
    short: steps.map(({ label }) => label).join(' '),
    full: steps
      .map(({ label, title }) => (title === null ? label : `${label} ${title.replaceAll(/\s+/g, ' ')}`))
      .join(' › '),
  };
}

/** A citation prints no title that the text lacks. */
function toStep({ level, number, title, inferred }: PathStep): Step {
  return { label: headingLabel(level, number), title: inferred ? null : title };
}

function ownStep({ kind, title }: Section, box: Box | null): readonly Step[] {
  if (box !== null) return [{ label: `专栏${box.number}`, title: box.title }];
  switch (kind) {
    case 'preamble':
      return [{ label: '序言', title: null }];
    case 'closing':
      return [{ label: '结语', title: null }];
    case 'glossary':
      return [{ label: title ?? '名词解释', title: null }];
    default:
      return [];
  }
}

function lastStep(passage: Passage, box: Box | null, position: number): Step {
  switch (passage.kind) {
    case 'paragraph':
      return { label: `第${position}段`, title: null };
    case 'item':
      return { label: `第${position}项`, title: null };
    case 'indicator':
      return { label: rowLabel(passage, box, position), title: null };
    case 'note':
      return { label: `表注${position}`, title: null };
    case 'definition':
      return { label: `第${passage.number}条`, title: passage.term };
  }
}

/**
 * 序号19 森林覆盖率（%）: what the table prints, by which a row is found in any copy of the text. The name belongs to
 * it: parts of one indicator share a number. Counted only where the table has no numbers.
 */
function rowLabel({ cells }: IndicatorRow, box: Box | null, position: number): string {
  const columns = box?.kind === 'table' ? box.columns : [];
  const number = cells[columns.findIndex(isNumbering)] ?? '';
  const name = (cells[nameColumn(columns)] ?? '').replaceAll(/\s+/g, ' ').trim();
  return `${number === '' ? `第${position}行` : `序号${number}`} ${columns.length === 0 ? '' : name}`.trim();
}
