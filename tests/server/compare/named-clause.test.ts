import { describe, expect, it } from 'vitest';
import { createSegmenter } from '../../../platform/segmenter.ts';
import { createComparison } from '../../../server/compare/comparison.ts';
import { readFigureWords } from '../../../server/compare/figure-words.ts';
import { clauseLike, createNamedClause, createSaysTheSame } from '../../../server/compare/named-clause.ts';
import { createTellingWords } from '../../../server/compare/telling-words.ts';
import { type Corpus, toCorpus } from '../../../server/search/corpus.ts';
import { givenBundle, mentionsOf } from './vectors.ts';

const regions = [{ name: '某市', kind: '市', parent: null, aliases: ['某城'] }] as const;
const corpus = toCorpus(
  givenBundle(
    {
      'sheng-c2-s1-p1': {
        text: '建成铁路，研究航道；推动某城机场迁建。',
        words: ['铁路', '航道', '某城', '机场', '迁建', '推动'],
        regions: ['某市'],
        mentions: mentionsOf('建成铁路，研究航道；推动某城机场迁建。', ['某城'], '某市'),
        degrees: 0,
      },
      'sheng-c2-s1-p2': { text: '支持甲、乙、某市等创建园区。', words: ['某市', '园区'] },
      'sheng-c3-p1': { text: '支持某市。', words: ['某市'] },
      'shi-c1-p1': { degrees: 5, text: '推动铁路、航道建设。', words: ['铁路', '航道', '推动'] },
      'shi-c2-s1-p1': { degrees: 60, text: '改善交通，推动机场建设。', words: ['机场', '推动'] },
      'shi-c2-s1-p2': { text: '保留机场。', words: ['机场'] },
    },
    { regions, dictionary: ['铁路', '航道', '机场', '园区'] },
  ),
);
const settings = { commonest: 1, commonestUnlisted: 1 };
const namedClause = createNamedClause(corpus, createTellingWords(corpus, new Set(['推动']), settings));
const saysTheSame = createSaysTheSame(corpus);

function named(id: string) {
  const entry = entryOf(corpus, id);
  const found = namedClause(entry, mentionsOf(entry.passage.text, ['某市', '某城']));
  return found === null
    ? null
    : { ...found, text: entry.passage.text.slice(found.clause.start, found.clause.end) };
}

function entryOf({ byId }: Corpus, id: string) {
  const entry = byId.get(id);
  if (entry === undefined) throw new Error('the sample lacks this passage');
  return entry;
}

describe('what a passage says of a place', () => {
  it('is the clause that names it, and of a list the piece that does', () => {
    expect(named('sheng-c2-s1-p1')?.text).toBe('推动某城机场迁建');
    expect(named('sheng-c2-s1-p1')?.telling).toEqual(['机场']);
    expect(named('sheng-c2-s1-p2')?.text).toBe('某市等创建园区');
  });

  it('is nothing where it only names it', () => {
    expect(named('sheng-c3-p1')).toBeNull();
  });

  it('is said by those that hold its telling words, and most of the others', () => {
    const clause = named('sheng-c2-s1-p1');
    const among = corpus.entries.filter(({ passage }) => passage.plan === 'shi');
    const same = clause === null ? [] : saysTheSame(clause, among);
    expect(same.map(({ passage }) => passage.id)).toEqual(['shi-c2-s1-p1']);
    const { text } = entryOf(corpus, 'shi-c2-s1-p1').passage;
    const like = clause === null ? null : clauseLike(text, clause);
    expect(text.slice(like?.start, like?.end)).toBe('推动机场建设');
  });

  it('is said by nobody where no passage holds any of them', () => {
    const clause = named('sheng-c2-s1-p2');
    expect(clause === null ? null : saysTheSame(clause, corpus.entries.slice(-2))).toEqual([]);
  });
});

it('a place is held against the passage that says the same of it, not the one that is nearest as a whole', async () => {
  const comparison = createComparison(
    corpus,
    { segmenter: createSegmenter(['机场']), stopWords: new Set(['推动']), figureWords: readFigureWords() },
    { bar: 0.7, most: 5, shortlist: 10, terms: 4, ...settings },
  );
  const own = entryOf(corpus, 'sheng-c2-s1-p1');
  const [nearest] = (await comparison.section(own.passage.id, 'shi'))?.matches[0]?.pairs ?? [];
  expect(nearest?.other.passage.id).toBe('shi-c1-p1');
  const [beside] = (await comparison.besidePlace([own], 'shi', '某市'))[0]?.pairs ?? [];
  expect(beside?.other.passage.id).toBe('shi-c2-s1-p1');
  expect(beside?.otherRuns).toEqual([
    { text: '改善交通，' },
    { text: '推动', match: 'meaning' },
    { text: '机场', match: 'term' },
    { text: '建设', match: 'meaning' },
    { text: '。' },
  ]);
});
