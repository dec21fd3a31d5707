import { redirectTo } from './fixes.js';
import { type Rule, writtenIds } from './rule.js';
import { sameSlug } from './wrong-kind.js';

/** For so many unknown ids of a note near ones are looked for: that means going through all ids each time. */
const MAX_SUGGESTED = 100;

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
  check: (context) => {
    const suggestions = new Map<string, readonly string[]>();
    const suggest = (id: string): readonly string[] | undefined => {
      const known = suggestions.get(id);
      if (known !== undefined || suggestions.size >= MAX_SUGGESTED) return known;
      const near = context.near(id);
      suggestions.set(id, near);
      return near;
    };
    return writtenIds(context).flatMap(({ reference, id, resolution }) => {
      if (resolution.status !== 'unknown' || sameSlug(id, context.datasets).length > 0) return [];
      const { destination } = reference.link;
      const near = suggest(id);
      const [first] = near ?? [];
      const nothing = near === undefined ? 'too many unknown ids here to look for near ones' : 'no id looks like it';
      const cure = first === undefined ? nothing : `did you mean ${first}?`;
      return [
        {
          ...destination,
          message: `No entity has the id ${id}: ${cure}`,
          fixes: (near ?? []).map((other) => redirectTo(destination, other, false)),
        },
      ];
    });
  },
};
