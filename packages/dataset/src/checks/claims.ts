import type { Problem } from '../problem.js';
import { claimKey } from '../records/claim-key.js';
import type { RecordSet } from '../records/record-set.js';
import { claimsOf } from '../records/walk.js';

/** A claim is known by its key, so no two share one; and at most one of several rivals is the preferred one. */
export function checkClaims({ records }: RecordSet): Problem[] {
  const problems: Problem[] = [];
  for (const { file, record } of records.values()) {
    const keys = new Set<string>();
    const preferred = new Set<string>();
    for (const { property, path, value } of claimsOf(record)) {
      const key = claimKey(property, value);
      const where = path.join('.');
      if (keys.has(key)) {
        problems.push(
          file.problem(
            path,
            `${where}: the same claim stands here twice: put the citations into one, or give one a "key".`,
          ),
        );
      }
      keys.add(key);
      // Relations and participations are no rivals of each other: they may all be preferred to their own contraries.
      if (value.rank !== 'preferred' || property === 'relations' || property === 'participants') continue;
      if (preferred.has(property)) {
        problems.push(
          file.problem(path, `${where}: a second preferred claim of "${property}": rank can point at one only.`),
        );
      }
      preferred.add(property);
    }
  }
  return problems;
}
