import { type RequestHandler, Router } from 'express';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { originOf } from '../http/origin.ts';
import type { Site } from '../site.ts';

/** The browser's search plug-in. */
export function openSearchRoutes({ config, assets }: Site): RequestHandler {
  const router = Router();
  router.get('/opensearch.xml', (req, res) => {
    const base = originOf(req, config.publicUrl);
    const description = h('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
      h('ShortName', null, '纲要检索'),
      h('Description', null, '五年规划纲要的全文与语义检索'),
      h('InputEncoding', null, 'UTF-8'),
      h('Image', { width: 16, height: 16, type: 'image/svg+xml' }, base + assets.url('icons/favicon.svg')),
      h('Url', { type: 'text/html', template: `${base}/search?q={searchTerms}` }),
      h('Url', { type: 'application/json', template: `${base}/search.json?q={searchTerms}` }),
    ]);
    res
      .type('application/opensearchdescription+xml')
      .send(`<?xml version="1.0" encoding="UTF-8"?>\n${renderToString(description)}`);
  });
  return router;
}
