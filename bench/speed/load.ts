import autocannon from 'autocannon';

/** One request, to be sent as it stands. */
export interface LoadRequest {
  readonly method?: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What a run of requests took. */
export interface Load {
  /** Milliseconds of each request. */
  readonly times: readonly number[];
  /** Seconds of the whole run. */
  readonly duration: number;
}

/** Deals requests out to connections in turn: none is sent twice. */
export function dealt<T>(requests: readonly T[], connections: number): readonly (readonly T[])[] {
  return Array.from({ length: connections }, (_, first) =>
    requests.filter((_, at) => at % connections === first),
  );
}

/** Sends every request once, over as many connections that are kept open. Rejects if one is not answered with 2xx. */
export async function sendAll(
  url: string,
  requests: readonly LoadRequest[],
  connections: number,
): Promise<Load> {
  const hands = dealt(requests, connections).values();
  const times: number[] = [];
  const began = performance.now();
  let ended = began;
  const { errors, non2xx } = await new Promise<{ errors: number; non2xx: number }>((resolve, reject) => {
    const options = {
      url,
      connections,
      amount: requests.length,
      sampleInt: 50,
      timeout: 30,
      setupClient: (client: { setRequests(hand: readonly LoadRequest[]): void }) => {
        const hand = hands.next();
        if (!hand.done) client.setRequests(hand.value);
      },
    };
    autocannon(options, (error, result) => (error === null ? resolve(result) : reject(error))).on(
      'response',
      (_client, _status, _bytes, milliseconds) => {
        times.push(milliseconds);
        ended = performance.now();
      },
    );
  });
  if (errors > 0 || non2xx > 0) {
    throw new Error(
      `${url}: of ${requests.length} requests ${errors} failed, ${non2xx} were not answered with 2xx`,
    );
  }
  return { times, duration: (ended - began) / 1000 };
}
