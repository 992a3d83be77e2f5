import { describe, expect, it } from 'vitest';
import { BuildFailed, ConfigError, EngineUnavailable, SourceError } from '../../platform/errors.ts';
import { explain } from '../../platform/explain.ts';

describe('an error that ends the program', () => {
  it('is told by its message alone where that says what to do', () => {
    expect(explain(new ConfigError('PORT = "a"; allowed: …'))).toBe('PORT = "a"; allowed: …');
    expect(explain(new SourceError('data/a.txt', 3, 'no heading'))).toBe('data/a.txt:3: no heading');
    expect(explain(new EngineUnavailable('it is away'))).toBe('it is away');
    expect(explain(new BuildFailed('it ended'))).toBe('it ended');
  });

  it('is told with its stack where it is a fault of the program', () => {
    expect(explain(new TypeError('no such thing'))).toMatch(/^TypeError: no such thing\n +at /);
    expect(explain('a string')).toBe('a string');
  });
});
