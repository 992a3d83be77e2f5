import fc from 'fast-check';

/** Odd requests for searches: every parameter with anything in it, repeated, nested, half encoded. */

const NASTY = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' OR 1=1 --",
  '{{7*7}}',
  '%00%0a%0d',
  '../../etc/passwd',
  '__proto__',
  'constructor',
  '=HYPERLINK("http://x")',
  '𠮷'.repeat(300),
  '\u202e\u200f\ufeff',
  '“低空',
  '-词 -',
  '"""',
  '1e309',
  '-1',
  '٣',
  '9'.repeat(40),
];

const NAMES = [
  'q',
  'mode',
  'plan',
  'part',
  'chapter',
  'topic',
  'region',
  'kind',
  'level',
  'sort',
  'page',
  'size',
];

const name = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 1, arbitrary: fc.constantFrom(...NAMES).map((base) => `${base}[]`) },
  { weight: 1, arbitrary: fc.constantFrom('__proto__', 'toString', 'q[a][b]', 'x'.repeat(100)) },
);

const value = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.integer().map(String),
);

const encoded = fc
  .array(fc.tuple(name, value), { maxLength: 8 })
  .map((pairs) => String(new URLSearchParams(pairs.map(([key, text]): [string, string] => [key, text]))));

/** Broken percent signs and bytes that are no UTF-8, as they may arrive. */
const raw = fc.constantFrom(
  'q=%',
  'q=%zz',
  'q=%ff%fe',
  'q=%E4%BD',
  '&&&===',
  'q',
  '?q=a',
  'q=a#b',
  'page=%30',
);

const path = fc.constantFrom('/search', '/search', '/search', '/search.json', '/search.csv', '/api/search');

export interface OddRequest {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** `count` requests, the same ones for the same seed. */
export function oddRequests(count: number, seed: number): readonly OddRequest[] {
  const request = fc.record({
    address: fc
      .tuple(path, fc.oneof({ weight: 9, arbitrary: encoded }, { weight: 1, arbitrary: raw }))
      .map(([where, query]) => `${where}?${query}`),
    headers: fc.constantFrom<Readonly<Record<string, string>>>(
      {},
      { 'HX-Request': 'true', 'HX-Request-Type': 'partial' },
      { Accept: 'application/json' },
      { Accept: 'image/png' },
    ),
  });
  return fc.sample(request, { numRuns: count, seed });
}

/** What would be markup of the request's making. */
const REFLECTED = /<script>|<img|<x>/;

/** Sends the requests, and tells those that were answered as they must not be. */
export async function wrongAnswers(
  base: string,
  requests: readonly OddRequest[],
): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const { address, headers } of requests) {
    const answer = await fetch(base + address, { headers });
    const body = await answer.text();
    const html = answer.headers.get('content-type')?.startsWith('text/html') ?? false;
    if (answer.status >= 500) wrong.push(`${answer.status} ${address}`);
    if (html && REFLECTED.test(body)) wrong.push(`markup ${address}`);
    if (!html && answer.headers.get('x-content-type-options') !== 'nosniff')
      wrong.push(`sniffable ${address}`);
  }
  return wrong;
}
