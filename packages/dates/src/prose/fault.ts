import { dayNumberToGregorian, dayNumberToJulian } from '../calendar.js';
import { formatIsoDay } from '../iso.js';
import type { Found } from './found.js';
import { dayNumber, monthLength } from './margins.js';
import type { Parts } from './parts.js';
import type { Calendar, ProseFault } from './prose-date.js';

const iso = ({ year = 0, month = 0, day = 0 }: Parts): string => formatIsoDay({ year, month, day });

const inDays = (calendar: Calendar, { year = 0, month = 0, day = 0 }: Parts): number =>
  dayNumber(calendar, year, month, day);

function offsetFault(old: Parts, now: Parts): ProseFault | undefined {
  const [oldDay, newDay] = [inDays('julian', old), inDays('gregorian', now)];
  if (oldDay === newDay) return undefined;
  const expectedOld = formatIsoDay(dayNumberToJulian(newDay));
  return {
    kind: 'offset',
    old: iso(old),
    new: iso(now),
    expectedOld,
    expectedNew: formatIsoDay(dayNumberToGregorian(oldDay)),
  };
}

/** The length of the month in the calendar where it is longest. */
export const longest = ({ year = 0, month = 0 }: Parts, calendars: readonly Calendar[]): number =>
  Math.max(...calendars.map((calendar) => monthLength(calendar, year, month)));

/** The fault of a date, if the text itself shows one. */
export function faultOf({ members, old, style }: Found, calendars: readonly Calendar[]): ProseFault | undefined {
  const [only] = members;
  if (old !== undefined && only !== undefined) return offsetFault(old, only);
  const missing = members.find((parts) => (parts.day ?? 0) > longest(parts, calendars));
  if (missing !== undefined) return { kind: 'no-such-day', day: iso(missing), last: longest(missing, calendars) };
  const lost = style === 'civil' || style === 'old' ? members.find(isLost) : undefined;
  return lost && { kind: 'never-was', day: iso(lost) };
}

/** The days that Russia passed over. */
export const isLost = ({ year, month, day = 14 }: Parts): boolean => year === 1918 && month === 2 && day < 14;
