import type { DatasetIndex } from '@glossator/model';
import { type Searchable, type SearchIndex, searchIndex } from '@glossator/names';
import type { Dataset } from '../dataset.js';
import { onceFor } from './once-for.js';

/** What was made of indexes that came without. */
const made = new WeakMap<DatasetIndex, SearchIndex>();

/** A dataset as a search takes it: with what its build made for that, or else what is made of its index now. */
export const searchableOf = ({
  name,
  index,
  searchIndex: published,
}: Pick<Dataset, 'name' | 'index' | 'searchIndex'>): Searchable => ({
  dataset: name,
  index: published?.() ?? onceFor(made, index, searchIndex),
});
