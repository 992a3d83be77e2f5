import { normalise } from '../../platform/normalise.ts';
import { createSegmenter } from '../../platform/segmenter.ts';
import { createMarker, type Marker } from '../../server/search/marks.ts';

const segmenter = createSegmenter([]);

/** Marks a query as it was typed, wherever it stands. */
export function literalMarker(q: string): Marker {
  return createMarker(segmenter, [], q === '' ? [] : [normalise(q)]);
}
