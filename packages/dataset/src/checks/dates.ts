import {
  dayNumberToIso,
  exactDay,
  isJulianDay,
  julianToDayNumber,
  parseDuration,
  parseEdtf,
  parseIsoDay,
} from '@glossator/dates';
import type { HistoricalDateRecord } from '@glossator/model';
import { kindOf } from '@glossator/model';
import { formatRing, walk } from '../graph.js';
import type { Problem } from '../problem.js';
import type { RecordSet } from '../records/record-set.js';
import { datesOf, hangsOn } from '../records/walk.js';

/** The Old Style day is the same day as the Gregorian one beside it. */
function julianProblem(edtf: string, julian: string): string | undefined {
  const old = parseIsoDay(julian);
  if (old === undefined || !isJulianDay(old)) return `julian: "${julian}" is no day of the Julian calendar.`;
  const expected = dayNumberToIso(julianToDayNumber(old));
  if (exactDay(parseEdtf(edtf)) === julianToDayNumber(old)) return undefined;
  return `edtf "${edtf}" and julian "${julian}" are not the same day: ${julian} Old Style is ${expected} Gregorian.`;
}

function dateProblem({ edtf, julian, relative }: HistoricalDateRecord): string | undefined {
  if (edtf !== undefined) {
    const parsed = parseEdtf(edtf);
    if (parsed.type === 'error') return `edtf "${edtf}": expected ${parsed.expected}.`;
    if (julian !== undefined) return julianProblem(edtf, julian);
  }
  if (relative === undefined) return undefined;
  const { min, max, to } = relative;
  if (kindOf(to) !== 'event') return `relative.to: expected the id of an event, found "${to}".`;
  for (const text of [min, max]) {
    if (parseDuration(text) === undefined) return `relative: expected a duration such as P1M15D, found "${text}".`;
  }
  return undefined;
}

/** Events whose dates hang on one another in a ring have no date at all. */
function ringProblems({ records }: RecordSet): Problem[] {
  const { rings } = walk(new Map([...records].map(([id, { record }]) => [id, hangsOn(record)])));
  return rings.flatMap((ring) => {
    const file = records.get(ring[0] ?? '')?.file;
    const message = `when: relative dates run in a ring, ${formatRing(ring)}: give one of the events a date.`;
    return file === undefined ? [] : [file.problem(['when'], message)];
  });
}

/** Dates can be read, Old and New Style agree, relative dates hang on events and not on themselves. */
export function checkDates(set: RecordSet): Problem[] {
  const problems: Problem[] = [];
  for (const { file, record } of set.records.values()) {
    for (const { path, value } of datesOf(record)) {
      const message = dateProblem(value);
      if (message !== undefined) problems.push(file.problem(path, `${path.join('.')}: ${message}`));
    }
  }
  return [...problems, ...ringProblems(set)];
}
