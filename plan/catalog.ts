import { z } from 'zod';
import type { Plan } from './model.ts';

const text = z.string().min(1);
const unknown = text.nullable();

const PlanEntry = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9]*$/, 'lower-case letters and digits, no hyphen: ids are built from it'),
  title: text,
  shortTitle: text,
  level: z.enum(['省', '市', '县']),
  region: text,
  regionCode: z
    .string()
    .regex(/^\d{6}$/, 'six digits')
    .nullable(),
  parent: unknown,
  issuer: unknown,
  documentNumber: unknown,
  period: unknown,
  datePrinted: unknown,
  dateRemark: unknown,
  status: z.enum(['草案', '正式']),
  sourceUrl: z.url().nullable(),
  file: z.string().regex(/^(?!\/)(?!.*\.\.).+\.txt$/, 'a .txt file inside data/'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits'),
});

const Catalog = z.array(PlanEntry).superRefine((plans, context) => {
  const ids = new Set<string>();
  for (const [index, plan] of plans.entries()) {
    if (ids.has(plan.id))
      context.addIssue({ code: 'custom', path: [index, 'id'], message: `${plan.id} is there twice` });
    ids.add(plan.id);
  }
  for (const [index, plan] of plans.entries()) {
    if (plan.parent !== null && (!ids.has(plan.parent) || plan.parent === plan.id))
      context.addIssue({
        code: 'custom',
        path: [index, 'parent'],
        message: `${plan.parent} is no other plan`,
      });
  }
});

/** Reads `data/plans.json`. Throws an Error that names file, entry and field. */
export function parseCatalog(json: string, file: string): readonly Plan[] {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new Error(`${file}: is not JSON; mend it or restore it`, { cause });
  }
  const parsed = Catalog.safeParse(value);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'catalog'}: ${message}`);
  throw new Error(`${file}: ${faults.join('; ')}`);
}
