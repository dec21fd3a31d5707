import type { Participation } from '@glossator/model';
import { roleLabel } from '../card.js';
import { type About, lookUp, referTo } from './about.js';
import { citedBehind } from './cited.js';
import { brackets, remark } from './claim.js';
import { groupedList, type Line, section } from './text.js';

function participantLine(claim: Participation, about: About): Line {
  const who = lookUp(about, claim.entity, about.dataset);
  return [
    referTo(who, claim.entity),
    ...brackets(claim, about),
    ...remark(claim),
    ...citedBehind(claim.cite, about.dataset),
  ];
}

/** Who took part in an event, by role. */
export function participants(about: About): Line[] {
  const { entity, dataset } = about;
  if (entity.kind !== 'event') return [];
  return section(
    'Who took part',
    groupedList(
      entity.participants ?? [],
      ({ role }) => roleLabel(dataset, role),
      (claim) => participantLine(claim, about),
    ),
  );
}
