import type { Entry } from './corpus.ts';
import { standsLiterally } from './literal.ts';
import { namesItsPlace } from './match.ts';
import type { Standing } from './types.ts';
import type { Form, Understood } from './understand.ts';

/**
 * Where what was typed stands of a passage: every word of it in the passage's own text, or only with the titles above
 * it. What stands for a word (a synonym, a part of it) is not the word, but another name of a place is that place where
 * the text names it, and its own name is not where it does not (江永 in 湘江永衡). The name of a plan's own place goes without saying in that plan, if there are other words.
 */
export function standingOf({ words }: Pick<Understood, 'words'>, entry: Entry): Standing {
  const others = words.filter(({ region }) => region !== entry.section.plan.region);
  const asked = (others.length > 0 ? others : words).map(({ forms, region }) =>
    forms.filter(isMeant).map((form) => (region === null ? form : { ...form, region })),
  );
  const inText = (form: Form) => standsLiterally(form.text, entry.normalised) && namesItsPlace(entry, form);
  const inTitles = ({ text }: Form) => entry.titleWords.has(text);
  if (asked.every((forms) => forms.some(inText))) return 'literal';
  return asked.every((forms) => forms.some((form) => inText(form) || inTitles(form))) ? 'titled' : 'near';
}

/** Itself, the other side of an OR, of which several words are looked for side by side, or another name of the place. */
function isMeant({ origin }: Form): boolean {
  return origin === 'typed' || origin === 'choice' || origin === 'name';
}
