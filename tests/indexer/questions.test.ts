import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseQuestions } from '../../indexer/questions.ts';
import { SourceError } from '../../platform/errors.ts';

describe('parseQuestions', () => {
  it('reads the questions of both plans', () => {
    for (const plan of ['hunan', 'yongzhou']) {
      const file = new URL(`../../data/questions/${plan}.jsonl`, import.meta.url);
      expect(parseQuestions(plan, readFileSync(file, 'utf8')).length).toBeGreaterThan(1500);
    }
  });

  it.each(['{"line": 0, "kind": "question", "q": "？"}', '{"line": 3, "q": "？"}', 'nonsense', '{"line": 3'])(
    'names file and line of %j',
    (line) => {
      const good = '{"line": 4, "kind": "question", "q": "什么"}';
      expect(() => parseQuestions('hunan.jsonl', `${good}\n\n${line}\n`)).toThrow(
        new SourceError('hunan.jsonl', 3, 'expected {"line": 12, "kind": "question", "q": "…"}'),
      );
    },
  );
});
