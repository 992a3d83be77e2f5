import { expect, it } from 'vitest';
import { toChars } from '../../platform/chars.ts';
import { normalise } from '../../platform/normalise.ts';

it('takes a text apart into letters and digits one by one, signs and blanks left out', () => {
  expect(toChars(normalise('“三湘四水 相约”2030年5G，㵲水'))).toEqual([...'三湘四水相约2030年5g㵲水']);
  expect(toChars('，。“”')).toEqual([]);
});
