import { formatDate } from '@glossator/dataset';
import type { DayBounds } from '@glossator/dates';
import { type DateClaim, dateClaims } from '@glossator/model';
import type { Deed } from '../clauses/deeds.js';
import type { RuleFinding } from '../finding.js';
import { withSources } from './date-words.js';
import type { Rule, RuleContext } from './rule.js';
import { claimedBounds, contradicts } from './verdict.js';

/** When the deed was, each way to read it. */
const timesOf = ({ at }: Deed): readonly DayBounds[] =>
  'date' in at
    ? at.date.readings.map(({ bounds }) => bounds)
    : dateClaims(at.event.found.entity, 'when').map(claimedBounds);

const allContradict = (times: readonly DayBounds[], claims: readonly DateClaim[], order: 'before' | 'after'): boolean =>
  times.length > 0 &&
  claims.length > 0 &&
  times.every((time) => claims.every((claim) => contradicts(time, claim, order)));

const whenOf = ({ at }: Deed, { note }: RuleContext): string => {
  if ('date' in at) return note.text.slice(at.date.start, at.date.end).replace(/\s+/gu, ' ');
  const [first] = dateClaims(at.event.found.entity, 'when');
  return `${at.event.found.entity.label}${first === undefined ? '' : `, ${formatDate(first.value)}`}`;
};

/**
 * Whether a name means the person for sure: it is a reference, a full name, or that of somebody whom the note links elsewhere. A bare surname may
 * be that of a later historian.
 */
function isMeant({ person: { linked, label, found } }: Deed, { references }: RuleContext): boolean {
  return linked || label.includes(' ') || references.some(({ link }) => link.target === found.id);
}

/** Whether the role is one of the living, by the vocabulary of the person's dataset. */
const needsLife = ({ person, role }: Deed): boolean =>
  person.found.dataset.vocabularies.roles.some(({ id, needsLivingPerson }) => id === role && needsLivingPerson);

function problem(deed: Deed, context: RuleContext): string | undefined {
  const { entity } = deed.person.found;
  const times = timesOf(deed);
  const tie = { found: deed.person.found } as Parameters<typeof withSources>[1];
  const [born, died] = [dateClaims(entity, 'born'), dateClaims(entity, 'died')];
  if (allContradict(times, died, 'before')) {
    return `${entity.label} was dead by then (${whenOf(deed, context)}): died ${withSources(died, tie)}`;
  }
  const isLater = 'event' in deed.at && deed.at.later === true;
  return !isLater && allContradict(times, born, 'after')
    ? `${entity.label} was not born yet (${whenOf(deed, context)}): born ${withSources(born, tie)}`
    : undefined;
}

/**
 * # anachronism
 *
 * Somebody does in person what only the living do (speaks, attends, signs, writes, is elected or arrested), at a linked event or a date that lies
 * wholly after every claim of their death or before every claim of their birth. A child is no anachronism. What is reported, conditional, denied or
 * posthumous is left alone, as are portraits, letters read out, and what is somebody's ("Lenin's widow").
 *
 * Wrong: `[Miasnikov](person:gavriil-myasnikov) spoke in Paris in 1950.`, `In 1880 [Miasnikov](person:gavriil-myasnikov) signed the appeal.`
 * Right: `[Miasnikov](person:gavriil-myasnikov) spoke in Paris in 1930.`, `[Miasnikov](person:gavriil-myasnikov) would have spoken in 1950.`, `Miasnikov's widow spoke in 1950.`
 */
export const anachronism: Rule = {
  code: 'anachronism',
  severity: 'warning',
  check: (context) =>
    context.statements.deeds.flatMap((deed): RuleFinding[] => {
      const message = isMeant(deed, context) && needsLife(deed) ? problem(deed, context) : undefined;
      return message === undefined ? [] : [{ ...deed.verb, message, entity: deed.person.found.id }];
    }),
};
