import { normalise } from '../../platform/normalise.ts';

/** The form in which names are compared with queries: normalised, letters and digits alone, and points in numbers. */
export function nameKey(text: string): string {
  return normalise(text).replaceAll(/(?<!\d)\.|\.(?!\d)|[^\p{L}\p{N}.]/gu, '');
}
