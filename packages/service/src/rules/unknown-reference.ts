import { recordFixes } from '../features/new-record.js';
import type { Fix } from '../finding.js';
import { plainText } from '../markdown-text.js';
import type { Reference } from '../references.js';
import { redirectTo } from './fixes.js';
import { type Rule, type RuleContext, writtenIds } from './rule.js';
import { sameSlug } from './wrong-kind.js';

/** For so many unknown ids of a note near ones are looked for: that means going through all ids each time. */
const MAX_SUGGESTED = 100;

/** The words that a destination is given: those of a definition stand where it is first used. */
function labelsOf({ references, note }: RuleContext): ReadonlyMap<number, string> {
  const labels = new Map<number, string>();
  for (const { link } of references) {
    if (link.label === undefined || link.form === 'image' || labels.has(link.destination.start)) continue;
    labels.set(link.destination.start, plainText(note.text.slice(link.label.start, link.label.end)));
  }
  return labels;
}

function createFixes(context: RuleContext, { target, link }: Reference, labels: ReadonlyMap<number, string>): Fix[] {
  const label = labels.get(link.destination.start);
  return target.status === 'id' && label !== undefined ? recordFixes(context, target.parts, label) : [];
}

/**
 * # unknown-reference
 *
 * A reference to an id that no dataset has. The ids most like it are suggested: a slip of the pen, another romanisation. Where the
 * configuration has a folder of [records of your own](../own-records.md), a record can be begun with the label for its name.
 *
 * Wrong: `[Miasnikov](person:gavriil-miasnikow)`
 * Right: `[Miasnikov](person:gavriil-myasnikov)`
 */
export const unknownReference: Rule = {
  code: 'unknown-reference',
  severity: 'error',
  check: (context) => {
    const labels = labelsOf(context);
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
          fixes: [
            ...(near ?? []).map((other) => redirectTo(destination, other, false)),
            ...createFixes(context, reference, labels),
          ],
        },
      ];
    });
  },
};
