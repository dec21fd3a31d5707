/**
 * Days, in two calendars. A day is a Julian Day Number (the integer of the day that begins at noon UT, as chronologists
 * count): 1 January 2000 Gregorian is 2451545. Years are astronomical: 0 is 1 BC.
 * Algorithms: E. G. Richards, "Calendars", in the Explanatory Supplement to the Astronomical Almanac (3rd ed., 2013), ch. 15.
 */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const div = (a: number, b: number): number => Math.floor(a / b);

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export const isGregorianLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

export const isJulianLeapYear = (year: number): boolean => year % 4 === 0;

const length = (month: number, leap: boolean): number => (month === 2 && leap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0));

/** Days in a month (1–12); 0 for a month that does not exist. */
export const gregorianMonthLength = (year: number, month: number): number => length(month, isGregorianLeapYear(year));

export const julianMonthLength = (year: number, month: number): number => length(month, isJulianLeapYear(year));

/** Counts a year from March, so that the leap day comes last. */
const fromMarch = (year: number, month: number): readonly [number, number] => {
  const a = div(14 - month, 12);
  return [year + 4800 - a, month + 12 * a - 3];
};

export function gregorianToDayNumber({ year, month, day }: CalendarDay): number {
  const [y, m] = fromMarch(year, month);
  return day + div(153 * m + 2, 5) + 365 * y + div(y, 4) - div(y, 100) + div(y, 400) - 32045;
}

export function julianToDayNumber({ year, month, day }: CalendarDay): number {
  const [y, m] = fromMarch(year, month);
  return day + div(153 * m + 2, 5) + 365 * y + div(y, 4) - 32083;
}

const fromCycle = (c: number, century: number): CalendarDay => {
  const d = div(4 * c + 3, 1461);
  const e = c - div(1461 * d, 4);
  const m = div(5 * e + 2, 153);
  return {
    year: 100 * century + d - 4800 + div(m, 10),
    month: m + 3 - 12 * div(m, 10),
    day: e - div(153 * m + 2, 5) + 1,
  };
};

export function dayNumberToGregorian(dayNumber: number): CalendarDay {
  const a = dayNumber + 32044;
  const century = div(4 * a + 3, 146097);
  return fromCycle(a - div(146097 * century, 4), century);
}

export const dayNumberToJulian = (dayNumber: number): CalendarDay => fromCycle(dayNumber + 32082, 0);

/** Whether the day exists in the Gregorian calendar, carried back before 1582. */
export const isGregorianDay = ({ year, month, day }: CalendarDay): boolean =>
  day >= 1 && day <= gregorianMonthLength(year, month);

export const isJulianDay = ({ year, month, day }: CalendarDay): boolean =>
  day >= 1 && day <= julianMonthLength(year, month);
