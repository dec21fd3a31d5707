import { redirectTo } from './fixes.js';
import { type Rule, writtenIds } from './rule.js';

/**
 * # moved-reference
 *
 * The id still resolves, but the entity has another one now.
 *
 * Wrong: `[Miasnikov](person:gavril-miasnikov)`
 * Right: `[Miasnikov](person:gavriil-myasnikov)`
 */
export const movedReference: Rule = {
  code: 'moved-reference',
  severity: 'warning',
  check: (context) =>
    writtenIds(context).flatMap(({ reference, id, resolution }) => {
      if (resolution.status !== 'moved') return [];
      const { destination } = reference.link;
      return [
        {
          ...destination,
          message: `${id} moved to ${resolution.id} in version ${resolution.redirect.version}: ${resolution.redirect.reason}`,
          entity: resolution.id,
          fixes: [redirectTo(destination, resolution.id, true)],
        },
      ];
    }),
};

/**
 * # split-reference
 *
 * The id stood for several entities that are now told apart: the writer has to choose.
 *
 * Wrong: `[Kuznetzov](person:kuznetzov)`
 * Right: `[Kuznetzov](person:nikolai-kuznetsov)`
 */
export const splitReference: Rule = {
  code: 'split-reference',
  severity: 'error',
  check: (context) =>
    writtenIds(context).flatMap(({ reference, id, resolution }) => {
      if (resolution.status !== 'split') return [];
      const { destination } = reference.link;
      const choices = resolution.choices.map((choice) => choice.id);
      return [
        {
          ...destination,
          message: `${id} was split (${resolution.redirect.reason}): choose ${choices.join(' or ')}.`,
          fixes: resolution.choices.map((choice) =>
            redirectTo(destination, choice.id, false, `Change to ${choice.id} (${choice.entity.label})`),
          ),
        },
      ];
    }),
};

/**
 * # withdrawn-reference
 *
 * The id was withdrawn: there is no entity any more that it could mean.
 *
 * Wrong: `[C. Miasnikov](person:c-miasnikov)`
 * Right: `[Miasnikov](person:gavriil-myasnikov)`
 */
export const withdrawnReference: Rule = {
  code: 'withdrawn-reference',
  severity: 'error',
  check: (context) =>
    writtenIds(context).flatMap(({ reference, id, resolution }) =>
      resolution.status === 'withdrawn'
        ? [{ ...reference.link.destination, message: `${id} was withdrawn: ${resolution.redirect.reason}` }]
        : [],
    ),
};
