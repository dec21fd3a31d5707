/**
 * Extended Date/Time Format, levels 0 and 1 (Library of Congress, 4 February 2019 = ISO 8601-2:2019), days and no times.
 * Always proleptic Gregorian. What a level-2 expression needs is added where a record needs it.
 */
import { edtfBounds } from './bounds.js';
import { gregorianMonthLength } from './calendar.js';

/** `?` uncertain, `~` approximate, `%` both. */
export type Qualifier = '?' | '~' | '%';

/** A year, month or day. `month` is 1–12, or 21–24 for a season. Masked digits (`192X`) make `year` the first of `years`. */
export interface EdtfDate {
  readonly type: 'date';
  readonly year: number;
  /** How many years the mask covers: 1, 10 (`192X`), 100 (`19XX`), 1000, 10000. */
  readonly years: number;
  readonly month?: number;
  readonly day?: number;
  /** `1921-XX-XX` and `1921-03-XX`: the part exists but is not given. */
  readonly unspecified?: 'month' | 'day' | 'month-and-day';
  readonly qualifier?: Qualifier;
}

/** An edge of an interval: a date, `..` (open: it goes on), or nothing (unknown). */
export type EdtfEdge = EdtfDate | 'open' | 'unknown';

export interface EdtfInterval {
  readonly type: 'interval';
  readonly start: EdtfEdge;
  readonly end: EdtfEdge;
}

export type Edtf = EdtfDate | EdtfInterval;

/** Why a text is no date: `expected` finishes the sentence "expected …". */
export interface EdtfError {
  readonly type: 'error';
  readonly expected: string;
}

/** The year 0 has no minus. */
const DATE = /^(?!-0000)(-?)([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?([?~%])?$/u;
const LONG_YEAR = /^Y(-?[1-9]\d{4,5})$/u;

const error = (expected: string): EdtfError => ({ type: 'error', expected });

function parseYear(sign: string, digits: string): { year: number; years: number } | undefined {
  const masked = /^(\d*)(X*)$/u.exec(digits);
  if (masked === null) return undefined;
  const years = 10 ** (masked[2] ?? '').length;
  const first = Number(digits.replaceAll('X', '0'));
  return { year: sign === '-' ? -first - (years - 1) : first, years };
}

function parseDate(text: string): EdtfDate | EdtfError {
  const long = LONG_YEAR.exec(text);
  if (long !== null) return { type: 'date', year: Number(long[1]), years: 1 };
  const match = DATE.exec(text);
  if (match === null) return error('a date such as 1923, 1923-04, 1923-04-17, 192X, 1887~ or an interval a/b');
  const [, sign = '', yearText = '', monthText, dayText, mark] = match;
  const year = parseYear(sign, yearText);
  if (year === undefined) return error('X only at the end of a year: 192X, 19XX');
  const qualifier = mark === undefined ? {} : { qualifier: mark as Qualifier };
  const base = { type: 'date', ...year, ...qualifier } as const;
  if (monthText === undefined) return base;
  if (year.years > 1) return error('no month behind a year with X');
  if (monthText === 'XX') {
    if (dayText === undefined) return { ...base, unspecified: 'month' };
    return dayText === 'XX'
      ? { ...base, unspecified: 'month-and-day' }
      : error('XX for the day too when the month is XX');
  }
  const month = Number(monthText);
  const season = month >= 21 && month <= 24;
  if (!season && !(month >= 1 && month <= 12)) return error('a month from 01 to 12, or a season from 21 to 24');
  if (dayText === undefined) return { ...base, month };
  if (season) return error('no day behind a season');
  if (dayText === 'XX') return { ...base, month, unspecified: 'day' };
  const day = Number(dayText);
  const last = gregorianMonthLength(base.year, month);
  if (!(day >= 1 && day <= last)) {
    return error(`a day from 01 to ${last}: edtf is Gregorian; an Old Style day goes into "julian"`);
  }
  return { ...base, month, day };
}

function parseEdge(text: string): EdtfEdge | EdtfError {
  if (text === '..') return 'open';
  return text === '' ? 'unknown' : parseDate(text);
}

/**
 * Reads an EDTF text.
 *
 * @example parseEdtf('1921-03-08/1921-03-16')
 * @example parseEdtf('1900-02-29') // { type: 'error', expected: 'a day from 01 to 28: …' }
 */
export function parseEdtf(text: string): Edtf | EdtfError {
  const slash = text.indexOf('/');
  if (slash < 0) return parseDate(text);
  const start = parseEdge(text.slice(0, slash));
  const end = parseEdge(text.slice(slash + 1));
  for (const edge of [start, end]) if (typeof edge === 'object' && edge.type === 'error') return edge;
  if (typeof start === 'string' && typeof end === 'string') return error('a date on at least one side of the slash');
  const interval = { type: 'interval', start: start as EdtfEdge, end: end as EdtfEdge } as const;
  const { earliestStart, latestEnd } = edtfBounds(interval);
  const backwards = earliestStart !== null && latestEnd !== null && latestEnd < earliestStart;
  return backwards ? error('an interval that does not end before it starts') : interval;
}
