import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nodejieba from 'nodejieba';

/** Cuts runs of Han characters into words, by the stock dictionary and the policy words. */
export interface WordCutter {
  /** The likeliest words of a run of Han characters; joined they are the run. Unknown stretches become single characters. */
  cut(run: string): readonly string[];
  /** The likeliest words of a run, none longer than `most` characters. */
  cutShort(run: string, most: number): readonly string[];
}

/**
 * The dictionary belongs to the process: whichever cutter speaks while another one's words are loaded loads its
 * own (about a second). A process therefore does well to use one list of policy words.
 */
let loaded: string | null = null;

/** A cutter that knows these words (runs of Han characters only) beside the stock dictionary. Deterministic. */
export function createWordCutter(policyWords: readonly string[]): WordCutter {
  const words = [...new Set(policyWords)].sort().join('\n');
  const ready = () => {
    if (loaded !== words) load(words);
  };
  return {
    cut(run) {
      ready();
      return whole(nodejieba.cut(run, false), run);
    },
    cutShort(run, most) {
      ready();
      return whole(nodejieba.cutSmall(run, most), run);
    },
  };
}

/**
 * How often a policy word counts as seen among the stock dictionary's 60 million: enough to win against any
 * way to split it, as a word whose parts are among the commonest of all needs 100.
 */
const FREQUENCY = 200;

/** The stock dictionary's tables of keyword weights take 20 MB and serve nothing here: one word each will do. */
const UNUSED_WEIGHTS = '的 1.0\n';
const UNUSED_STOP_WORDS = '的\n';

function load(words: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'gangyao-dictionary-'));
  const file = (name: string, content: string) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const lines = words === '' ? [] : words.split('\n').map((word) => `${word} ${FREQUENCY} n\n`);
  try {
    nodejieba.load({
      userDict: file('policy.utf8', lines.join('')),
      idfDict: file('weights.utf8', UNUSED_WEIGHTS),
      stopWordDict: file('stop.utf8', UNUSED_STOP_WORDS),
    });
    loaded = words;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Nothing may be lost: what the library cannot carry through its own encoding is cut into characters. */
function whole(words: readonly string[], run: string): readonly string[] {
  return words.join('') === run ? words : [...run];
}
