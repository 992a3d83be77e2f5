import type { IndicatorValue } from '../../plan/indicators.ts';
import { normalise } from '../../platform/normalise.ts';
import type { Corpus, Entry } from '../search/corpus.ts';
import type { Run } from '../search/types.ts';
import type { FigureSubject, SubjectReader } from './figure-subject.ts';
import type { FigureWords } from './figure-words.ts';
import { createToMeasure } from './measured.ts';

/** The target that a row of a table sets, as figures of a text can be held against it. */
export interface RowTarget {
  readonly entry: Entry;
  readonly name: string;
  /** Name, column and value, the value marked as a `term`. */
  readonly clause: readonly Run[];
  /** By each name that is the indicator's alone. */
  readonly measures: readonly string[];
  readonly value: readonly [number, number];
}

/** The rows that look ahead and set a number of their own unit. */
export function toRowTargets(
  { bundle, byId }: Corpus,
  words: FigureWords,
  { read }: SubjectReader,
): readonly RowTarget[] {
  const toMeasure = createToMeasure(words);
  // 能耗强度 is a name of 能源消耗降低: what a change goes by need not say that it is one.
  const subjectOf = (name: string, change: boolean): FigureSubject => {
    const subject = read(name, '');
    return change ? { ...subject, kind: 'change' } : subject;
  };
  const concepts = new Map(bundle.indicators.concepts.map((concept) => [concept.name, concept]));
  return bundle.indicators.rows.flatMap((row): readonly RowTarget[] => {
    const entry = byId.get(row.passage);
    const unit = row.unit;
    const value = row.shape === 'outlook' && row.target !== null ? rangeOf(row.target.value) : null;
    if (entry === undefined || unit === null || value === null || row.target === null) return [];
    const names = [row.name, row.concept, ...(concepts.get(row.concept)?.aliases ?? [])];
    const scaled = scaledBy(normalise(unit));
    return [
      {
        entry,
        name: row.name,
        clause: [
          { text: `${row.name}（${unit}）${row.target.column.replaceAll('·', '')} ` },
          { text: row.target.value.text, match: 'term' },
        ],
        measures: [...new Set(names.map((name) => toMeasure(subjectOf(name, row.change), scaled.unit)))],
        value: [value[0] * scaled.factor, value[1] * scaled.factor],
      },
    ];
  });
}

function rangeOf(value: IndicatorValue): readonly [number, number] | null {
  if (value.kind === 'text' || value.unit !== null || value.cumulative) return null;
  return value.kind === 'range' ? [value.from, value.to] : [value.value, value.value];
}

/** 万吨 are tons. */
function scaledBy(unit: string): { readonly unit: string; readonly factor: number } {
  return unit.startsWith('万') ? { unit: unit.slice(1), factor: 1e4 } : { unit, factor: 1 };
}
