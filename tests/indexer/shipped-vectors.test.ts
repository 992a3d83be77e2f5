import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toParsedSources } from '../../indexer/parsed-sources.ts';
import { processorKind } from '../../indexer/processor.ts';
import { readSources } from '../../indexer/sources.ts';
import { toDescriptions } from '../../indexer/topic-table.ts';
import { readVectorFile, type VectorsByKey } from '../../indexer/vector-file.ts';
import { toVectorTexts } from '../../indexer/vector-texts.ts';
import { embedRow, keyOf, type TextToEmbed } from '../../indexer/vectors.ts';
import { ROOT } from '../../platform/config.ts';
import { createEmbedder, type Embedder } from '../../platform/embedder.ts';
import { DIMENSIONS, dequantise } from '../../platform/vectors.ts';

const SAMPLE = 40;
/** Of each plan, and of the topics. */
let texts: readonly TextToEmbed[];
let shipped: VectorsByKey;
let embedder: Embedder;

beforeAll(async () => {
  const sources = await readSources(ROOT);
  texts = [
    ...toParsedSources(sources.plans).flatMap(({ parsed, questions }) => toVectorTexts(parsed, questions)),
    ...toDescriptions(sources.topics),
  ];
  shipped = new Map(
    (await Promise.all(sources.shippedVectors.map(readVectorFile))).flatMap((each) => [...each]),
  );
  embedder = await createEmbedder(join(ROOT, 'data/model/bge-small-zh-v1.5'));
});
afterAll(() => embedder.close());

/** The same whole numbers below `bound` every time (a linear congruential generator). */
function* seeded(bound: number): Generator<number> {
  for (let state = 20_260_330; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield Math.floor((state / 2_147_483_648) * bound);
  }
}

describe('the shipped vectors', () => {
  it('hold every text of the bundled plans and topics: the first start embeds nothing', () => {
    const missing = texts.filter((text) => !shipped.has(keyOf(embedder.model, text)));
    expect(
      missing.map(({ text }) => text).slice(0, 5),
      'run: node --import tsx indexer/ship-vectors.ts',
    ).toEqual([]);
  });

  it('hold nothing else', () => {
    const keys = new Set(texts.map((text) => keyOf(embedder.model, text)));
    expect([...shipped.keys()].filter((key) => !keys.has(key))).toHaveLength(0);
  });

  it('are what the model says: a sample embedded again', async () => {
    const { processor } = JSON.parse(readFileSync(join(ROOT, 'data/vectors/meta.json'), 'utf8'));
    const least = (await processorKind()) === processor ? 0.999 : 0.98;
    const pick = seeded(texts.length);
    for (let drawn = 0; drawn < SAMPLE; drawn++) {
      const text = texts[pick.next().value ?? 0];
      if (text === undefined) throw new Error('no text drawn');
      const row = dequantise(shipped.get(keyOf(embedder.model, text)) ?? new Int8Array(DIMENSIONS), 0);
      const again = dequantise(await embedRow(embedder, text), 0);
      const cosine = again.reduce((sum, value, at) => sum + value * (row[at] ?? 0), 0);
      expect(cosine, text.text).toBeGreaterThanOrEqual(least);
    }
  });
});
