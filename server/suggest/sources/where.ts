import type { PathStep, Section } from '../../../plan/model.ts';
import { headingLabel } from '../../../plan/numerals.ts';
import type { Library } from '../../library.ts';

/** 湖南省 第二十三章 第二节: the plan's region, and the headings by their numbers; chapters are unique in a plan. */
export function whereOf(
  library: Library,
  plan: string,
  path: readonly Pick<PathStep, 'level' | 'number'>[],
): string {
  const chapter = path.findIndex(({ level }) => level === 'chapter');
  const labels = path.slice(Math.max(chapter, 0)).map(({ level, number }) => headingLabel(level, number));
  return [library.shelf(plan)?.plan.region ?? plan, ...labels].join(' ');
}

/** The same of a section; one that stands under no heading is named by its title. */
export function whereIsSection(library: Library, section: Section): string {
  const where = whereOf(library, section.plan, section.path);
  return section.path.length === 0 && section.title !== null ? `${where} ${section.title}` : where;
}
