import { normaliseWithMap, originalRange } from '../../platform/normalise.ts';
import type { Segmenter } from '../../platform/segmenter.ts';
import type { Corpus, Entry } from '../search/corpus.ts';
import { foldText, type PlanText } from './folded-plan.ts';
import type { TellingWords } from './telling-words.ts';

/** The words of some passages that stand nowhere in the whole of another plan, spelt as the text spells them. */
export type OnlyWords = (own: readonly Entry[], plan: string) => readonly string[];

const MOST = 14;

/** One word, as it stands in a text for the first time. */
interface Found {
  readonly word: string;
  readonly spelling: string;
  readonly before: string;
  readonly after: string;
  times: number;
}

/**
 * Whole words of the policy dictionary, those said most and known least elsewhere first. Places are left out: that a
 * plan names its own places tells nothing.
 */
export function createOnlyWords(
  { bundle, byId }: Corpus,
  segmenter: Segmenter,
  tellingWords: TellingWords,
  planText: PlanText,
): OnlyWords {
  const places = new Set(bundle.regions.flatMap(({ name, aliases }) => [name, ...aliases].map(foldText)));
  const listed = new Set(bundle.dictionary);
  const isCandidate = (word: string) => listed.has(word) && !places.has(word) && !/\d/.test(word);
  const weight = ({ word, times }: Found) => times / Math.log2(2 + (bundle.vocabulary.get(word) ?? 0));
  const measures = createMeasures({ bundle, byId });
  return (own, plan) => {
    const theirs = planText(plan);
    const ours = planText(own[0]?.passage.plan ?? '');
    const found = findWords(segmenter, own, isCandidate);
    const absent = [...found.keys()].filter(
      (word) => !theirs.includes(foldText(word)) && !measures(plan, word),
    );
    const words = tellingWords(absent)
      .flatMap((word) => found.get(word) ?? [])
      .toSorted((a, b) => weight(b) - weight(a))
      .slice(0, MOST);
    return [...new Set(words.map((each) => wholeOf(each, ours)))];
  };
}

/** Whether a plan's tables measure what goes by this name, be it by another: 外贸依存度 and 对外贸易依存度. */
function createMeasures({ bundle, byId }: Pick<Corpus, 'bundle' | 'byId'>) {
  const plansOf = new Map<string, ReadonlySet<string>>();
  for (const { name, aliases, rows } of bundle.indicators.concepts) {
    const plans = new Set(rows.flatMap((row) => byId.get(row)?.passage.plan ?? []));
    for (const each of [name, ...aliases]) plansOf.set(foldText(each), plans);
  }
  return (plan: string, word: string) => plansOf.get(foldText(word))?.has(plan) ?? false;
}

function findWords(
  segmenter: Segmenter,
  entries: readonly Entry[],
  isCandidate: (word: string) => boolean,
): ReadonlyMap<string, Found> {
  const found = new Map<string, Found>();
  for (const { passage } of entries) {
    const map = normaliseWithMap(passage.text);
    const tokens = segmenter.segment(map.text);
    const spell = (index: number) => {
      const token = tokens[index];
      if (token === undefined || token.kind === 'mark' || token.kind === 'number') return '';
      return passage.text.slice(...originalRange(map, token.start, token.end));
    };
    tokens.forEach(({ text: word, kind }, index) => {
      if (kind === 'mark' || !isCandidate(word)) return;
      const known = found.get(word);
      if (known !== undefined) known.times += 1;
      else {
        const [before, spelling, after] = [spell(index - 1), spell(index), spell(index + 1)];
        found.set(word, { word, spelling, before, after, times: 1 });
      }
    });
  }
  return found;
}

/** A word that its plan never says without its neighbour, nor the neighbour without it, is a piece of the two: 磷酸|铁锂. */
function wholeOf({ spelling, before, after }: Found, ours: string): string {
  const count = (text: string) => ours.split(foldText(text)).length - 1;
  const isOne = (neighbour: string, whole: string) =>
    neighbour !== '' && count(whole) === count(spelling) && count(whole) === count(neighbour);
  if (isOne(before, before + spelling)) return before + spelling;
  return isOne(after, spelling + after) ? spelling + after : spelling;
}
