import type { Heading, Plan } from '../../plan/model.ts';
import { headingLabel as headingNumber } from '../../plan/numerals.ts';
import { normalise } from '../../platform/normalise.ts';
import { headingLabel } from '../labels.ts';
import type { Library, Shelf } from '../library.ts';
import { type PlanText, toPlanTexts } from '../reading/plan-texts.ts';

/** What a plan puts above its texts: headings, titles of boxes and of groups in them, heads of tables, captions. */
export type TitleKind = Exclude<PlanText['kind'], 'passage'>;

export interface PlanTitle {
  readonly plan: Plan;
  readonly kind: TitleKind;
  /** The anchor that it stands at; of a group or a table's head that of the box. */
  readonly id: string;
  readonly text: string;
  /** With its number, for readers: 第二章第一节 发展低空经济. */
  readonly label: string;
  /** Null: the text lacks it, it is inferred. */
  readonly line: number | null;
  readonly normalised: string;
}

type Source = Pick<Library, 'passage' | 'box' | 'figure'>;

/** The titles of a plan in the order of its pages; those that are not known are left out. Pure. */
export function toPlanTitles(shelf: Shelf, library: Source): readonly PlanTitle[] {
  const labels = headingLabels(shelf);
  return toPlanTexts(shelf, library).flatMap(({ kind, id, text, line }): readonly PlanTitle[] =>
    kind === 'passage'
      ? []
      : [
          {
            plan: shelf.plan,
            kind,
            id,
            text,
            label: labels.get(id) ?? labelOf(kind, id, text, library),
            line,
            normalised: normalise(text),
          },
        ],
  );
}

/** A section is numbered within its chapter, which is told with it. */
function headingLabels({ outline }: Shelf): ReadonlyMap<string, string> {
  const entry = (heading: Heading, above = ''): readonly [string, string] => [
    heading.id,
    `${above}${headingLabel(heading)}`,
  ];
  return new Map(
    outline.parts.flatMap((part) => [
      entry(part),
      ...part.chapters.flatMap((chapter) => [
        entry(chapter),
        ...chapter.sections.map((section) => entry(section, headingNumber('chapter', chapter.number))),
      ]),
    ]),
  );
}

function labelOf(kind: TitleKind, id: string, text: string, library: Source): string {
  if (kind === 'figure') return `图${library.figure(id)?.number ?? ''} ${text}`;
  const box = `专栏${library.box(id)?.number ?? ''}`;
  if (kind === 'group') return `${box} › ${text}`;
  return kind === 'column' ? `${box} › 表头“${text}”` : `${box} ${text}`;
}
