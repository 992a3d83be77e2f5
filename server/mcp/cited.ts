import { z } from 'zod';
import { headingLabel as headingNumber } from '../../plan/numerals.ts';
import type { PassageAnswer } from '../openapi/schemas/passage.ts';
import {
  Line,
  PassageKindSchema,
  type PathStep,
  PlanStatus,
  type SectionKind,
} from '../openapi/schemas/plan.ts';
import type { ResultPassage, ResultSection } from '../openapi/schemas/search.ts';
import type { AppClient } from './app-client.ts';

/** A passage as assistants quote it: word for word, with everything that a citation needs. */
export const Cited = z.object({
  id: z.string().describe('固定编号'),
  kind: PassageKindSchema,
  text: z.string().describe('原文，一字不差'),
  plan: z.string().describe('规划编号'),
  planTitle: z.string().describe('规划名称'),
  planStatus: PlanStatus,
  headings: z.string().describe('所在的篇、章、节或专栏'),
  line: Line,
  endLine: Line,
  address: z.string().describe('固定地址'),
  citation: z.string().describe('引文出处，可照抄'),
});

export type Cited = z.output<typeof Cited>;

interface Standing {
  readonly kind: z.output<typeof SectionKind>;
  readonly title: string | null;
}

/** A passage that was read. */
export function citePassage(passage: z.output<typeof PassageAnswer>, app: AppClient): Cited {
  const { id, kind, text, plan, planTitle, planStatus, line, endLine } = passage;
  const headings = toHeadings(passage.path, passage.section);
  return withCitation({ id, kind, text, plan, planTitle, planStatus, headings, line, endLine }, app);
}

/** A passage that was found. */
export function citeResult(
  passage: Pick<z.output<typeof ResultPassage>, 'id' | 'kind' | 'text' | 'line' | 'endLine'>,
  section: z.output<typeof ResultSection>,
  app: AppClient,
): Cited {
  const { id, kind, text, line, endLine } = passage;
  const { plan, planTitle, planStatus, path } = section;
  const headings = toHeadings(path, section);
  return withCitation({ id, kind, text, plan, planTitle, planStatus, headings, line, endLine }, app);
}

function withCitation(passage: Omit<Cited, 'address' | 'citation'>, app: AppClient): Cited {
  const address = app.address(passage.id);
  const { planTitle, planStatus, headings } = passage;
  const place = headings === '' ? '' : `，${headings}`;
  return { ...passage, address, citation: `《${planTitle}》（${planStatus}）${place}，${address}` };
}

/** Titles that the text lacks are not quoted. */
export function toHeadings(path: readonly z.output<typeof PathStep>[], { kind, title }: Standing): string {
  const steps = path.map(({ level, number, title: own, inferred }) => {
    const label = headingNumber(level, number);
    return own === null || inferred ? label : `${label} ${own.replace(/\s+/gu, ' ')}`;
  });
  const isHeading = kind === 'section' || kind === 'introduction';
  return [...steps, ...(isHeading || title === null ? [] : [title])].join(' › ');
}

/** The passage with its source beneath, to be read. */
export function toQuote({ text, citation, id }: Cited): string {
  return `${text}\n——${citation}（编号 ${id}）`;
}
