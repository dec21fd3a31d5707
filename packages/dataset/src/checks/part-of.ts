import type { Problem } from '../problem.js';
import type { RecordSet } from '../records/record-set.js';
import { claimsOf } from '../records/walk.js';
import { inRing } from './ring.js';

/** Nothing is a part of itself, however many steps away. */
export function checkPartOf({ records }: RecordSet): Problem[] {
  const wholes = new Map<string, readonly string[]>();
  for (const { id, record } of records.values()) {
    const targets = [...claimsOf(record)]
      .filter(({ value }) => value.type === 'partOf')
      .map(({ value }) => value.to ?? '');
    wholes.set(id, targets);
  }
  const problems: Problem[] = [];
  for (const { id, file } of records.values()) {
    if (inRing(id, wholes)) {
      problems.push(file.problem(['relations'], `relations: ${id} is a part of itself by partOf: cut the ring.`));
    }
  }
  return problems;
}
