import type { Datasets } from '@glossator/dataset';
import { formatId, KINDS, parseId } from '@glossator/model';
import { redirectTo } from './fixes.js';
import { type Rule, writtenIds } from './rule.js';

const WORDS = {
  person: 'a person',
  org: 'an organization',
  event: 'an event',
  work: 'a work',
  place: 'a place',
  concept: 'a concept',
} as const;

/** The live entities of other kinds that have the slug of an id, by their shortest ids. */
export function sameSlug(id: string, datasets: Datasets): string[] {
  const parts = parseId(id);
  if (parts === undefined) return [];
  return KINDS.filter((kind) => kind !== parts.kind).flatMap((kind) => {
    const found = datasets.resolve(formatId(kind, parts.slug, parts.dataset));
    return found.status === 'live' || found.status === 'moved' ? [found.id] : [];
  });
}

/**
 * # wrong-kind
 *
 * The slug is that of an entity of another kind: the prefix is wrong.
 *
 * Wrong: `[the congress](person:tenth-party-congress)`
 * Right: `[the congress](event:tenth-party-congress)`
 */
export const wrongKind: Rule = {
  code: 'wrong-kind',
  severity: 'error',
  check: (context) =>
    writtenIds(context).flatMap(({ reference, id, resolution }) => {
      if (resolution.status !== 'unknown') return [];
      const right = sameSlug(id, context.datasets);
      const [first] = right;
      const kind = parseId(first ?? '')?.kind;
      if (first === undefined || kind === undefined) return [];
      const { destination } = reference.link;
      return [
        {
          ...destination,
          message: `${id} is not there, but ${first} is: it is ${WORDS[kind]}.`,
          entity: first,
          fixes: right.map((other) => redirectTo(destination, other, false)),
        },
      ];
    }),
};
