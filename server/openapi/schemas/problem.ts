import { z } from 'zod';

export const Problem = z
  .object({
    type: z.literal('about:blank'),
    status: z.int().min(400).max(599),
    title: z.string(),
    detail: z.string().describe('出了什么问题，怎么办'),
    instance: z.string().describe('所请求的地址'),
  })
  .describe('RFC 9457 所说的问题');
