import type { Weights } from '../server/search/weights.ts';

/** The ranking with one of its parts left out. */
export interface Ablation {
  readonly name: string;
  readonly weights: Weights;
}

/** Every part of the ranking left out in turn; what decides the match set stays. */
export function toAblations(weights: Weights): readonly Ablation[] {
  const without = (name: string, changed: Partial<Weights>): Ablation => ({
    name: `without ${name}`,
    weights: { ...weights, ...changed },
  });
  return [
    without('window', { window: 0 }),
    without('sentence', { sentence: 0 }),
    without('question', { question: 0 }),
    without('titleWord', { titleWord: 0 }),
    without('questionWord', { questionWord: 0 }),
    without('phrase', { phrase: 0 }),
    without('leadWord', { leadWord: 0 }),
    without('nearness', { nearness: 0 }),
    without('kinds of passage', {
      indicatorAsked: 0,
      indicatorUnasked: 0,
      definitionAsked: 0,
      definitionUnasked: 0,
      note: 0,
      boxItem: 0,
      announcement: 0,
    }),
    without('words', { words: 0 }),
    without('meaning', { words: 1 }),
  ];
}
