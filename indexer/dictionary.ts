import type { ParsedPlan } from '../plan/model.ts';
import { normalise } from '../platform/normalise.ts';

/**
 * The policy dictionary of a build: the hand list, the terms of the glossaries and the short quoted terms of the
 * texts, normalised, sorted. Texts and queries must be segmented with the same dictionary.
 */
export function toPolicyWords(plans: readonly ParsedPlan[], handList: readonly string[]): readonly string[] {
  const words = plans.flatMap((plan) => [...glossaryWords(plan), ...quotedWords(plan)]);
  return [...new Set([...handList, ...words].map(normalise))].filter(isWord).sort();
}

/** A term without its quotes, and what is quoted in it (“五好”园区: 五好园区 and 五好). */
function glossaryWords({ passages }: ParsedPlan): readonly string[] {
  return passages.flatMap((passage) =>
    passage.kind === 'definition' ? [passage.term.replace(/[“”‘’]/gu, ''), ...quotedIn(passage.term)] : [],
  );
}

/** What stands in quotes anywhere, titles included: slogans, names of programmes, coinages. */
function quotedWords({ parts, boxes, passages }: ParsedPlan): readonly string[] {
  const titles = parts.flatMap((part) => [
    part.title,
    ...part.chapters.flatMap(({ title, sections }) => [title, ...sections.map((section) => section.title)]),
  ]);
  const texts = [...titles, ...boxes.map(({ title }) => title), ...passages.map(({ text }) => text)];
  return texts.flatMap((text) => quotedIn(text ?? '')).filter((word) => !COUNTED.test(word));
}

const quotedIn = (text: string) => [...text.matchAll(QUOTED)].map(([, inner = '']) => inner);

/** A count of things (一廊, 两图): no word of its own outside its slogan. */
const COUNTED = /^[一二两三四五六七八九十].$/u;
const QUOTED = /[“‘]([^“”‘’]{2,12})[”’]/gu;

/**
 * A word has no sign or blank inside, is no number, and is short: a longer coinage is a sentence, whose parts are
 * the words to be found.
 */
function isWord(word: string): boolean {
  const length = [...word].length;
  if (length < 2 || length > LONGEST) return false;
  return WORD.test(word) && /\p{Script=Han}|\p{Script=Latin}|[+×]/u.test(word);
}

const LONGEST = 10;
const WORD = /^[\p{Script=Han}\p{Script=Latin}\d.+×&-]+$/u;
