import type { PlanStatus } from '../../plan/model.ts';

/** What a reference list calls the version of a text: 草案, or 正式文本. */
export const EDITIONS: Readonly<Record<PlanStatus, string>> = { 草案: '草案', 正式: '正式文本' };
