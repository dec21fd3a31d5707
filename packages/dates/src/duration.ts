import { dayNumberToGregorian, gregorianMonthLength, gregorianToDayNumber } from './calendar.js';

/** An ISO 8601 duration in calendar units; weeks are counted as seven days. `sign` is -1 for a count backwards. */
export interface Duration {
  readonly sign: 1 | -1;
  readonly months: number;
  readonly days: number;
}

const DURATION = /^(-?)P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/u;

/** @example parseDuration('P1M15D') // { sign: 1, months: 1, days: 15 } */
export function parseDuration(text: string): Duration | undefined {
  const match = DURATION.exec(text);
  if (match === null) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0] = match.slice(2).map((part) => Number(part ?? 0));
  return { sign: match[1] === '-' ? -1 : 1, months: 12 * years + months, days: 7 * weeks + days };
}

/** Months first, then days, as a reader counts; 31 January plus one month is the last of February. */
export function addDuration(dayNumber: number, { sign, months, days }: Duration): number {
  const { year, month, day } = dayNumberToGregorian(dayNumber);
  const count = 12 * year + (month - 1) + sign * months;
  const target = { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
  const clamped = Math.min(day, gregorianMonthLength(target.year, target.month));
  return gregorianToDayNumber({ ...target, day: clamped }) + sign * days;
}
