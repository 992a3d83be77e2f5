import type { Bundle } from '../../platform/bundle.ts';
import type { Library } from '../library.ts';
import { toGlossaryTerms } from './sources/glossary.ts';
import { toHeadings } from './sources/headings.ts';
import { toIndicatorNames } from './sources/indicators.ts';
import { toPlaces } from './sources/places.ts';
import { toQuestions } from './sources/questions.ts';
import { toTerms } from './sources/terms.ts';
import type { Entry } from './types.ts';

/** All that a build can suggest, kind by kind; each is made when it is asked for. */
export function toSources(bundle: Bundle, library: Library): readonly (() => readonly Entry[])[] {
  return [
    () => toTerms(bundle),
    () => toHeadings(library),
    () => toGlossaryTerms(bundle, library),
    () => toIndicatorNames(bundle, library),
    () => toPlaces(bundle),
    () => toQuestions(bundle, library),
  ];
}
