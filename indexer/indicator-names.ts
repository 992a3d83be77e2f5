import { z } from 'zod';
import type { FigureRole, Indicator } from '../plan/indicators.ts';
import { SourceError } from '../platform/errors.ts';
import { normalise } from '../platform/normalise.ts';

/** Figures of the rows of one shape: all, or those of one role. */
export interface FigureSelector {
  readonly shape: Indicator['shape'];
  readonly role: FigureRole | null;
}

const REACHES = ['own', 'wider', 'narrower'] as const;

/** A sentence to be shown where a note of a table says so. */
export interface CautionRule {
  /** Each of these stands in the note, normalised. */
  readonly words: readonly string[];
  /** Shown for the plan whose note it is, for those that it lies in, or for those that lie in it. */
  readonly reach: (typeof REACHES)[number];
  /** `{plan}`: the region of the plan whose note it is. */
  readonly text: string;
  /** The figures that it is about; those of two sides must not be compared. */
  readonly sides: readonly (readonly FigureSelector[])[];
}

/** `data/indicator-names.json`: which names are names of one indicator. Words are normalised. */
export interface IndicatorNames {
  /** Written so → means so, in this order. */
  readonly replaced: readonly (readonly [string, string])[];
  /** Qualifiers that tell no two indicators apart. */
  readonly dropped: readonly string[];
  /** Dropped likewise, but they say of what part the figures are: shown where rows of an indicator differ. `{words}`. */
  readonly scopes: readonly { readonly words: string; readonly text: string }[];
  /** Words in a name that make it a change and not a state. */
  readonly changes: readonly string[];
  readonly concepts: readonly {
    readonly name: string;
    readonly aliases: readonly string[];
    /** Names that are not the indicator's alone: never used for matching. */
    readonly weak: readonly string[];
  }[];
  readonly cautions: {
    readonly notes: readonly CautionRule[];
    /** Two tables of a plan give values of one year that differ by more than this share. `{year}`, `{a}`, `{b}`. */
    readonly differs: { readonly share: number; readonly text: string };
    /** Two tables of a plan write one figure of one year differently, but hardly differ. `{year}`, `{a}`, `{b}`. */
    readonly rewritten: { readonly text: string };
    /** A base repeats as a year's what another table of the plan prints of the years up to it. `{year}`, `{a}`. */
    readonly ofPeriod: { readonly sum: string; readonly average: string };
  };
}

const text = z.string().min(1);
const list = z.array(text);

/** `review.target`, or `outlook` for all figures of such a row. */
const Selector = z
  .templateLiteral([z.enum(['review', 'outlook']), z.enum(['', '.base', '.target', '.actual'])])
  .transform((written): FigureSelector => {
    const shape = written.startsWith('review') ? 'review' : 'outlook';
    return { shape, role: ROLES.find((role) => written.endsWith(`.${role}`)) ?? null };
  });
const ROLES = ['base', 'target', 'actual'] as const;
const sides = z.array(z.array(Selector).min(1)).min(1);

const File = z.strictObject({
  about: text,
  replaced: z.array(z.tuple([text, z.string()])),
  dropped: list,
  scopes: z.array(z.strictObject({ words: text, text })),
  changes: list.min(1),
  concepts: z.array(z.strictObject({ name: text, aliases: list, weak: list.default([]) })),
  cautions: z.strictObject({
    notes: z.array(z.strictObject({ words: list.min(1), reach: z.enum(REACHES), text, sides })),
    differs: z.strictObject({ share: z.number().positive(), text }),
    rewritten: z.strictObject({ text }),
    ofPeriod: z.strictObject({ sum: text, average: text }),
  }),
});

/** Reads the rules. Throws SourceError: no JSON, an unknown field, an alias of two indicators. */
export function parseIndicatorNames(file: string, json: string): IndicatorNames {
  const { replaced, dropped, scopes, changes, concepts, cautions } = parse(file, json);
  const owners = new Map<string, string>();
  for (const { name, aliases } of concepts) {
    for (const each of [name, ...aliases]) {
      const owner = owners.get(normalise(each));
      if (owner !== undefined) throw new SourceError(file, null, `${each} names ${owner} and ${name}`);
      owners.set(normalise(each), name);
    }
  }
  return {
    replaced: replaced.map(([from, to]) => [normalise(from), normalise(to)] as const),
    dropped: dropped.map(normalise),
    scopes,
    changes: changes.map(normalise),
    concepts,
    cautions: {
      ...cautions,
      notes: cautions.notes.map((rule) => ({ ...rule, words: rule.words.map(normalise) })),
    },
  };
}

function parse(file: string, json: string): z.infer<typeof File> {
  try {
    return File.parse(JSON.parse(json));
  } catch (cause) {
    const message = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw new SourceError(file, null, message, { cause });
  }
}
