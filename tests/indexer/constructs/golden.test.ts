import { describe, it } from 'vitest';
import { expectGolden, fixture } from '../golden.ts';
import { blocksOf } from './blocks-of.ts';

describe('each construct, cut from the plans', () => {
  it.each([
    'heading-on-two-lines',
    'heading-without-number',
    'box-list-with-a-tab-each',
    'box-list-with-one-tab',
    'box-list-with-groups',
    'box-list-with-lone-leads',
    'box-ended-by-a-heading',
    'box-ended-by-a-lost-heading',
    'table-with-two-header-rows',
    'table-with-split-names',
    'figure-with-nested-brackets',
    'figure-without-number',
    'glossary-with-both-dots',
    'paragraphs-with-leads',
  ])('%s', (name) => {
    expectGolden(name, blocksOf(fixture(name)));
  });
});
