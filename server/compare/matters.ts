import type { Corpus, Entry } from '../search/corpus.ts';
import type { SubjectReader } from './figure-subject.ts';
import type { FigureWords } from './figure-words.ts';
import type { Figure, FiguresOf } from './figures.ts';
import type { Measured } from './measured.ts';
import type { TellingWords } from './telling-words.ts';

/** Whether a plan, in its text or a table, gives some number of what this is a number of, whatever that number is. */
export type GivesNumberOf = (plan: string, measured: Measured) => boolean;

export interface MatterSources {
  readonly figuresOf: FiguresOf;
  readonly measuredOf: (figure: Figure) => readonly Measured[];
  readonly reader: SubjectReader;
  readonly tellingWords: TellingWords;
  readonly words: FigureWords;
}

/** A subject that a plan gives numbers of. */
interface Matter {
  readonly key: string;
  /** The term of the policy dictionary that at least half of it is. */
  readonly term: string | null;
  /** How things of what kind are counted; null for what is measured. */
  readonly counted: string | null;
}

/**
 * It does where the subject is the same, of whatever unit, kind or time; and where things or people of one kind are
 * counted and the subject of either is for the most part a term that stands in the other's, too: 便民生活圈示范社区 and
 * 品质型便民生活圈社区. That is too little for a pair, but enough not to say that the plan is silent.
 */
export function createGivesNumberOf(corpus: Corpus, sources: MatterSources): GivesNumberOf {
  const toMatter = createToMatter(corpus, sources);
  const known = new Map<
    string,
    { readonly keys: ReadonlySet<string>; readonly matters: readonly Matter[] }
  >();
  const inPlan = (plan: string) => {
    const matters = corpus.entries
      .filter(({ passage }) => passage.plan === plan)
      .flatMap(sources.figuresOf)
      .flatMap(sources.measuredOf)
      .map(toMatter);
    return { matters, keys: new Set([...matters.map(({ key }) => key), ...rowKeys(corpus, sources, plan)]) };
  };
  return (plan, measured) => {
    const theirs = known.get(plan) ?? inPlan(plan);
    known.set(plan, theirs);
    const own = toMatter(measured);
    return theirs.keys.has(own.key) || theirs.matters.some((each) => isAkin(own, each));
  };
}

function isAkin(own: Matter, other: Matter): boolean {
  const isIn = ({ term }: Matter, { key }: Matter) => term !== null && key.includes(term);
  return own.counted !== null && own.counted === other.counted && (isIn(own, other) || isIn(other, own));
}

function createToMatter(
  { bundle }: Corpus,
  { tellingWords, words }: MatterSources,
): (measured: Measured) => Matter {
  const dictionary = new Set(bundle.dictionary);
  const counters = new Set(words.alike.flat());
  const termOf = (key: string, entry: Entry) => {
    const [term] = tellingWords(
      [...entry.words].filter((word) => dictionary.has(word) && key.includes(word)),
    );
    return term !== undefined && term.length * 2 >= key.length ? term : null;
  };
  return ({ figure, number, subject: { key }, measure }) => ({
    key,
    term: termOf(key, figure.entry),
    counted: counters.has(number.unit) ? measure.slice(key.length) : null,
  });
}

/** By each name that is the indicator's alone, of whatever table. */
function rowKeys({ bundle, byId }: Corpus, { reader }: MatterSources, plan: string): readonly string[] {
  const concepts = new Map(bundle.indicators.concepts.map((concept) => [concept.name, concept]));
  return bundle.indicators.rows
    .filter((row) => byId.get(row.passage)?.passage.plan === plan)
    .flatMap((row) => [row.name, row.concept, ...(concepts.get(row.concept)?.aliases ?? [])])
    .map((name) => reader.read(name, '').key);
}
