import { type EntityOf, isKind, KINDS, type Kind } from '@glossator/model';
import type { Dataset } from '../dataset.js';

/**
 * All entities of a kind, in the order of their ids, in a list of the caller's own.
 *
 * @throws TypeError for what is no kind, such as the name of a folder
 * @example all(dataset, 'event').length
 */
export function all<K extends Kind>({ entities }: Pick<Dataset, 'entities'>, kind: K): EntityOf[K][] {
  if (!isKind(kind)) throw new TypeError(`No kind "${kind}": expected one of ${KINDS.join(', ')}.`);
  return [...entities.values()].filter((entity) => entity.kind === kind) as EntityOf[K][];
}
