import type { SyntaxExample } from '../site.ts';
import { urls } from '../urls.ts';

/** One way to write a query, and the address that runs it. */
export interface HelpExample extends SyntaxExample {
  readonly url: string;
}

/** What the help shows, in the order of the data. */
export function toSearchHelp(examples: readonly SyntaxExample[]): readonly HelpExample[] {
  return examples.map((example) => ({ ...example, url: urls.search({ q: example.q }) }));
}
