import { z } from 'zod';
import { normalise } from '../../../platform/normalise.ts';

const normalised = z
  .string()
  .refine(
    (text) => text !== '' && text.trim() === text && normalise(text) === text,
    'normalised text: lower case, half width, simplified, no blanks at the ends',
  );

/** A character alone stands in too many words: 税 in 税务, 田 in 田径. */
const turn = normalised.refine((text) => [...text].length > 1, 'two characters or more');

const Group = z.strictObject({
  /** Turns of phrase that users type. */
  from: z.array(turn).min(1),
  /** What stands for them: words that stand in a plan. */
  to: z.array(turn).min(1),
  /** How surely a passage with a word of `to` is about what was typed: above 0, and 1 for the same thing. */
  weight: z.number().positive().max(1),
  /** Every member may stand for every other, not only one of `to` for one of `from`. */
  both: z.boolean(),
});

/** `data/synonyms.json`, described in `data/synonyms.md`. */
export const SynonymsFile = z.array(Group);
export type SynonymGroup = z.infer<typeof Group>;
