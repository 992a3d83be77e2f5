import { type Request, type RequestHandler, type Response, Router } from 'express';
import type { CitationContext } from '../citations/citation.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../citations/formats.ts';
import { addressRemarks } from '../citations/remarks.ts';
import { currentId } from '../current-id.ts';
import { toFrame } from '../frame.ts';
import { originOf } from '../http/origin.ts';
import { namesFormat, paramsOf } from '../http/params.ts';
import { HttpProblem, notFound } from '../http/problem.ts';
import { sendPage } from '../http/respond.ts';
import { today } from '../http/today.ts';
import { parseSelection, type Selection, unknownIdsSaid } from '../selection.ts';
import type { Site } from '../site.ts';
import { toCitePage } from '../view-models/cite-page.ts';
import { type ExportFile, toExportFile } from '../view-models/export-file.ts';
import { toCitations, toExportPage } from '../view-models/export-page.ts';
import { CitePage } from '../views/cite-page.tsx';
import { ExportPage } from '../views/export-page.tsx';
import { HistoryPage } from '../views/history-page.tsx';

/** Taking away: `/export`, `/basket`, `/passages/{id}/cite`, and the page of what the browser remembers. */
export function exportRoutes(site: Site): RequestHandler {
  const router = Router();
  const isPublic = site.config.publicUrl !== null;
  router.get('/export', (req, res) => {
    const { library } = site.current();
    const selection = parseSelection(paramsOf(req), library, site.data);
    const context = contextOf(req, site);
    const citations = toCitations(selection.ids, library, context);
    if (namesFormat(req)) {
      const notes = [...selection.notes, ...(citations.length === 0 ? [] : addressRemarks(isPublic))];
      return sendFile(res, toExportFile(fileFormat(selection), citations, notes, library, context.base));
    }
    const page = toExportPage(selection, citations, library, false, isPublic);
    return sendPage(res, <ExportPage frame={toFrame(site, library, req)} page={page} />);
  });
  router.get('/basket', (req, res) => {
    const { library } = site.current();
    const selection = parseSelection(paramsOf(req), library, site.data);
    const citations = toCitations(selection.ids, library, contextOf(req, site));
    const page = toExportPage(selection, citations, library, true, isPublic);
    return sendPage(res, <ExportPage frame={toFrame(site, library, req)} page={page} />);
  });
  router.get('/passages/:id/cite', (req, res) => {
    const { library } = site.current();
    const id = currentId(req.params.id, library, site.data);
    const [citation] = id === undefined ? [] : toCitations([id], library, contextOf(req, site));
    if (citation === undefined) throw notFound('没有这个编号的段落，或者它不是可以引用的段落。');
    return sendPage(
      res,
      <CitePage frame={toFrame(site, library, req)} page={toCitePage(citation, library, isPublic)} />,
    );
  });
  router.get('/history', (req, res) => {
    return sendPage(res, <HistoryPage frame={toFrame(site, site.current().library, req)} />);
  });
  return router;
}

/** Whoever names a format gets that file, or is told why there is none: never a page in its place. */
function fileFormat({ ids, unknownIds, format, unknownFormat }: Selection): ExportFormat {
  if (format === null) {
    throw new HttpProblem(
      400,
      '没有这种格式',
      `没有“${unknownFormat ?? ''}”这种格式；可用的有 ${EXPORT_FORMATS.join('、')}。`,
    );
  }
  // Programs read in the JSON itself what there was not.
  if (ids.length > 0 || format === 'json') return format;
  if (unknownIds.length > 0) throw new HttpProblem(404, '没有这些段落', `${unknownIdsSaid(unknownIds)}。`);
  throw new HttpProblem(400, '没有写明段落', '请用 id 写明要导出的段落，可以重复。');
}

function contextOf(req: Request, { config }: Site): CitationContext {
  return { base: originOf(req, config.publicUrl), accessed: today(new Date()) };
}

function sendFile(res: Response, { name, contentType, body }: ExportFile): void {
  res.set('Cache-Control', 'no-cache').attachment(name).set('Content-Type', contentType).send(body);
}
