import { type RequestHandler, Router } from 'express';
import { toFrame } from '../frame.ts';
import { sendPage } from '../http/respond.ts';
import type { Site } from '../site.ts';
import { toAboutPage } from '../view-models/about-page.ts';
import { toHomePage } from '../view-models/home-page.ts';
import { AboutPage } from '../views/about-page.tsx';
import { HomePage } from '../views/home-page.tsx';

/** `/` and `/about`. */
export function homeRoutes(site: Site): RequestHandler {
  const router = Router();
  router.get('/', (req, res) => {
    const { library } = site.current();
    const page = toHomePage(library, site.data);
    return sendPage(res, <HomePage frame={toFrame(site, library, req)} page={page} />);
  });
  router.get('/about', (req, res) => {
    const { library } = site.current();
    return sendPage(res, <AboutPage frame={toFrame(site, library, req)} page={toAboutPage(library)} />);
  });
  return router;
}
