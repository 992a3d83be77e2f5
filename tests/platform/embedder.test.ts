import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../platform/config.ts';
import { createEmbedder, type Embedder } from '../../platform/embedder.ts';
import { SourceError } from '../../platform/errors.ts';

const folder = join(ROOT, 'data/model/bge-small-zh-v1.5');
let embedder: Embedder;

beforeAll(async () => {
  embedder = await createEmbedder(folder);
});
afterAll(() => embedder.close());

const cosine = (a: Float32Array, b: Float32Array) =>
  a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);

describe('embedder', () => {
  it('yields unit vectors of 512 numbers', async () => {
    const vector = await embedder.embedPassage('发展低空经济');
    expect(vector).toHaveLength(512);
    expect(cosine(vector, vector)).toBeCloseTo(1, 5);
  });

  it('reads capital letters as the vocabulary knows them', async () => {
    const passage = await embedder.embedPassage('建设5G基站');
    expect(cosine(passage, await embedder.embedPassage('建设5g基站'))).toBeGreaterThan(0.9999);
    expect(cosine(passage, await embedder.embedPassage('建设7Q基站'))).toBeLessThan(0.99);
  });

  it('finds the passage that answers nearer than one that does not', async () => {
    const query = await embedder.embedQuery('想开民宿有什么扶持');
    const near = await embedder.embedPassage('支持发展精品民宿，给予财政补贴。');
    const far = await embedder.embedPassage('能源综合生产能力稳步提升。');
    expect(cosine(query, near)).toBeGreaterThan(cosine(query, far) + 0.1);
  });

  it('embeds a traditional, full-width query as the simplified one', async () => {
    const simplified = await embedder.embedQuery('长株潭5G');
    expect(cosine(simplified, await embedder.embedQuery('長株潭５Ｇ'))).toBeGreaterThan(0.9999);
  });

  it('cuts what is longer than the model reads', async () => {
    expect(await embedder.embedPassage('发展'.repeat(600))).toHaveLength(512);
  });

  it('does not load a model file that is not the one it should be', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'gangyao-model-'));
    try {
      cpSync(folder, copy, { recursive: true });
      writeFileSync(join(copy, 'model_quantized.onnx'), 'damaged');
      await expect(createEmbedder(copy)).rejects.toThrow(SourceError);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });
});
