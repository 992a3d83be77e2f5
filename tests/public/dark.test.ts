import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../platform/config.ts';

const FOLDER = join(ROOT, 'public/css');
const COLOUR = /^--[\w-]+: (?:#[\da-f]{6}|rgb\([^()]+\))$|^--shadow: none$/;

/** The declarations under `prefers-color-scheme` in a style sheet. */
function darkDeclarations(css: string): readonly string[] {
  return [...css.matchAll(/@media [^{]*prefers-color-scheme[^{]*\{((?:[^{}]*\{[^{}]*\})*)\s*\}/g)]
    .flatMap(([, block = '']) =>
      [...block.matchAll(/\{([^{}]*)\}/g)].flatMap(([, inside = '']) => inside.split(';')),
    )
    .map((declaration) => declaration.trim())
    .filter((declaration) => declaration !== '');
}

describe('the style sheets', () => {
  const sheets = readdirSync(FOLDER).map((file) => readFileSync(join(FOLDER, file), 'utf8'));

  it('change colours and shadows alone in the dark: nothing but contrast is looked at again there', () => {
    const declarations = sheets.flatMap(darkDeclarations);
    expect(declarations).toContain('--paper: #171512');
    expect(declarations.filter((declaration) => !COLOUR.test(declaration))).toEqual([]);
    const asked = sheets.flatMap((css) => css.match(/prefers-color-scheme/g) ?? []);
    const read = sheets.flatMap((css) => css.match(/@media [^{]*prefers-color-scheme[^{]*\{/g) ?? []);
    expect(asked).toHaveLength(read.length);
  });
});
