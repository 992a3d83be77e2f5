import { isAbsolute } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../platform/config.ts';
import { ConfigError } from '../../platform/errors.ts';

describe('the configuration', () => {
  it('has a default for everything', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ port: 3000, host: '127.0.0.1', engine: null, rateLimitPerMinute: 300 });
    expect(isAbsolute(config.dataDir)).toBe(true);
    expect(config.dataDir.endsWith('.gangyao')).toBe(true);
  });

  it('takes an empty value for one that is not set', () => {
    expect(readConfig({ PORT: '', MEILI_URL: '' })).toEqual(readConfig({}));
  });

  for (const [name, value] of [
    ['PORT', '70000'],
    ['PORT', '3000.5'],
    ['PUBLIC_URL', 'example.org'],
    ['LOG_LEVEL', 'loud'],
    ['TRUST_PROXY', 'yes'],
    ['RATE_LIMIT_PER_MINUTE', '-1'],
    ['MEILI_URL', 'ftp://example.org'],
  ] as const) {
    it(`refuses ${name} = ${value}, with name, value and what is allowed`, () => {
      const read = () => readConfig({ [name]: value });
      expect(read).toThrow(ConfigError);
      expect(read).toThrow(`${name} = "${value}"; allowed: `);
    });
  }

  it('shows no key in a message', () => {
    const read = () => readConfig({ MEILI_URL: 'http://x.org', MEILI_MASTER_KEY: 'short' });
    expect(read).toThrow('MEILI_MASTER_KEY is wrong');
    expect(read).not.toThrow('short');
  });

  it('wants a master key, or both other keys, with MEILI_URL', () => {
    const MEILI_URL = 'https://search.example.org/';
    expect(() => readConfig({ MEILI_URL })).toThrow(
      /MEILI_ADMIN_KEY is not set[\s\S]*MEILI_SEARCH_KEY is not set/,
    );
    expect(() => readConfig({ MEILI_URL, MEILI_ADMIN_KEY: 'a' })).toThrow('MEILI_SEARCH_KEY is not set');
    const { engine } = readConfig({ MEILI_URL, MEILI_ADMIN_KEY: 'a', MEILI_SEARCH_KEY: 's' });
    expect(engine).toEqual({
      url: 'https://search.example.org',
      masterKey: null,
      adminKey: 'a',
      searchKey: 's',
    });
  });
});
