import type { Kind } from '@glossator/model';
import { type SearchResult, search as searchNames } from '@glossator/names';
import type { Dataset } from '../dataset.js';
import { expectText } from './expect-text.js';
import { searchableOf } from './searchable.js';

/**
 * Finds entities by any fragment of any spelling, of an id or of a slug, best first; ties in the order of their ids.
 *
 * @param options.kind only entities of this kind
 * @param options.limit so many at most; 100 when absent
 * @returns each with its `score` (1 is a whole name; comparable within one search only) and `why` in words
 * @example search(dataset, 'Trotz', { kind: 'person' })[0]?.id // 'person:leon-trotsky'
 */
export const search = (
  dataset: Pick<Dataset, 'name' | 'index' | 'searchTable'>,
  fragment: string,
  options: { readonly kind?: Kind; readonly limit?: number } = {},
): SearchResult[] => searchNames([searchableOf(dataset)], expectText(fragment, 'a fragment of a name or id'), options);
