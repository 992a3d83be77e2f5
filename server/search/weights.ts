import { z } from 'zod';

const share = z.number().min(0).max(1);

/** `data/weights.json`: what was fitted on judged queries. Shares lie between 0 and 1. */
export const Weights = z.strictObject({
  /** c: the share of the query's idf weight that a passage's words must carry to match by term. */
  termBar: share,
  /** τ: the similarity from which on a passage matches by meaning. */
  meaningBar: share,
  /**
   * The door: a query has an answer by meaning only if the evidence for one reaches `answerBar`. The evidence is
   * the mean of the nearest text's cosine and the nearest question's, `answerQuestion` the latter's part of it,
   * `answerCoverage` times the share of the query's weight that the best of the passages near enough covers, and
   * `answerLength` times its length in units of twenty characters, 1 at most.
   */
  answerBar: z.number().min(0).max(2),
  answerQuestion: share,
  answerCoverage: share,
  answerLength: share,
  /** Questions are worded as queries are: so much nearer they lie to a query than texts do. Stands in for them. */
  questionLead: share,
  /** What a word counts that stands only in the titles above, or only in a question that the passage answers. */
  titleWord: share,
  ownTitleWord: share,
  wordMeaningBar: share,
  questionWord: share,
  /** What the name of a plan's own place counts in that plan, where it goes without saying. */
  /** Added for a passage that carries a region which the query names. */
  place: share,
  /** Added to the coverage, which is 1 at most, when the query stands in the text as it was typed. */
  phrase: share,
  /** Added for the words that stand in the passage's lead phrase, and for words of the query that stand close together. */
  leadWord: share,
  nearness: share,
  /** Parts of the similarity: best window, best sentence, best question. They are shared out among those there are. */
  window: share,
  sentence: share,
  question: share,
  /** The similarity that counts as nothing, and the one that counts in full. */
  similarityFloor: share,
  similarityCeiling: share,
  /**
   * Added to, or taken from, the fused score: an indicator row where a figure is asked for and where not, a
   * definition likewise, a table's note, a box item (which often repeats a paragraph), and a paragraph that only
   * announces what stands below it.
   */
  indicatorAsked: share,
  indicatorUnasked: share,
  /** Added to a row of the year that is named, or, where none is, to one that looks ahead. */
  indicatorYear: share,
  definitionAsked: share,
  definitionUnasked: share,
  note: share,
  boxItem: share,
  announcement: share,
  /** How much of a hybrid score is words; the rest is meaning. */
  words: share,
});
export type Weights = z.infer<typeof Weights>;
