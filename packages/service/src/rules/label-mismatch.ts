import type { Datasets } from '@glossator/dataset';
import { type Entity, kindOf } from '@glossator/model';
import type { Bearer } from '@glossator/names';
import { bearersOf } from '../bearers-of.js';
import { plainText } from '../markdown-text.js';
import { writesDestination } from '../references.js';
import { redirectTo } from './fixes.js';
import { isOfAnotherFamily } from './other-family.js';
import { hasAnotherNumber } from './other-number.js';
import type { Rule } from './rule.js';

/** Whether a name rules somebody out, though it may be a stranger's as well as the bearer's. */
const rulesOut = (name: Bearer, bearer: Entity, target: Entity): boolean =>
  bearer.kind === 'person'
    ? name.linking === 'candidate' && isOfAnotherFamily(name, bearer, target)
    : hasAnotherNumber(name, target);

/**
 * Whether a label means somebody else. Some names never do in prose, where they are ordinary words; chosen for a label, with the
 * capitals of the proper name that they are, "October Revolution" means that one. What may be a stranger's name is evidence only
 * against whom it rules out.
 */
function means(label: string, other: Bearer, target: Entity, datasets: Datasets): boolean {
  if (other.linking === 'sure') return true;
  const found = datasets.resolve(other.id);
  if (found.status !== 'live') return false;
  if (rulesOut(other, found.entity, target)) return true;
  return (
    other.linking === 'never' &&
    /\s\p{Lu}/u.test(label) &&
    found.entity.names.some(({ kind, text }) => kind === 'preferred' && text === label)
  );
}

/**
 * # label-mismatch
 *
 * The label is no name of the entity referred to, but it is a name of another one of the same kind. A label that is
 * nobody's name ("the old sailor") is left alone, and so is one that both bear, one that need not mean the other ("the
 * Central Committee" of whatever party), and one of another kind: "Moscow" for its Soviet is how people write.
 *
 * A name that may be a stranger's as well is told where it cannot be a name of the one referred to: there may be another
 * Medvedev, but Shliapnikov is none, and whichever Tenth Congress is meant, it is not the Eleventh. Families, pseudonyms and
 * people known by one word are left alone.
 *
 * Wrong: `[Shliapnikov](person:sergei-medvedev)`
 * Right: `[Shliapnikov](person:alexander-shliapnikov)`
 */
export const labelMismatch: Rule = {
  code: 'label-mismatch',
  severity: 'warning',
  check: ({ references, datasets, names, note }) =>
    references.flatMap(({ link, target }) => {
      if (target.status !== 'id' || link.label === undefined) return [];
      const found = datasets.resolve(link.target);
      if (found.status !== 'live' && found.status !== 'moved') return [];
      const label = plainText(note.text.slice(link.label.start, link.label.end));
      const all = bearersOf(names, label);
      if (all.some(({ id }) => id === found.id)) return [];
      const ofKind = all.filter(({ id }) => kindOf(id) === found.entity.kind);
      const meant = ofKind.filter((other) => means(label, other, found.entity, datasets));
      if (meant.length === 0) return [];
      // Each who may bear the name is a choice, where nobody surely does: it was told only that the one referred to does not.
      const unsure = meant.every(({ linking }) => linking === 'candidate');
      const others = (unsure ? ofKind.filter(({ linking }) => linking === 'candidate') : meant).map(({ id }) => id);
      return [
        {
          ...link.label,
          message: `"${label}" is no name of ${found.entity.label} (${found.id}), but of ${others.join(' and ')}.`,
          entity: found.id,
          // The destination of a full reference serves other places too: it is not ours to change from here.
          ...(writesDestination(link)
            ? { fixes: others.map((other) => redirectTo(link.destination, other, false)) }
            : {}),
        },
      ];
    }),
};
