import { type Request, type RequestHandler, type Response, Router } from 'express';
import { toFrame } from '../frame.ts';
import { paramsOf } from '../http/params.ts';
import { sendJson, sendPage } from '../http/respond.ts';
import type { Library } from '../library.ts';
import { oncePer } from '../once-per.ts';
import type { Site } from '../site.ts';
import { readFirstTerms } from '../terms/first-terms.ts';
import { readWeakTerms, toNamingWords } from '../terms/naming-words.ts';
import { type TermBook, toTermBook } from '../terms/term-book.ts';
import { parseTermParams } from '../terms/term-params.ts';
import { toTermsAnswer } from '../view-models/terms-answer.ts';
import { toTermsPage } from '../view-models/terms-page.ts';
import { TermsPage } from '../views/terms-page.tsx';

/** `/terms` and `/terms/{term}`: terms through the texts, as a page and under `/api` as data. They need no engine. */
export function termRoutes(site: Site): RequestHandler {
  const router = Router();
  const bookOf = rememberBook();
  const examples = readFirstTerms();
  const asked = (req: Request) => parseTermParams(firstOf(req), paramsOf(req));
  const page = async (req: Request, res: Response): Promise<void> => {
    const { library, meant } = site.current();
    const model = toTermsPage(asked(req), await bookOf(library), library, { examples, meant });
    return sendPage(res, <TermsPage frame={toFrame(site, library, req)} page={model} />);
  };
  const data = async (req: Request, res: Response): Promise<void> => {
    const { library } = site.current();
    sendJson(res, toTermsAnswer(asked(req), await bookOf(library), library));
  };
  router.get('/terms', page);
  router.get('/terms/:term', page);
  router.get('/api/terms', data);
  router.get('/api/terms/:term', data);
  return router;
}

function firstOf({ params: { term } }: Request): string | null {
  return typeof term === 'string' ? term : null;
}

/** What a build's texts are does not change while it is served. */
function rememberBook(): (library: Library) => Promise<TermBook> {
  const weak = readWeakTerms();
  return oncePer((library) => toTermBook(library, toNamingWords(library.dictionary, weak)));
}
