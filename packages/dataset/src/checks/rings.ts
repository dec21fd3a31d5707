import { formatRing, type Graph, walk } from '../graph.js';
import type { Problem } from '../problem.js';
import type { RecordSet } from '../records/record-set.js';

/** Relations that lead on and never back, however many steps away. Of those that a dataset declares nothing is known. */
export const ONWARD = ['before', 'broader', 'causes', 'liesIn', 'partOf'] as const;

/** Where the relations of each of these types lead, from record to record. */
function graphsOf({ records }: RecordSet): ReadonlyMap<string, Graph> {
  const graphs = new Map(ONWARD.map((type) => [type as string, new Map<string, string[]>()]));
  for (const { id, record } of records.values()) {
    for (const { type, to } of record.relations ?? []) {
      const graph = graphs.get(type);
      const targets = graph?.get(id);
      if (targets === undefined) graph?.set(id, [to]);
      else targets.push(to);
    }
  }
  return graphs;
}

/** Nothing is a part of itself, nor before itself. */
export function checkRings(set: RecordSet): Problem[] {
  return [...graphsOf(set)].flatMap(([type, graph]) =>
    walk(graph).rings.flatMap((ring) => {
      const file = set.records.get(ring[0] ?? '')?.file;
      const message = `relations: ${type} runs in a ring, ${formatRing(ring)}: cut it.`;
      return file === undefined ? [] : [file.problem(['relations'], message)];
    }),
  );
}
