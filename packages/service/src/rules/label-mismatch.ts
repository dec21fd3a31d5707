import type { Datasets } from '@glossator/dataset';
import { kindOf } from '@glossator/model';
import type { Bearer } from '@glossator/names';
import { bearersOf } from '../bearers-of.js';
import { plainText } from '../markdown-text.js';
import { writesDestination } from '../references.js';
import { redirectTo } from './fixes.js';
import type { Rule } from './rule.js';

/**
 * Whether a label means somebody else. Some names never do in prose, where they are ordinary words; chosen for a label, with the
 * capitals of the proper name that they are, "October Revolution" means that one.
 */
function means(label: string, { id, linking }: Bearer, datasets: Datasets): boolean {
  if (linking !== 'never') return linking === 'sure';
  const found = datasets.resolve(id);
  return (
    found.status === 'live' &&
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
      const others = all
        .filter((other) => kindOf(other.id) === found.entity.kind && means(label, other, datasets))
        .map(({ id }) => id);
      if (others.length === 0) return [];
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
