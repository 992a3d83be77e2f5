import { z } from 'zod';
import { toPassageId } from '../passage-ids.ts';
import { MAX_QUERY_CHARACTERS } from '../search/search-params.ts';
import { MODES } from '../search/types.ts';

/** What several tools are given. */

export const Query = z
  .string()
  .trim()
  .min(1)
  .max(MAX_QUERY_CHARACTERS)
  .describe('检索词、一句话或一个问题，用中文。“…”内须原样出现，空格后的 -词 排除');

export const Plans = z.array(z.string().min(1)).describe('只看这些规划（编号）；不填则全部');

export const Mode = z
  .enum(MODES)
  .default('hybrid')
  .describe('hybrid 词与意思一起查，keyword 只查字面，meaning 只查意思');

export const PassageId = z
  .string()
  .trim()
  .min(1)
  .transform(toPassageId)
  .describe('原文的固定编号、固定地址，或阅读页里指向它的地址');
