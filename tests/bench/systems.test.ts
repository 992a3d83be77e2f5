import { describe, expect, it } from 'vitest';
import { toAblations } from '../../bench/ablation.ts';
import { engineHybrid } from '../../bench/systems/engine-hybrid.ts';
import { engineKeyword } from '../../bench/systems/engine-keyword.ts';
import { rememberAnswers } from '../../bench/systems/remember-answers.ts';
import { PASSAGES } from '../../bench/systems/sections.ts';
import { vectorsAlone } from '../../bench/systems/vectors-alone.ts';
import { EMBEDDER } from '../../platform/document.ts';
import type { PassageQuery } from '../../server/search/candidates.ts';
import type { Understood } from '../../server/search/understand.ts';
import { Weights } from '../../server/search/weights.ts';
import { understood } from '../server/search/support.ts';

const understand = (q: string): Understood =>
  understood(Object.fromEntries(q.split(' ').map((text) => [text, 1])), { text: q });

/** An engine that answers with these passages and remembers what it was asked. */
function listening(ids: readonly string[]) {
  const asked: PassageQuery[] = [];
  const ask = async (queries: readonly PassageQuery[]) => {
    asked.push(...queries);
    return queries.map(() => ids);
  };
  const sectionOf = new Map([
    ['s2-p1', 's2'],
    ['s1-p1', 's1'],
    ['s2-p2', 's2'],
  ]);
  return { asked, parts: { ask, understand, sectionOf, embed: async () => Float32Array.of(0.5, 0.25) } };
}

describe('the baselines', () => {
  it('rank sections by their first passage', async () => {
    const { parts } = listening(['s2-p2', 's1-p1', 's2-p1']);
    expect(await engineKeyword(parts).rank('低空')).toEqual(['s2', 's1']);
    expect(await vectorsAlone(parts).rank('低空')).toEqual(['s2', 's1']);
  });

  it('ask by keyword with at most the ten words that the engine heeds', async () => {
    const { asked, parts } = listening([]);
    await engineKeyword(parts).rank('一 二 三 四 五 六 七 八 九 十 十一');
    expect(asked).toEqual([
      expect.objectContaining({
        q: '一 二 三 四 五 六 七 八 九 十',
        matchingStrategy: 'last',
        attributesToSearchOn: ['tokens', 'titleTokens'],
        limit: PASSAGES,
      }),
    ]);
    expect(asked[0]).not.toHaveProperty('vector');
  });

  it('ask for hybrid hits with words, vector and ratio, for vectors alone without words', async () => {
    const { asked, parts } = listening([]);
    await engineHybrid(parts, 0.3).rank('低空 经济');
    await vectorsAlone(parts).rank('低空 经济');
    expect(asked).toEqual([
      expect.objectContaining({
        q: '低空 经济',
        vector: [0.5, 0.25],
        hybrid: { embedder: EMBEDDER, semanticRatio: 0.3 },
      }),
      expect.objectContaining({
        q: '',
        vector: [0.5, 0.25],
        hybrid: { embedder: EMBEDDER, semanticRatio: 1 },
      }),
    ]);
  });

  it('refuse a passage that is not of the build', async () => {
    const { parts } = listening(['s9-p1']);
    await expect(engineKeyword(parts).rank('低空')).rejects.toThrow('s9-p1 is no passage of this build');
  });
});

describe('remembered answers', () => {
  it('ask the engine once for the same and again for anything else', async () => {
    const { asked, parts } = listening(['s1-p1']);
    const ask = rememberAnswers(parts.ask);
    const first = await ask([{ q: '低空' }]);
    expect(await ask([{ q: '低空' }])).toEqual(first);
    await ask([{ q: '低空', limit: 5 }]);
    expect(asked).toEqual([{ q: '低空' }, { q: '低空', limit: 5 }]);
  });
});

describe('an ablation', () => {
  // Every weight there is, none of them one that leaves a part out.
  const weights = Weights.parse(Object.fromEntries(Object.keys(Weights.shape).map((name) => [name, 0.5])));
  const changes = toAblations(weights).map(({ name, weights: changed }) => [
    name,
    Object.fromEntries(
      Object.entries(changed).filter(([key, value]) => weights[key as keyof typeof weights] !== value),
    ),
  ]);

  it('leaves out one part at a time and the bars as they are', () => {
    expect(changes).toEqual([
      ['without window', { window: 0 }],
      ['without sentence', { sentence: 0 }],
      ['without question', { question: 0 }],
      ['without titleWord', { titleWord: 0 }],
      ['without questionWord', { questionWord: 0 }],
      ['without phrase', { phrase: 0 }],
      ['without leadWord', { leadWord: 0 }],
      ['without nearness', { nearness: 0 }],
      [
        'without kinds of passage',
        {
          indicatorAsked: 0,
          indicatorUnasked: 0,
          definitionAsked: 0,
          definitionUnasked: 0,
          note: 0,
          boxItem: 0,
          announcement: 0,
        },
      ],
      ['without words', { words: 0 }],
      ['without meaning', { words: 1 }],
    ]);
  });
});
