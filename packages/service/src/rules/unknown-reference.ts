import { nearIds } from '@glossator/names';
import { redirectTo } from './fixes.js';
import { type Rule, writtenIds } from './rule.js';
import { sameSlug } from './wrong-kind.js';

/**
 * # unknown-reference
 *
 * A reference to an id that no dataset has. The ids most like it are suggested: a slip of the pen, another romanisation.
 *
 * Wrong: `[Miasnikov](person:gavriil-miasnikow)`
 * Right: `[Miasnikov](person:gavriil-myasnikov)`
 */
export const unknownReference: Rule = {
  code: 'unknown-reference',
  severity: 'error',
  check: (context) =>
    writtenIds(context).flatMap(({ reference, id, resolution }) => {
      if (resolution.status !== 'unknown' || sameSlug(id, context.datasets).length > 0) return [];
      const { destination } = reference.link;
      const near = nearIds(id, context.datasets.ids());
      const [first] = near;
      const cure = first === undefined ? 'no id looks like it' : `did you mean ${first}?`;
      return [
        {
          ...destination,
          message: `No entity has the id ${id}: ${cure}`,
          fixes: near.map((other) => redirectTo(destination, other, false)),
        },
      ];
    }),
};
