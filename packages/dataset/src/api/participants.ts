import type { Entity, Event, Participation } from '@glossator/model';
import type { Linked } from '../dataset.js';

/** Who took part in an event. */
export interface Participant {
  readonly entity: Entity;
  /** A term of the vocabulary of roles: `speaker`. */
  readonly role: string;
  readonly roleLabel: string;
  /** With its citations and what is doubtful about it. */
  readonly claim: Participation;
}

/** A part in an event, seen from who took it. */
export interface PartTaken {
  readonly event: Event;
  readonly role: string;
  readonly roleLabel: string;
  /** The claim that stands on the event. */
  readonly claim: Participation;
}

const labelOf = ({ vocabularies }: Linked, role: string): string =>
  vocabularies.roles.find(({ id }) => id === role)?.label ?? role;

/**
 * Who took part in an event, in which role. Somebody with two roles is there twice.
 *
 * @returns in the order of the published claims, by role
 * @example participantsOf(dataset, congress).filter(({ role }) => role === 'speaker')
 */
export const participantsOf = (dataset: Linked, { participants = [] }: Event): Participant[] =>
  participants.flatMap((claim) => {
    const entity = dataset.entities.get(claim.entity);
    return entity === undefined ? [] : [{ entity, role: claim.role, roleLabel: labelOf(dataset, claim.role), claim }];
  });

/**
 * The events in which somebody or something took part, with the role in each.
 *
 * @returns in the order of the ids of the events
 * @example participationsOf(dataset, person).map(({ event, roleLabel }) => `${roleLabel}: ${event.label}`)
 */
export const participationsOf = (dataset: Linked, { participations = [] }: Entity): PartTaken[] =>
  participations.flatMap(({ event: id, role, claim: key }) => {
    const event = dataset.entities.get(id);
    if (event?.kind !== 'event') return [];
    const claim = event.participants?.find((each) => each.claim === key);
    return claim === undefined ? [] : [{ event, role, roleLabel: labelOf(dataset, role), claim }];
  });
