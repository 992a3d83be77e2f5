import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCatalog } from '../plan/catalog.ts';
import { ROOT } from '../platform/config.ts';

/** Whom each folder may import beside itself: plan ← platform ← {indexer, server} ← {bench, tests}. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  plan: [],
  platform: ['plan'],
  indexer: ['plan', 'platform'],
  server: ['plan', 'platform'],
  public: [],
  bench: ['plan', 'platform', 'indexer', 'server'],
  tests: ['plan', 'platform', 'indexer', 'server', 'bench'],
};

const filesOf = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:tsx?|js|css)$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/** The top folders that a file reaches by relative imports, type imports and `import()` included. */
function importsOf(file: string): readonly string[] {
  const specifiers = read(file).matchAll(/\b(?:from|import)\s*\(?\s*'(\.[^']+)'/g);
  return [...specifiers].map(([, path = '']) => {
    const target = relative(ROOT, resolve(ROOT, dirname(file), path));
    return target.split(sep)[0] ?? target;
  });
}

describe('imports', () => {
  for (const [folder, allowed] of Object.entries(MAY_IMPORT)) {
    it(`of ${folder}/ go to ${['itself', ...allowed].join(', ')} and nowhere else`, () => {
      const files = filesOf(folder);
      expect(files).not.toHaveLength(0);
      const wrong = files.flatMap((file) =>
        importsOf(file)
          .filter((target) => target !== folder && !allowed.includes(target))
          .map((target) => `${file} imports ${target}/`),
      );
      expect(wrong).toEqual([]);
    });
  }

  it('are found by this test', () => {
    expect(importsOf('tests/architecture.test.ts').toSorted()).toEqual(['plan', 'platform']);
  });
});

describe('code', () => {
  const plans = parseCatalog(read('data/plans.json'), 'data/plans.json');
  /** A region without what it is: 某某 of 某某省. */
  const names = plans.flatMap(({ id, title, shortTitle, region }) => [
    id,
    title,
    shortTitle,
    region.replace(/(?<=..)[省市县区州盟旗]$/u, ''),
  ]);
  const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

  it.each(['plan', 'platform', 'indexer', 'server', 'public'])(
    'of %s/ names no plan of the catalog',
    (folder) => {
      const naming = filesOf(folder).flatMap((file) => {
        const code = withoutComments(read(file));
        return names.filter((name) => code.includes(name)).map((name) => `${file} names ${name}`);
      });
      expect(naming).toEqual([]);
    },
  );
});
