import type { FigurePair, PairedFigure } from '../compare/figure-pairs.ts';
import type { Run } from '../search/types.ts';
import { urls } from '../urls.ts';

/** Figures of both plans on the same matter, side by side. */
export interface FigurePairList {
  readonly heading: string;
  readonly pairs: readonly FigurePairModel[];
}

export interface FigurePairModel {
  readonly subject: string;
  readonly sides: readonly PairSide[];
}

export interface PairSide {
  readonly region: string;
  readonly clause: readonly Run[];
  readonly url: string;
  /** It is a row of a table. */
  readonly row: boolean;
}

/** What tells two matters of one name apart. */
const DONE: Readonly<Record<string, string>> = { new: '新建', renewed: '改造', 'new renewed': '新建、改造' };

/** Those that differ, then those that are equal; a list without any is left out. */
export function toFigurePairLists(
  pairs: readonly FigurePair[],
  own: string,
  other: string,
): readonly FigurePairList[] {
  const toList = (heading: string, equal: boolean): FigurePairList => ({
    heading,
    pairs: pairs
      .filter((pair) => pair.equal === equal)
      .map((pair) => ({
        subject: toSubject(pair, pairs),
        sides: [toSide(pair.own, own), toSide(pair.other, other)],
      })),
  });
  return [toList('同一事项，数字不同', false), toList('同一事项，数字相同', true)].filter(
    (list) => list.pairs.length > 0,
  );
}

/** With what is done where another pair is of the same: 高标准农田 · 新建. */
function toSubject({ subject, kind }: FigurePair, pairs: readonly FigurePair[]): string {
  const isShared = pairs.some((pair) => pair.subject === subject && pair.kind !== kind);
  const done = DONE[kind];
  return isShared && done !== undefined ? `${subject} · ${done}` : subject;
}

function toSide({ entry, clause, measured }: PairedFigure, region: string): PairSide {
  return { region, clause, url: urls.passage(entry.passage.id), row: measured === null };
}
