import { type RequestHandler, Router } from 'express';
import { readMatrixParams } from '../compare/matrix-params.ts';
import { type PlanPair, partnerOf, readPlan, readPlanPair } from '../compare/plan-pair.ts';
import type { SideFound } from '../compare/side-found.ts';
import { currentId } from '../current-id.ts';
import { toFrame } from '../frame.ts';
import { paramsOf } from '../http/params.ts';
import { notFound } from '../http/problem.ts';
import { sendPage } from '../http/respond.ts';
import type { Library, Shelf } from '../library.ts';
import { MAX_SIZE, parseSearchParams } from '../search/search-params.ts';
import { toStandingHits } from '../search/standings.ts';
import type { SearchQuery } from '../search/types.ts';
import type { Served, Site } from '../site.ts';
import { urls } from '../urls.ts';
import { toCompareChapters } from '../view-models/compare-chapters.ts';
import { toComparePage } from '../view-models/compare-page.ts';
import { SHOWN_PASSAGES, type Told, toPlace, toPlaces } from '../view-models/compare-places.ts';
import { sideQuery } from '../view-models/compare-query.ts';
import { toCompareSection } from '../view-models/compare-section.ts';
import type { Searched } from '../view-models/compare-topics.ts';
import { CompareChaptersPage } from '../views/compare-chapters.tsx';
import { ComparePage } from '../views/compare-page.tsx';
import { PlacePage, PlacesPage } from '../views/compare-places.tsx';
import { CompareSectionPage } from '../views/compare-section.tsx';

/** Plans, chapters, sections and places held against each other. Only the comparison of a query asks the engine. */
export function compareRoutes(site: Site): RequestHandler {
  const router = Router();
  router.get('/compare', async (req, res) => {
    const served = site.current();
    const { library } = served;
    const params = paramsOf(req);
    const section = params.get('section') ?? '';
    if (section !== '') return res.redirect(303, urls.compareSection(section));
    const pair = planPair(params, library);
    const query = parseSearchParams(params, library.known);
    const searched = query.q === '' ? null : await searchBoth(served, query, pair);
    const { examples } = site.data;
    const mark = served.marker(query.q, query.off);
    const page = toComparePage(query, pair, searched, library, examples, mark, served.comparison.regions);
    return sendPage(res, <ComparePage frame={toFrame(site, library, req)} page={page} />);
  });
  router.get('/compare/chapters', async (req, res) => {
    const { library, comparison } = site.current();
    const pair = planPair(paramsOf(req), library);
    const chosen = readMatrixParams(paramsOf(req), pair);
    const nearness = await comparison.chapters(pair.a.plan.id, pair.b.plan.id);
    const compared = chosen.pair === null ? null : await comparison.chapterPair(...chosen.pair);
    const page = toCompareChapters(pair, chosen, nearness, compared, library);
    return sendPage(res, <CompareChaptersPage frame={toFrame(site, library, req)} page={page} />);
  });
  router.get('/compare/sections/:id', async (req, res) => {
    const { library, comparison } = site.current();
    const id = currentId(req.params.id, library, site.data) ?? '';
    const own = library.shelf(library.place(id)?.plan ?? '');
    if (own === undefined) throw notFound('没有这个编号的原文。');
    const notes: string[] = [];
    const asked = readPlan(paramsOf(req), 'plan', library, notes);
    if (asked === own) notes.push('这是它自己的规划，已换成另一部。');
    const other = asked === undefined || asked === own ? partnerOf(own.plan, library) : asked;
    if (other === undefined) throw alone();
    const compared = await comparison.section(id, other.plan.id);
    if (compared === undefined) throw notFound('没有这个编号的原文。');
    const page = toCompareSection(id, own, other, compared, library, notes);
    return sendPage(res, <CompareSectionPage frame={toFrame(site, library, req)} page={page} />);
  });
  router.get('/places', (req, res) => {
    const { library, comparison } = site.current();
    const page = toPlaces(comparison.regions, library);
    return sendPage(res, <PlacesPage frame={toFrame(site, library, req)} page={page} />);
  });
  router.get('/places/:region', async (req, res) => {
    const served = site.current();
    const { library, comparison } = served;
    const region = comparison.regions.find(req.params.region);
    if (region === undefined) throw notFound('没有收录这个地方。');
    if (region.name !== req.params.region) return res.redirect(303, urls.place(region.name));
    const own = library.shelves.find(({ plan }) => plan.region === region.name)?.plan;
    const told = await toTold(served, region.name, own?.id);
    const page = toPlace(region, own, told, comparison.regions, library);
    return sendPage(res, <PlacePage frame={toFrame(site, library, req)} page={page} />);
  });
  return router;
}

function planPair(params: URLSearchParams, library: Library): PlanPair {
  const pair = readPlanPair(params, library);
  if (pair === undefined) throw alone();
  return pair;
}

function alone(): Error {
  return notFound('目前只收录了一部规划，没有可以对照的。');
}

/** The same query in each plan, its words alone, and all that it finds: match sets are found once. */
async function searchBoth(served: Served, query: SearchQuery, { a, b }: PlanPair): Promise<Searched> {
  const { search, matches, library } = served;
  const one = async ({ plan }: Shelf): Promise<SideFound> => {
    const asked = sideQuery(query, plan.id, MAX_SIZE);
    const found = await search(asked);
    const all = await matches({ ...asked, filters: { ...asked.filters, topic: [] } });
    const more = { hits: toStandingHits(all, query.mode, library), capped: all.capped };
    if (query.mode !== 'hybrid') return { found, words: query.mode === 'keyword' ? found : null, ...more };
    return { found, words: await search({ ...asked, mode: 'keyword' }), ...more };
  };
  return [await one(a), await one(b)];
}

/** What every plan but the place's own says of it, if anything. */
async function toTold(
  { library, comparison }: Served,
  region: string,
  own: string | undefined,
): Promise<readonly Told[]> {
  const told: Told[] = [];
  for (const { plan } of library.shelves) {
    if (plan.id === own) continue;
    const all = comparison.regions.passages(region, plan.id);
    const passages = all.slice(0, SHOWN_PASSAGES);
    const beside = own === undefined ? null : await comparison.besidePlace(passages, own, region);
    told.push({ plan, count: all.length, passages, beside });
  }
  return told;
}
