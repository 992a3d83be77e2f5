import type { Library } from '../library.ts';
import { toCountList } from './home-page.ts';
import { type PlanHead, toPlanHead } from './reader-pages.ts';

export interface AboutPageModel {
  readonly plans: readonly PlanHead[];
  readonly counts: readonly { readonly label: string; readonly value: number }[];
  readonly build: string;
}

export function toAboutPage(library: Library): AboutPageModel {
  return {
    plans: library.shelves.map(({ plan }) => toPlanHead(plan)),
    counts: toCountList(library.counts),
    build: library.buildId,
  };
}
