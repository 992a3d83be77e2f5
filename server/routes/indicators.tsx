import { type Request, type RequestHandler, type Response, Router } from 'express';
import type { CitationContext } from '../citations/citation.ts';
import { toCsv } from '../csv.ts';
import { toFrame } from '../frame.ts';
import { originOf } from '../http/origin.ts';
import { paramsOf } from '../http/params.ts';
import { sendJson, sendPage, sendPart } from '../http/respond.ts';
import { today } from '../http/today.ts';
import { chooseVariant, type Variant } from '../http/variant.ts';
import { indicatorBookOf } from '../indicators/book.ts';
import { parseIndicatorParams } from '../indicators/query.ts';
import type { Site } from '../site.ts';
import { toIndicatorsCsv } from '../view-models/indicator-csv.ts';
import { toIndicatorsAnswer } from '../view-models/indicator-data.ts';
import { toIndicatorsPage } from '../view-models/indicators-page.ts';
import { IndicatorsPage, IndicatorsPart } from '../views/indicators-page.tsx';

/** `/indicators` in its four variants, by `Accept` or by ending, and `/api/indicators`. They need no engine. */
export function indicatorRoutes(site: Site): RequestHandler {
  const router = Router();
  const answer = (req: Request, res: Response, variant: Variant): void | Promise<void> => {
    const { library } = site.current();
    const { publicUrl } = site.config;
    const book = indicatorBookOf(library);
    const query = parseIndicatorParams(paramsOf(req), book.known);
    const page = () => toIndicatorsPage(query, book, library);
    switch (variant) {
      case 'json':
        return sendJson(res, toIndicatorsAnswer(query, book, library, publicUrl ?? ''));
      case 'csv':
        return sendCsv(res, toCsv(toIndicatorsCsv(query, book, library, contextOf(req, publicUrl))));
      case 'part':
        return sendPart(res, <IndicatorsPart page={page()} />);
      case 'page':
        return sendPage(res, <IndicatorsPage frame={toFrame(site, library, req)} page={page()} />);
    }
  };
  router.get('/indicators', (req, res) => answer(req, res, chooseVariant(req, res)));
  router.get(['/api/indicators', '/indicators.json'], (req, res) => answer(req, res, 'json'));
  router.get('/indicators.csv', (req, res) => answer(req, res, 'csv'));
  return router;
}

/** What is taken away needs whole addresses, also where none is public. */
function contextOf(req: Request, publicUrl: string | null): CitationContext {
  return { base: originOf(req, publicUrl), accessed: today(new Date()) };
}

function sendCsv(res: Response, csv: string): void {
  res.set('Cache-Control', 'no-cache').attachment('gangyao-indicators.csv').type('text/csv').send(csv);
}
