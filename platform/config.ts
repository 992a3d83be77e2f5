import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { ConfigError } from './errors.ts';

/** The project's root folder, wherever it was started from. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const integer = (low: number, high: number) =>
  z
    .string()
    .regex(/^\d+$/, `a whole number from ${low} to ${high}`)
    .transform(Number)
    .refine((value) => value >= low && value <= high, `a whole number from ${low} to ${high}`);

const httpUrl = z
  .string()
  .refine((value) => URL.canParse(value) && /^https?:\/\//.test(value), 'an address like https://example.org')
  .transform((value) => value.replace(/\/+$/, ''));

const Environment = z
  .object({
    PORT: integer(0, 65_535).default(3000),
    HOST: z.string().min(1).default('127.0.0.1'),
    PUBLIC_URL: httpUrl.optional(),
    DATA_DIR: z.string().min(1).default('.gangyao'),
    GANGYAO_URL: httpUrl.optional(),
    MEILI_URL: httpUrl.optional(),
    MEILI_MASTER_KEY: z.string().min(16, 'a key of at least 16 characters').optional(),
    MEILI_ADMIN_KEY: z.string().min(1).optional(),
    MEILI_SEARCH_KEY: z.string().min(1).optional(),
    MEILI_BIN: z.string().min(1).optional(),
    LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
    TRUST_PROXY: z
      .string()
      .regex(/^(true|false|\d+)$/, 'true, false or the number of proxies in front')
      .transform((value) => (value === 'true' ? true : value === 'false' ? false : Number(value)))
      .default(false),
    RATE_LIMIT_PER_MINUTE: integer(0, 1_000_000).default(300),
  })
  .superRefine((env, context) => {
    if (env.MEILI_URL === undefined || env.MEILI_MASTER_KEY !== undefined) return;
    for (const name of ['MEILI_ADMIN_KEY', 'MEILI_SEARCH_KEY'] as const) {
      if (env[name] === undefined) {
        context.addIssue({
          code: 'custom',
          path: [name],
          message: 'with MEILI_URL either MEILI_MASTER_KEY or both MEILI_ADMIN_KEY and MEILI_SEARCH_KEY',
        });
      }
    }
  });

/** How to reach an engine that somebody else runs. */
export interface ExternalEngine {
  readonly url: string;
  readonly masterKey: string | null;
  readonly adminKey: string | null;
  readonly searchKey: string | null;
}

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Without a trailing slash; null: links are relative to the address the server listens on. */
  readonly publicUrl: string | null;
  /** Without a trailing slash: an app that runs already, for programs that ask one; null: they start their own. */
  readonly appUrl: string | null;
  /** Absolute. */
  readonly dataDir: string;
  /** Null: the app starts its own engine. */
  readonly engine: ExternalEngine | null;
  readonly engineBinary: string | null;
  readonly logLevel: z.infer<typeof Environment>['LOG_LEVEL'];
  readonly trustProxy: boolean | number;
  /** 0: no limit. */
  readonly rateLimitPerMinute: number;
}

/** Reads the environment once. An empty value counts as not set. Throws ConfigError. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      const value = given[name];
      const shown =
        value === undefined
          ? 'is not set'
          : name.endsWith('_KEY')
            ? 'is wrong'
            : `= ${JSON.stringify(value)}`;
      return `${name} ${shown}; allowed: ${message}`;
    });
    throw new ConfigError(lines.join('\n'));
  }
  const env = parsed.data;
  return {
    port: env.PORT,
    host: env.HOST,
    publicUrl: env.PUBLIC_URL ?? null,
    appUrl: env.GANGYAO_URL ?? null,
    dataDir: isAbsolute(env.DATA_DIR) ? env.DATA_DIR : resolve(ROOT, env.DATA_DIR),
    engine:
      env.MEILI_URL === undefined
        ? null
        : {
            url: env.MEILI_URL,
            masterKey: env.MEILI_MASTER_KEY ?? null,
            adminKey: env.MEILI_ADMIN_KEY ?? null,
            searchKey: env.MEILI_SEARCH_KEY ?? null,
          },
    engineBinary: env.MEILI_BIN ?? null,
    logLevel: env.LOG_LEVEL,
    trustProxy: env.TRUST_PROXY,
    rateLimitPerMinute: env.RATE_LIMIT_PER_MINUTE,
  };
}
