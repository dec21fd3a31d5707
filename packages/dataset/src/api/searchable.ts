import type { DatasetIndex } from '@glossator/model';
import { type Searchable, type SearchIndex, searchIndex } from '@glossator/names';
import type { Dataset } from '../dataset.js';

/** What was made of indexes that came without; not by `perIndex`, which bundlers would keep for programs that never search. */
const made = new WeakMap<DatasetIndex, SearchIndex>();

function madeOf(index: DatasetIndex): SearchIndex {
  const known = made.get(index) ?? searchIndex(index);
  made.set(index, known);
  return known;
}

/** A dataset as a search takes it: with what its build made for that, or else what is made of its index now. */
export const searchableOf = ({
  name,
  index,
  searchIndex: published,
}: Pick<Dataset, 'name' | 'index' | 'searchIndex'>): Searchable => ({
  dataset: name,
  index: published?.() ?? madeOf(index),
});
