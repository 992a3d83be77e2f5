import { describe, expect, it } from 'vitest';
import { rememberQueries } from '../../../server/search/query-vectors.ts';

/** Embeds a text as its length, and counts. */
function counting() {
  const asked: string[] = [];
  const embed = rememberQueries(async (text) => {
    asked.push(text);
    if (text === 'broken') throw new Error('no vector');
    return Float32Array.of(text.length);
  });
  return { asked, embed };
}

describe('the vectors of queries', () => {
  it('are made once for the same query, also when it is asked twice at the same time', async () => {
    const { asked, embed } = counting();
    const both = await Promise.all([embed('民宿'), embed('民宿')]);
    expect(both).toEqual([Float32Array.of(2), Float32Array.of(2)]);
    expect(await embed('民宿')).toEqual(Float32Array.of(2));
    expect(await embed('低空经济')).toEqual(Float32Array.of(4));
    expect(asked).toEqual(['民宿', '低空经济']);
  });

  it('that could not be made are tried again', async () => {
    const { asked, embed } = counting();
    await expect(embed('broken')).rejects.toThrow('no vector');
    await expect(embed('broken')).rejects.toThrow('no vector');
    expect(asked).toEqual(['broken', 'broken']);
  });

  it('are remembered for the thousand asked last: those asked longest ago are forgotten', async () => {
    const { asked, embed } = counting();
    for (let query = 0; query < 1000; query += 1) await embed(`query ${query}`);
    await embed('query 0');
    await embed('one more');
    asked.length = 0;
    await embed('query 0');
    await embed('query 2');
    expect(asked).toEqual([]);
    await embed('query 1');
    expect(asked).toEqual(['query 1']);
  });
});
