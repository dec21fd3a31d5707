import { type CalendarDay, dayNumberToGregorian } from './calendar.js';

const ISO = /^(-?\d{4,6})-(\d{2})-(\d{2})$/u;

/** Reads `1880-10-19` into its parts, whatever the calendar; undefined for another shape. */
export function parseIsoDay(text: string): CalendarDay | undefined {
  const match = ISO.exec(text);
  return match === null ? undefined : { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

/** @example formatIsoDay({ year: 1880, month: 10, day: 31 }) // '1880-10-31' */
export function formatIsoDay({ year, month, day }: CalendarDay): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  return `${year < 0 ? '-' : ''}${digits}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export const dayNumberToIso = (dayNumber: number): string => formatIsoDay(dayNumberToGregorian(dayNumber));
