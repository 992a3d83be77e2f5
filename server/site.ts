import type { Config } from '../platform/config.ts';
import type { Log } from '../platform/log.ts';
import type { Comparison } from './compare/comparison.ts';
import type { FindSimilar } from './compare/similar.ts';
import type { Assets } from './http/assets.ts';
import type { Library } from './library.ts';
import type { Marker } from './search/marks.ts';
import type { FindMatches, ListFound, Search } from './search/types.ts';
import type { Suggest } from './suggest/types.ts';

/** What the app is given: everything that touches the world, and the way to the build that is served. */
export interface AppDependencies {
  readonly config: Pick<Config, 'publicUrl' | 'trustProxy' | 'rateLimitPerMinute'>;
  readonly log: Log;
  /** The build that is served now; one request asks once. */
  readonly current: () => Served;
  /** Whether searches can be answered now. */
  readonly isReady: () => boolean | Promise<boolean>;
  readonly data: SiteData;
}

/** One build, as the pages need it. */
export interface Served {
  readonly library: Library;
  readonly search: Search;
  /** All that a search finds, for those who take it away. */
  readonly list: ListFound;
  /** The passages that a query finds, for those who read along them. */
  readonly matches: FindMatches;
  /** Marks what a query looks for, as the results do, but for what the reader refused; nothing for an empty query. */
  readonly marker: (q: string, off?: readonly string[]) => Marker;
  /** What was typed as the search reads it, where spelling or pinyin is mended; else null. */
  readonly meant: (typed: string) => string | null;
  /** What may be meant by what was typed so far. */
  readonly suggest: Suggest;
  /** The nearest passages of other plans. */
  readonly similar: FindSimilar;
  /** Holds plans, chapters, sections and places against each other. */
  readonly comparison: Comparison;
}

/** Small files of `data/` that pages show or follow. */
export interface SiteData {
  /** Queries to try. */
  readonly examples: readonly string[];
  /** Old passage id → the id that it has now. */
  readonly redirects: Readonly<Record<string, string>>;
  /** Ways to write a query. */
  readonly syntax: readonly SyntaxExample[];
}

/** A query that shows one way to write queries, and what that way does, for readers. */
export interface SyntaxExample {
  readonly q: string;
  readonly says: string;
}

/** What routes and views stand on. */
export interface Site extends AppDependencies {
  readonly assets: Assets;
}
