import type { Passage } from '../../plan/model.ts';
import type { AnswerRules } from './rules.ts';

/** What a text says a place is to become. */
export interface Statement {
  /** A stretch of the passage's text, word for word. */
  readonly text: string;
  readonly passage: string;
  /** Others are called on to help (支持, 推动): it says less than what the place itself is to be. */
  readonly prompted: boolean;
}

/** Finds, in one passage, what the place that goes by these names is to become. */
export type StatementFinder = (passage: Passage, names: readonly string[]) => readonly Statement[];

/**
 * Two ways of saying it count: a paragraph that is headed by the place and says 建设 or 打造 without another
 * subject; and a clause whose subject, or whose object after 支持 or 将, is the place: 支持甲市建设……城市. What it
 * is to become must end with a word for such a thing (城市, 基地): others build roads.
 */
export function createStatementFinder(
  { board, prompts, adverbs, verbs, destinations }: AnswerRules['place'],
  placeNames: readonly string[],
): StatementFinder {
  const place = oneOf(placeNames.toSorted((a, b) => b.length - a.length));
  const verb = `(?:${oneOf(adverbs)})*(?:${oneOf(verbs)})`;
  const clause = new RegExp(
    `(?<=^|[，；。：—]|(?<!${place})、)(?:${oneOf(prompts)})?(?<who>${place}(?:[、和与及]${place})*)等?(?:地|县市区|市|县|区)?${verb}(?<what>[^，。；]*?)(?=、${place}${verb}|[，。；]|$)`,
    'gu',
  );
  const own = new RegExp(`(?<=^|[，；。])${verb}(?<what>[^，。；]*)`, 'gu');
  const becomes = new RegExp(`(?:${oneOf(destinations)})[”’]?(?:（[^（）]*）)?$`, 'u');
  const subject = new RegExp(`[；。](?:${place})`, 'u');
  const prompted = new RegExp(`^${oneOf(prompts)}`, 'u');
  const items = (what: string) => what.split(/[、和]/u);
  return (passage, names) => {
    const { id, text } = passage;
    const said = [...text.matchAll(clause)].filter(({ groups }) => {
      const who = (groups?.who ?? '').split(/[、和与及]/u);
      return (
        who.some((each) => names.includes(each)) &&
        items(groups?.what ?? '').some((item) => becomes.test(item))
      );
    });
    const headed = 'lead' in passage && passage.lead !== null && isHead(passage.lead, names, board);
    const body = headed ? upTo(text, subject) : '';
    const alone = [...body.matchAll(own)].filter(({ groups }) =>
      items(groups?.what ?? '').some((item) => becomes.test(item)),
    );
    return [...alone, ...said].map((match) => ({
      text: match[0],
      passage: id,
      prompted: prompted.test(match[0]),
    }));
  };
}

/** 甲市, 甲市板块. */
function isHead(lead: string, names: readonly string[], board: readonly string[]): boolean {
  return names.some((name) => lead === name || board.some((word) => lead === name + word));
}

/** Up to where another place becomes the subject. */
function upTo(text: string, end: RegExp): string {
  const at = text.search(end);
  return at === -1 ? text : text.slice(0, at);
}

function oneOf(words: readonly string[]): string {
  return `(?:${words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`;
}
