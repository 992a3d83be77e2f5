import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../../platform/config.ts';
import { createAssets } from '../../../server/http/assets.ts';
import { type Served, serve } from '../serve.ts';

const assets = createAssets();
let app: Served;
beforeAll(async () => {
  app = await serve(express().use(assets.handler));
});
afterAll(() => app.close());

const get = (path: string, encoding = 'br') =>
  fetch(app.url + assets.url(path), { headers: { 'Accept-Encoding': encoding } });

describe('a file of the site', () => {
  it.each(['css/base.css', 'js/basket.js', 'icons/favicon.svg'])(
    'is sent small, and whole: %s',
    async (path) => {
      const whole = readFileSync(join(ROOT, 'public', path), 'utf8');
      const answers = await Promise.all([get(path), get(path), get(path)]);
      for (const answer of [...answers, await get(path)]) {
        expect(answer.headers.get('Content-Encoding')).toBe('br');
        expect(Number(answer.headers.get('Content-Length'))).toBeLessThan(Buffer.byteLength(whole));
        expect(await answer.text()).toBe(whole);
      }
      const plain = await get(path, 'identity');
      expect(plain.headers.get('Content-Encoding')).toBeNull();
      expect(await plain.text()).toBe(whole);
    },
  );
});
