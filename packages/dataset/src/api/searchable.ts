import { type Searchable, type SearchIndex, searchIndex } from '@glossator/names';
import type { Dataset } from '../dataset.js';
import { onceFor } from './once-for.js';

type Searched = Pick<Dataset, 'name' | 'index' | 'searchTable'>;

/** What was made, by the table that it was made with, or by the index where that came without. */
const made = new WeakMap<object, SearchIndex>();

const searchIndexOf = ({ index, searchTable }: Searched): SearchIndex =>
  onceFor<object, SearchIndex>(made, searchTable ?? index, () =>
    searchIndex(index, searchTable?.read(), searchTable?.refuse),
  );

/** A dataset as a search takes it: with what its build made for that, or else what is made of its index now. */
export const searchableOf = (dataset: Searched): Searchable => ({
  dataset: dataset.name,
  index: searchIndexOf(dataset),
});
