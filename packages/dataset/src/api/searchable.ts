import { type Searchable, searchIndex } from '@glossator/names';
import type { Dataset } from '../dataset.js';
import { perIndex } from './per-index.js';

const madeOf = perIndex((index) => searchIndex(index));

/** A dataset as a search takes it: with what its build made for that, or else what is made of its index now. */
export const searchableOf = ({
  name,
  index,
  searchIndex: published,
}: Pick<Dataset, 'name' | 'index' | 'searchIndex'>): Searchable => ({
  dataset: name,
  index: published?.() ?? madeOf(index),
});
