import type { Dataset, Datasets, Found } from '@glossator/dataset';
import { link, type Piece, plain } from './text.js';

/** Whom a page is about, and where what it says of others is looked up. */
export interface About extends Found {
  readonly datasets: Datasets;
}

/** The entity that an id means which stands in what a dataset says. */
export const lookUp = ({ datasets }: About, id: string, dataset: Dataset): Found | undefined =>
  datasets.within(dataset, id);

/** Another entity as a reference to it; one that is not there as it stands. */
export const referTo = (found: Found | undefined, id: string): Piece =>
  found === undefined ? plain(id) : link(found.entity.label, found.id);
