import { createServer, type Server } from 'node:http';
import type { Express } from 'express';
import { pino } from 'pino';
import { createSegmenter } from '../../platform/segmenter.ts';
import { createApp } from '../../server/app.ts';
import { type Comparison, createComparison } from '../../server/compare/comparison.ts';
import { readFigureWords } from '../../server/compare/figure-words.ts';
import type { FindSimilar } from '../../server/compare/similar.ts';
import { type Library, toLibrary } from '../../server/library.ts';
import { toCorpus } from '../../server/search/corpus.ts';
import type { FindMatches, ListFound, Search } from '../../server/search/types.ts';
import type { AppDependencies, SiteData } from '../../server/site.ts';
import type { Suggest } from '../../server/suggest/types.ts';
import { fakeList, fakeMatches, fakeSearch } from './fake-search.ts';
import { sampleBundle } from './fixtures.ts';
import { literalMarker } from './marker.ts';

/** A real server on a free port. */
export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

export function serve(app: Express): Promise<Served> {
  return new Promise((resolve) => {
    const server: Server = createServer(app);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      resolve({
        url: `http://127.0.0.1:${port}`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}

/** Over a bundle without vectors: nothing is near to anything. */
function sampleComparison(): Comparison {
  const language = {
    segmenter: createSegmenter([]),
    stopWords: new Set<string>(),
    figureWords: readFigureWords(),
  };
  const settings = { bar: 0.7, most: 5, shortlist: 80, commonest: 0.1, commonestUnlisted: 0.1, terms: 8 };
  return createComparison(toCorpus(sampleBundle()), language, settings);
}

interface SampleOptions {
  readonly library?: Library;
  readonly search?: Search;
  readonly list?: ListFound;
  readonly matches?: FindMatches;
  readonly suggest?: Suggest;
  readonly meant?: (typed: string) => string | null;
  readonly similar?: FindSimilar;
  readonly comparison?: Comparison;
  readonly ready?: boolean;
  readonly data?: Partial<SiteData>;
  readonly config?: Partial<AppDependencies['config']>;
}

/** The app over the sample plans with the fake search; each part can be replaced. */
export function sampleApp(options: SampleOptions = {}): Express {
  const library = options.library ?? toLibrary(sampleBundle());
  const served = {
    library,
    search: options.search ?? fakeSearch(library),
    list: options.list ?? fakeList(library),
    matches: options.matches ?? fakeMatches(library),
    marker: literalMarker,
    meant: options.meant ?? (() => null),
    suggest: options.suggest ?? (() => []),
    similar: options.similar ?? (() => []),
    // A segmenter takes time to make: only for those who compare.
    get comparison() {
      return options.comparison ?? sampleComparison();
    },
  };
  return createApp({
    config: { publicUrl: null, trustProxy: false, rateLimitPerMinute: 0, ...options.config },
    log: pino({ level: 'silent' }),
    current: () => served,
    isReady: () => options.ready ?? true,
    data: {
      examples: ['低空经济', '城镇化率'],
      redirects: {},
      syntax: [{ q: '“低空”', says: '引号' }],
      ...options.data,
    },
  });
}
