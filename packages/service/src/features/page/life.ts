import { best, formatDate } from '@glossator/dataset';
import { dateClaims, type HistoricalDate, type Involvement } from '@glossator/model';
import { DATE_FACTS, roleLabel, startOf } from '../card.js';
import { type About, lookUp, referTo } from './about.js';
import { citedBehind } from './cited.js';
import { brackets, remark } from './claim.js';
import { bounded, item, type Line, plain, section, strong } from './text.js';

/** Something that happened, and the rest of its line, made only where it is shown. */
interface Happening {
  readonly when?: HistoricalDate;
  readonly line: () => Line;
}

/** What it took part in: the claim stands on the event. */
function takenPart({ event: id, role, claim: key }: Involvement, about: About): Happening[] {
  const event = lookUp(about, id, about.dataset);
  if (event?.entity.kind !== 'event') return [];
  const { participants = [] } = event.entity;
  const line = (): Line => {
    const claim = participants.find((each) => each.claim === key);
    const named = [referTo(event, id), `: ${plain(roleLabel(event.dataset, role))}`];
    if (claim === undefined) return named;
    return [...named, ...brackets(claim, about), ...remark(claim), ...citedBehind(claim.cite, event.dataset)];
  };
  const when = best(event.entity, 'when')?.value;
  return [when === undefined ? { line } : { when, line }];
}

/** Birth and death, foundation and end, as the preferred claim has them. */
const ownDates = ({ entity }: About): Happening[] =>
  DATE_FACTS.flatMap(([property, fact]) => {
    const [claim] = property === 'when' ? [] : dateClaims(entity, property);
    return claim === undefined ? [] : [{ when: claim.value, line: () => [fact.toLowerCase()] }];
  });

const ORDER = (a: Happening, b: Happening): number => {
  const [first, second] = [startOf(a.when), startOf(b.when)];
  return first < second ? -1 : first > second ? 1 : 0;
};

const happeningLines = ({ when, line }: Happening): Line[] =>
  item([strong(when === undefined ? 'undated' : formatDate(when)), ' · ', ...line()]);

/** What it took part in, in the order of time; what is not dated comes last. */
export function life(about: About): Line[] {
  const taken = (about.entity.participations ?? []).flatMap((each) => takenPart(each, about));
  if (taken.length === 0) return [];
  const title = about.entity.kind === 'person' ? 'Life, in the order of time' : 'Events, in the order of time';
  return section(title, bounded([...ownDates(about), ...taken].sort(ORDER), happeningLines));
}
