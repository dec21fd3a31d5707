import { nearFinder } from '@glossator/names';
import type { Problem } from '../problem.js';
import type { RecordSet } from '../records/record-set.js';
import { referencesOf } from '../records/walk.js';

/** For so many unknown ids near ones are looked for: that means going through all ids each time. */
const MAX_SUGGESTED = 100;

/** Every id that a record names is the id of another live record. */
export function checkReferences({ records, ids, redirects, redirected }: RecordSet): Problem[] {
  const moved = new Map([...redirected.values(), ...redirects].map(({ id, to }) => [id, to ?? []]));
  const problems: Problem[] = [];
  const nearest = nearFinder(ids);
  let looked = 0;
  for (const { id, file, record } of records.values()) {
    for (const { path, value } of referencesOf(record)) {
      const where = path.join('.');
      if (value === id)
        problems.push(file.problem(path, `${where}: points at the record itself; expected another entity.`));
      if (ids.has(value)) continue;
      const successors = moved.get(value);
      const [near] = looked < MAX_SUGGESTED ? nearest(value, 1) : [];
      looked += 1;
      const cure =
        successors !== undefined
          ? `it was redirected: write ${successors.join(' or ') || 'no reference'}.`
          : near === undefined
            ? 'add the record or correct the id.'
            : `did you mean ${near}?`;
      problems.push(file.problem(path, `${where}: no record "${value}": ${cure}`));
    }
  }
  return problems;
}
