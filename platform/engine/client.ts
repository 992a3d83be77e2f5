import {
  Meilisearch,
  MeilisearchApiError,
  MeilisearchRequestError,
  MeilisearchTaskTimeOutError,
} from 'meilisearch';
import { EngineUnavailable } from '../errors.ts';

/** Milliseconds. Searches take tens of them; an upload of all documents takes seconds. */
const SEARCH_TIMEOUT = 10_000;
const ADMIN_TIMEOUT = 120_000;
/** A task may stand behind others: loading a large build is minutes of work. */
const TASK_TIMEOUT = 600_000;
const TASK_POLL = 20;

function createClient(url: string, key: string | null, timeout: number): Meilisearch {
  return new Meilisearch({
    host: url,
    ...(key === null ? {} : { apiKey: key }),
    timeout,
    // Compressed answers cost a delayed acknowledgement, 40 ms a call.
    requestInit: { headers: { 'Accept-Encoding': 'identity' } },
    defaultWaitOptions: { timeout: TASK_TIMEOUT, interval: TASK_POLL },
  });
}

/** A client for questions that a reader waits for. */
export const createSearchClient = (url: string, key: string | null, timeout = SEARCH_TIMEOUT): Meilisearch =>
  createClient(url, key, timeout);

/** A client for the work behind a build. */
export const createAdminClient = (url: string, key: string | null, timeout = ADMIN_TIMEOUT): Meilisearch =>
  createClient(url, key, timeout);

/** Runs calls of a client; whatever means that the engine cannot be asked rejects with EngineUnavailable. */
export async function reach<T>(url: string, calls: () => Promise<T>): Promise<T> {
  try {
    return await calls();
  } catch (error) {
    const reason = unavailability(error);
    if (reason === null) throw error;
    throw new EngineUnavailable(`the search engine at ${url} ${reason}`, { cause: error });
  }
}

/** Why an error means that the engine cannot be asked; null when it answered and only disagreed. */
function unavailability(error: unknown): string | null {
  if (error instanceof MeilisearchApiError) {
    const { status } = error.response;
    if (status === 401 || status === 403) return `does not accept the key: ${error.message}`;
    if (status >= 500 || status === 429 || status === 408) return `answered ${status}: ${error.message}`;
    return null;
  }
  if (error instanceof MeilisearchTaskTimeOutError) return `did not finish a task: ${error.message}`;
  if (error instanceof MeilisearchRequestError) return `does not answer: ${innermost(error)}`;
  // What stands in front of a dead engine answers in HTML.
  if (error instanceof SyntaxError) return 'answered with something that is not JSON';
  return null;
}

function innermost(error: Error): string {
  let at = error;
  while (at.cause instanceof Error) at = at.cause;
  const code = 'code' in at && typeof at.code === 'string' ? `${at.code} ` : '';
  return `${code}${at.message}`.trim();
}
