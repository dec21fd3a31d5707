import { type Answer, type DayBounds, endsBefore, within } from '@glossator/dates';
import { boundsOf } from '../bounds.js';
import type { Problem } from '../problem.js';
import type { RecordSet } from '../records/record-set.js';
import { claimsOf } from '../records/walk.js';
import { allContradict, RECORD_BOTH } from './contradiction.js';

const not = (answer: Answer): Answer => (answer === 'yes' ? 'no' : answer === 'no' ? 'yes' : answer);

/** Whether `a` surely went on when `b` had begun. On one day the one may be over in the morning before the other begins. */
const overlaps = (a: DayBounds, b: DayBounds): Answer =>
  !a.vague && !b.vague && a.earliestEnd !== null && b.latestStart !== null && a.earliestEnd > b.latestStart
    ? 'yes'
    : 'cannot tell';

interface Rule {
  readonly contradicts: (event: DayBounds, target: DayBounds) => Answer;
  readonly message: string;
}

/** What the dates of two events must not say, by the relation that the first has to the second. */
const RULES: Readonly<Record<string, Rule>> = {
  partOf: { contradicts: (part, whole) => not(within(part, whole)), message: 'this is not within the time of' },
  before: { contradicts: overlaps, message: 'this did not end before' },
  causes: { contradicts: (cause, effect) => endsBefore(effect, cause), message: 'this began after the end of' },
};

/** Events stand in the order that their relations say: parts within wholes, before before after, causes not behind effects. */
export function checkOrder(set: RecordSet): Problem[] {
  const { ofClaims } = boundsOf(set);
  const problems: Problem[] = [];
  for (const { id, kind, record, file } of set.records.values()) {
    if (kind !== 'event') continue;
    for (const { path, value } of claimsOf(record)) {
      const { type = '', to } = value;
      const rule = Object.hasOwn(RULES, type) ? RULES[type] : undefined;
      if (rule === undefined || to === undefined) continue;
      if (allContradict(ofClaims(id, 'when'), ofClaims(to, 'when'), rule.contradicts)) {
        problems.push(
          file.problem(
            path,
            `${path.join('.')}: ${type} ${to}, yet ${rule.message} it, by every claim: ${RECORD_BOTH}.`,
          ),
        );
      }
    }
  }
  return problems;
}
