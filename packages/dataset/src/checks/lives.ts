import { type DayBounds, endsBefore } from '@glossator/dates';
import type { ClaimProperty, EntityRecord } from '@glossator/model';
import { boundsOf, type DatasetBounds } from '../bounds.js';
import { walk } from '../graph.js';
import type { Problem } from '../problem.js';
import type { Path } from '../records/document.js';
import type { RecordFile, RecordSet } from '../records/record-set.js';
import { claimsOf, type LocatedClaim } from '../records/walk.js';
import { allContradict, RECORD_BOTH } from './contradiction.js';

type Report = (path: Path, message: string) => void;

const SPANS: readonly (readonly [from: ClaimProperty, to: ClaimProperty])[] = [
  ['born', 'died'],
  ['founded', 'dissolved'],
];

/** Relations that only the living stand in at their date; of others, and of those that a dataset declares, nothing is known. */
const DEEDS: ReadonlySet<string> = new Set([
  'activeIn',
  'controlled',
  'imprisonedIn',
  'leaderOf',
  'memberOf',
  'sentTo',
  'signed',
  'workedAt',
]);

/** Nothing ends before it begins. */
function checkSpan({ id }: RecordFile, { ofClaims }: DatasetBounds, report: Report): void {
  for (const [from, to] of SPANS) {
    if (allContradict(ofClaims(id, to), ofClaims(id, from), endsBefore)) {
      report([to], `${to}: every claim lies before every claim of "${from}": ${RECORD_BOTH}.`);
    }
  }
}

/** What a person is said to have done lies within their life, by some claim of each. */
function lifeProblem(person: string, deed: readonly DayBounds[], { ofClaims }: DatasetBounds): string | undefined {
  if (allContradict(ofClaims(person, 'died'), deed, endsBefore)) return 'was dead by then';
  return allContradict(deed, ofClaims(person, 'born'), endsBefore) ? 'was not born yet' : undefined;
}

type DatesOf = (id: string) => readonly DayBounds[];

const wholesOf = ({ relations = [] }: EntityRecord): string[] =>
  relations.filter(({ type }) => type === 'partOf').map(({ to }) => to);

/** So many dates of wholes tell nothing any more. */
const MAX_DATES = 100;

/** The dates of each event; where it has none, those of what it is a part of, which hold it as well. */
function datesOfEvents({ records }: RecordSet, { ofClaims }: DatasetBounds): DatesOf {
  const wholes = new Map([...records].map(([id, { record }]) => [id, wholesOf(record)]));
  const dates = new Map<string, readonly DayBounds[]>();
  for (const id of walk(wholes).order) {
    const own = ofClaims(id, 'when');
    const ofWholes = new Set((own.length > 0 ? [] : (wholes.get(id) ?? [])).flatMap((whole) => dates.get(whole) ?? []));
    dates.set(id, own.length > 0 || ofWholes.size > MAX_DATES ? own : [...ofWholes]);
  }
  return (id) => dates.get(id) ?? [];
}

/** When a claim of taking part holds: at its own date, else at those of the event. */
const datesOfDeed = (
  id: string,
  { value: { when } }: LocatedClaim,
  ofEvent: DatesOf,
  { everyOf }: DatasetBounds,
): readonly DayBounds[] => (when === undefined ? ofEvent(id) : everyOf(when));

/**
 * Lives are whole: nobody dies, and nothing is dissolved, before the beginning; whoever takes part in a role that needs a living
 * person was alive; and what a person is dated to have belonged to, led or signed is not wholly outside their life. By the
 * bounds of the dates, in which what cannot be told is no contradiction; and one that stands in rival claims is no slip.
 */
export function checkLives(set: RecordSet): Problem[] {
  const bounds = boundsOf(set);
  const ofEvent = datesOfEvents(set, bounds);
  const living = new Set(set.vocabularies.roles.filter((role) => role.needsLivingPerson).map(({ id }) => id));
  const problems: Problem[] = [];
  for (const entry of set.records.values()) {
    const report: Report = (path, message) => {
      problems.push(entry.file.problem(path, message));
    };
    checkSpan(entry, bounds, report);
    for (const claim of claimsOf(entry.record)) {
      const { entity, role, to, when } = claim.value;
      const where = claim.path.join('.');
      if (entity !== undefined && role !== undefined && living.has(role)) {
        const wrong = lifeProblem(entity, datesOfDeed(entry.id, claim, ofEvent, bounds), bounds);
        if (wrong !== undefined) report(claim.path, `${where}: ${entity} ${wrong}, by every claim: ${RECORD_BOTH}.`);
      }
      if (entry.kind === 'person' && to !== undefined && when !== undefined && DEEDS.has(claim.value.type ?? '')) {
        const wrong = lifeProblem(entry.id, bounds.everyOf(when), bounds);
        if (wrong !== undefined) report(claim.path, `${where}.when: ${entry.id} ${wrong}: ${RECORD_BOTH}.`);
      }
    }
  }
  return problems;
}
