import { type Dataset, Datasets } from '@glossator/dataset';
import type { Configuration } from '@glossator/model';
import { buildNameIndex, type NameIndex, type NearFinder, nearFinder } from '@glossator/names';
import type { Finding } from './finding.js';

/** Where the service says what it could not do. */
export interface Logger {
  readonly error: (message: string) => void;
}

/** What every feature works on: nothing in it changes. */
export interface Snapshot {
  readonly datasets: Datasets;
  /** Made when it is first needed: a card needs none. */
  readonly names: NameIndex;
  /** Made when it is first needed: most notes have no unknown id. */
  readonly near: NearFinder;
  readonly config: Configuration;
  readonly logger: Logger;
}

export function createSnapshot(loaded: readonly Dataset[], config: Configuration, logger: Logger): Snapshot {
  const datasets = new Datasets(loaded);
  let finder: NearFinder | undefined;
  const near: NearFinder = (...args) => {
    finder ??= nearFinder(datasets.ids());
    return finder(...args);
  };
  let index: NameIndex | undefined;
  return Object.freeze({
    datasets,
    get names() {
      index ??= buildNameIndex(datasets.named());
      return index;
    },
    near,
    config,
    logger,
  });
}

/** By place, then by rule: the order in which findings are printed everywhere. */
export const compareFindings = (a: Finding, b: Finding): number =>
  a.start - b.start || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : a.end - b.end);
