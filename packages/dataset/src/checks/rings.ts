import { formatRing, walk } from '../graph.js';
import type { Problem } from '../problem.js';
import type { RecordSet } from '../records/record-set.js';
import { targetsOf } from '../records/walk.js';

/** Relations that lead on and never back, however many steps away. Of those that a dataset declares nothing is known. */
const ONWARD = ['before', 'broader', 'causes', 'liesIn', 'partOf'] as const;

/** Nothing is a part of itself, nor before itself. */
export function checkRings({ records }: RecordSet): Problem[] {
  return ONWARD.flatMap((type) => {
    const { rings } = walk(new Map([...records].map(([id, { record }]) => [id, targetsOf(record, type)])));
    return rings.flatMap((ring) => {
      const file = records.get(ring[0] ?? '')?.file;
      const message = `relations: ${type} runs in a ring, ${formatRing(ring)}: cut it.`;
      return file === undefined ? [] : [file.problem(['relations'], message)];
    });
  });
}
