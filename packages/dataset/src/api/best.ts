import type { Entity, RivalProperty } from '@glossator/model';

/** The claims that one property of an entity holds. */
export type ClaimIn<E, P extends keyof E> = NonNullable<E[P]> extends readonly (infer C)[] ? C : never;

/**
 * The claim to show first, where several stand side by side: the first of the list, which the build wrote in the order of rank.
 *
 * The rule: what is marked `rank: 'preferred'`; else the more certain; else what the better type of source says (primary, secondary,
 * tertiary); else by claim key. Of dates, unless one is preferred, the most exact of those that may be of the same time as that one and
 * are as certain: "26–28 May 1921" of a congress that another source puts in May.
 *
 * @param property one of which only one claim is right: description, born, died, founded, dissolved, when, published, issue, coordinates
 * @returns undefined where nothing is claimed
 * @example best(person, 'born')?.value.edtf // '1889-02-25'
 */
export const best = <E extends Entity, P extends RivalProperty & keyof E>(
  entity: E,
  property: P,
): ClaimIn<E, P> | undefined => (entity[property] as readonly ClaimIn<E, P>[] | undefined)?.[0];
