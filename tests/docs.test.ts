import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ROOT, readConfig } from '../platform/config.ts';

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const READMES = ['README.md', 'README.zh-CN.md'];

/** Folders that git ignores are nobody's to document. */
const ignored = new Set([
  '.git',
  ...read('.gitignore')
    .split('\n')
    .map((line) => line.replace(/\/$/, '')),
]);
const topFolders = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !ignored.has(entry.name))
  .map(({ name }) => name);

function pagesIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ignored.has(entry.name) ? [] : pagesIn(path);
    return path.endsWith('.md') ? [path] : [];
  });
}

const variables = [...read('platform/config.ts').matchAll(/^ {4}([A-Z][A-Z_]+): /gm)].map(
  ([, name = '']) => name,
);

/** A table's rows: what stands between this heading and the next. */
function chapterOf(page: string, heading: string): string {
  return (
    read(page)
      .split(/^## /m)
      .find((chapter) => chapter.startsWith(`${heading}\n`)) ?? ''
  );
}

describe.each(READMES)('%s', (page) => {
  const text = read(page);

  it('explains every environment variable', () => {
    expect(variables).toContain('PORT');
    expect(variables.filter((name) => !text.includes(`| \`${name}\` |`))).toEqual([]);
  });

  it('explains every npm script', () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(read('package.json')));
    const commands = Object.keys(scripts).map((name) =>
      ['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`,
    );
    // `npm run --silent inspect -- FILE` is the same script.
    const shown = text.replaceAll('npm run --silent ', 'npm run ');
    expect(
      commands.filter((command) => !new RegExp(`\\| \`${command}(?: -- [^\`]+)?\` \\|`).test(shown)),
    ).toEqual([]);
  });

  it('names every top folder', () => {
    expect(topFolders).toContain('indexer');
    expect(topFolders.filter((name) => !text.includes(`\`${name}/`))).toEqual([]);
  });

  it('has every type of plan/model.ts among its words', () => {
    const words = chapterOf(page, page === 'README.md' ? 'Words' : '词汇');
    const types = [...read('plan/model.ts').matchAll(/^export (?:interface|type) (\w+)/gm)].map(
      ([, name]) => name,
    );
    expect(types).toContain('Passage');
    expect(types.filter((name) => !words.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('.env.example', () => {
  const example = parseEnv(read('.env.example'));

  it('has every environment variable and no other', () => {
    expect(Object.keys(example).toSorted()).toEqual(variables.toSorted());
  });

  it('says the defaults', () => {
    expect(readConfig(example)).toEqual(readConfig({}));
  });

  it('has a comment above every variable', () => {
    const lines = read('.env.example').split('\n');
    expect(lines.filter((line, at) => /^[A-Z]/.test(line) && !lines[at - 1]?.startsWith('#'))).toEqual([]);
  });
});

describe('the pages', () => {
  it('link to nothing that is not there', () => {
    const broken = pagesIn('.').flatMap((page) =>
      [...read(page).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)]
        .map(([, path = '']) => join(dirname(page), path))
        .filter((target) => !existsSync(join(ROOT, target)))
        .map((target) => `${page} links to ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it('of docs/decisions are all in its list, numbered without a gap, with every heading', () => {
    const folder = 'docs/decisions';
    const pages = readdirSync(join(ROOT, folder))
      .filter((name) => /^\d/.test(name))
      .toSorted();
    expect(pages.map((name) => Number(name.slice(0, 4)))).toEqual(pages.map((_, at) => at + 1));
    const list = read(`${folder}/README.md`);
    expect(pages.filter((name) => !list.includes(`](${name})`))).toEqual([]);
    const parts = ['Date: ', 'Status: ', '## Context', '## Options', '## Decision', '## Consequences'];
    const incomplete = pages.flatMap((name) =>
      parts
        .filter((part) => !read(`${folder}/${name}`).includes(`\n${part}`))
        .map((part) => `${name} lacks ${part}`),
    );
    expect(incomplete).toEqual([]);
  });

  it('are in both languages linked with each other', () => {
    const [english = '', chinese = ''] = READMES;
    expect(read(english)).toContain(`](${relative('.', chinese)})`);
    expect(read(chinese)).toContain(`](${relative('.', english)})`);
  });
});
