import { bearers } from '@glossator/names';
import { plainText } from '../markdown-text.js';
import { writesDestination } from '../references.js';
import { redirectTo } from './fixes.js';
import type { Rule } from './rule.js';

/**
 * # label-mismatch
 *
 * The label is no name of the entity referred to, but it is a name of another one. A label that is nobody's name
 * ("the old sailor") is left alone, and so is one that both bear.
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
      const others = bearers(names, label);
      if (others.length === 0 || others.includes(found.id)) return [];
      return [
        {
          ...link.label,
          message: `"${label}" is no name of ${found.entity.label} (${found.id}), but of ${others.join(' and ')}.`,
          entity: found.id,
          // The destination of a full reference serves other places too: it is not ours to change from here.
          ...(writesDestination(link) ? { fixes: others.map((other) => redirectTo(link.destination, other, false)) } : {}),
        },
      ];
    }),
};
