import type { AskEngine } from '../../server/search/candidates.ts';

/** Asks the engine the same thing once only: systems that differ in their weights alone ask for the same candidates. */
export function rememberAnswers(ask: AskEngine): AskEngine {
  const known = new Map<string, ReturnType<AskEngine>>();
  return (queries) => {
    const key = JSON.stringify(queries);
    const answer = known.get(key) ?? ask(queries);
    known.set(key, answer);
    return answer;
  };
}
