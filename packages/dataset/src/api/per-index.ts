import type { DatasetIndex } from '@glossator/model';

/** Makes something of an index when it is first needed, and once: an index never changes. */
export function perIndex<T>(make: (index: DatasetIndex) => T): (index: DatasetIndex) => T {
  const made = new WeakMap<DatasetIndex, T>();
  return (index) => {
    let known = made.get(index);
    if (known === undefined) {
      known = make(index);
      made.set(index, known);
    }
    return known;
  };
}
