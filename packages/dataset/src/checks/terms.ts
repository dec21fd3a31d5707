import type { Problem } from '../problem.js';
import type { RecordSet } from '../records/record-set.js';

const LISTS = ['roles', 'relationTypes', 'eventClasses', 'workClasses', 'organizationClasses'] as const;

/** The names a term answers to: a relation type also to its inverse. */
const namesOf = (term: { readonly id: string; readonly inverse?: string }): string[] =>
  term.inverse === undefined ? [term.id] : [term.id, term.inverse];

/**
 * A term of a dataset's own means one thing: it is not one that every dataset has already, and no inverse of a relation
 * type is itself a relation type, or the same relation could be written from both sides.
 */
export function checkTerms({ vocabularies, datasetFile }: RecordSet): Problem[] {
  if (datasetFile === undefined) return [];
  const own = datasetFile.data as Partial<Record<(typeof LISTS)[number], readonly { id: string; inverse?: string }[]>>;
  const problems: Problem[] = [];
  for (const list of LISTS) {
    const all: readonly { id: string; inverse?: string }[] = vocabularies[list];
    const uses = new Map<string, number>();
    for (const name of all.flatMap(namesOf)) uses.set(name, (uses.get(name) ?? 0) + 1);
    for (const [at, term] of (own[list] ?? []).entries()) {
      const taken = namesOf(term).find((name) => (uses.get(name) ?? 0) > 1);
      if (taken === undefined) continue;
      const message = `${list}.${at}: "${taken}" is a term already: use that one, or name yours otherwise.`;
      problems.push(datasetFile.problem([list, at], message));
    }
  }
  return problems;
}
