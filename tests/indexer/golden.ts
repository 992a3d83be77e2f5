import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

const FOLDER = new URL('fixtures/', import.meta.url);

/** A fixture's text, cut from a real plan. */
export const fixture = (name: string) => readFileSync(new URL(`${name}.txt`, FOLDER), 'utf8');

/** Compares with the golden file of that name; `UPDATE=1` rewrites it, and the diff is reviewed. */
export function expectGolden(name: string, value: unknown): void {
  const file = new URL(`${name}.json`, FOLDER);
  if (process.env.UPDATE === '1') writeFileSync(file, `${JSON.stringify(value, null, 1)}\n`);
  if (!existsSync(file)) throw new Error(`no golden file ${name}.json: run with UPDATE=1 and review it`);
  expect(JSON.parse(JSON.stringify(value))).toEqual(JSON.parse(readFileSync(file, 'utf8')));
}
