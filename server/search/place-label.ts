import { headingLabel } from '../../plan/numerals.ts';
import type { Corpus, Entry } from './corpus.ts';

/** Where a passage stands, in a few words: 永州市 第二十一章第二节. */
export function placeLabel(
  { bundle }: Pick<Corpus, 'bundle'>,
  { section: { section, plan } }: Entry,
): string {
  const boxes = bundle.plans.find((each) => each.plan.id === plan.id)?.boxes ?? [];
  const box = boxes.find(({ id }) => id === section.id);
  const steps = section.path.filter(({ level }) => level !== 'part' || section.chapter === null);
  const place = steps.map(({ level, number }) => headingLabel(level, number)).join('');
  const inside = box === undefined ? (place === '' ? (section.title ?? '') : '') : `专栏${box.number}`;
  return `${plan.region} ${place}${inside}`;
}
