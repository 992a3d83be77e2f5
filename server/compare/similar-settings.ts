import { z } from 'zod';

/** `data/similar.json`: when a passage of another plan is near, and which words are worth naming. */
export const SimilarSettings = z.strictObject({
  /** The similarity below which nothing is near: passages drawn by chance stay below it 19 times in 20. */
  bar: z.number().min(0).max(1),
  /** How many passages of each plan are given. */
  most: z.int().min(1),
  /** How many, the nearest by their windows, are compared sentence by sentence. */
  shortlist: z.int().min(1),
  /** A word of the policy dictionary that more than this share of all passages hold says nothing about two of them. */
  commonest: z.number().min(0).max(1),
  /** The same for a word that the dictionary lacks: it must be rarer, as most of the common ones are plan verbs. */
  commonestUnlisted: z.number().min(0).max(1),
  /** How many shared words are named. */
  terms: z.int().min(0),
});

export type SimilarSettings = z.infer<typeof SimilarSettings>;
