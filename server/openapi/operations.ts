import type { Library } from '../library.ts';
import { urls } from '../urls.ts';
import type { Operation } from './operation.ts';
import { exportOperation } from './operations/export.ts';
import { indicatorOperations } from './operations/indicators.ts';
import { passageOperations } from './operations/passages.ts';
import { planOperations } from './operations/plans.ts';
import { searchOperations } from './operations/search.ts';
import { suggestOperation } from './operations/suggest.ts';
import { termOperations } from './operations/terms.ts';

/** Everything that answers with data or with a file, for readers' programs, with what this build holds. */
export function toOperations(library: Library, example: string): readonly Operation[] {
  const { known } = library;
  const asked = urls.search({ q: example }).replace('/search', '');
  return [
    ...searchOperations(known, asked),
    suggestOperation(asked),
    ...planOperations(library),
    ...passageOperations(library),
    ...termOperations(example),
    ...indicatorOperations(library),
    exportOperation(library),
  ];
}
