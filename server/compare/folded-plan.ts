import type { PlanOutline } from '../../platform/bundle.ts';
import { normalise } from '../../platform/normalise.ts';
import type { Corpus } from '../search/corpus.ts';

/** All that a plan says, titles included, folded (`foldText`), its pieces apart. Empty for what is no plan. */
export type PlanText = (plan: string) => string;

/** What a text and a word are compared in: blanks and quotes tell two spellings apart, not two words. */
export function foldText(text: string): string {
  return normalise(text).replaceAll(/[\s“”‘’"']/gu, '');
}

/** Each plan's text is folded once, when it is first asked for. */
export function createPlanText({ bundle, entries }: Corpus): PlanText {
  const folded = new Map<string, string>();
  return (id) => {
    const outline = bundle.plans.find(({ plan }) => plan.id === id);
    if (outline === undefined) return '';
    const own = entries.filter(({ passage }) => passage.plan === id).map(({ passage }) => passage.text);
    const text = folded.get(id) ?? [...new Set([...titlesOf(outline), ...own])].map(foldText).join('\n');
    folded.set(id, text);
    return text;
  };
}

function titlesOf({ plan, parts, boxes, figures, sections }: PlanOutline): readonly string[] {
  return [
    plan.title,
    ...parts.flatMap(({ title, chapters }) => [
      title ?? '',
      ...chapters.flatMap((chapter) => [
        chapter.title ?? '',
        ...chapter.sections.map((section) => section.title ?? ''),
      ]),
    ]),
    ...sections.map(({ title }) => title ?? ''),
    ...boxes.flatMap((box) => [
      box.title,
      ...(box.kind === 'table' ? box.columns : box.groups.map((group) => group.title)),
    ]),
    ...figures.map(({ caption }) => caption),
  ];
}
