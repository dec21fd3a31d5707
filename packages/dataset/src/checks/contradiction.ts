import type { Answer, DayBounds } from '@glossator/dates';

/**
 * Whether every claim about one thing contradicts every claim about another. Where one pair of them agrees, or cannot be told, the
 * contradiction stands in the records as rival claims, and a reader sees both.
 */
export const allContradict = (
  some: readonly DayBounds[],
  others: readonly DayBounds[],
  contradicts: (a: DayBounds, b: DayBounds) => Answer,
): boolean =>
  some.length > 0 && others.length > 0 && some.every((a) => others.every((b) => contradicts(a, b) === 'yes'));

/** The cure for all of them. */
export const RECORD_BOTH = 'correct one of the dates, or record the rival date beside it as a claim of its own';
