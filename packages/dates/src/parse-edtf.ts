import { edtfBounds, extremeDay } from './bounds.js';
import type {
  Edtf,
  EdtfDate,
  EdtfEdge,
  EdtfError,
  EdtfInterval,
  EdtfPart,
  EdtfRange,
  EdtfSet,
  Qualifier,
} from './edtf.js';
import { fits } from './edtf.js';

/** The year 0 has no minus. A qualifier left of a part is that part's own, right of it also that of the parts before. */
const DATE =
  /^([?~%]?)(?!-0000)(-?)([0-9X]{4})([?~%]?)(?:-([?~%]?)([0-9X]{2})([?~%]?)(?:-([?~%]?)([0-9X]{2})([?~%]?))?)?$/u;
const LONG_YEAR = /^Y(-?)([1-9]\d{4,5})$/u;

const error = (expected: string): EdtfError => ({ type: 'error', expected });

const isError = (value: object | string): value is EdtfError =>
  typeof value === 'object' && 'type' in value && value.type === 'error';

function bothQualifiers(a: string, b: string): Qualifier | undefined {
  if (a === '' || a === b) return b === '' ? undefined : (b as Qualifier);
  return b === '' ? (a as Qualifier) : '%';
}

const part = (digits: string, first: number, last: number, qualifier: Qualifier | undefined): EdtfPart => ({
  digits,
  first,
  last,
  ...(qualifier === undefined ? {} : { qualifier }),
});

/** The least number that the digits leave open, from 1 on: the year 0 is no year before Christ. */
function leastPositive(digits: string): number {
  const low = Number(digits.replaceAll('X', '0'));
  const at = digits.lastIndexOf('X');
  return low > 0 || at < 0 ? low : Number(`${digits.slice(0, at)}1${digits.slice(at + 1)}`.replaceAll('X', '0'));
}

function yearPart(sign: string, digits: string, qualifier: Qualifier | undefined): EdtfPart {
  const high = Number(digits.replaceAll('X', '9'));
  // 1930 BC comes before 1921 BC.
  return sign === '-'
    ? part(digits, -high, -leastPositive(digits), qualifier)
    : part(digits, Number(digits.replaceAll('X', '0')), high, qualifier);
}

function partWithin(digits: string, from: number, to: number, qualifier: Qualifier | undefined): EdtfPart | undefined {
  const open = part(digits, from, to, qualifier);
  const values = Array.from({ length: to - from + 1 }, (_, at) => from + at).filter((value) => fits(open, value));
  const [first, last] = [values[0], values.at(-1)];
  return first === undefined || last === undefined ? undefined : part(digits, first, last, qualifier);
}

/** The day is there in some month and year that the masks leave open. */
function dayProblem(date: EdtfDate & { readonly month: EdtfPart }): EdtfError | undefined {
  if (extremeDay(date, 'first') !== undefined) return undefined;
  const isDay = (day: number): boolean =>
    extremeDay({ ...date, day: part(String(day), day, day, undefined) }, 'first') !== undefined;
  const last = [31, 30, 29].find(isDay) ?? 28;
  return error(`a day from 01 to ${last}: edtf is Gregorian; an Old Style day goes into "julian"`);
}

function parseDate(text: string): EdtfDate | EdtfError {
  const long = LONG_YEAR.exec(text);
  if (long !== null) return { type: 'date', year: yearPart(long[1] ?? '', long[2] ?? '', undefined) };
  const match = DATE.exec(text);
  if (match === null) return error('a date such as 1923, 1923-04, 1923-04-17, 192X, 1887~ or an interval a/b');
  const [, ownYear = '', sign = '', yearText = '', yearGroup = '', ownMonth = '', monthText] = match;
  const [, , , , , , , monthGroup = '', ownDay = '', dayText, dayGroup = ''] = match;
  const dayMark = bothQualifiers(ownDay, dayGroup);
  const monthMark = bothQualifiers(ownMonth, bothQualifiers(monthGroup, dayGroup) ?? '');
  const yearMark = bothQualifiers(ownYear, bothQualifiers(yearGroup, bothQualifiers(monthGroup, dayGroup) ?? '') ?? '');
  const year = yearPart(sign, yearText, yearMark);
  if (monthText === undefined) return { type: 'date', year };
  const month =
    partWithin(monthText, 1, 12, monthMark) ??
    (monthText.includes('X') ? undefined : partWithin(monthText, 21, 41, monthMark));
  if (month === undefined) return error('a month from 01 to 12, or a season or another part of the year from 21 to 41');
  if (dayText === undefined) return { type: 'date', year, month };
  if (month.first > 12) return error('no day behind a season');
  const day = partWithin(dayText, 1, 31, dayMark) ?? part(dayText, 0, 0, dayMark);
  const date = { type: 'date', year, month, day } as const;
  return dayProblem(date) ?? date;
}

function parseEdge(text: string): EdtfEdge | EdtfError {
  if (text === '..') return 'open';
  return text === '' ? 'unknown' : parseDate(text);
}

const isBackwards = (edtf: EdtfInterval): boolean => {
  const { earliestStart, latestEnd } = edtfBounds(edtf);
  return earliestStart !== null && latestEnd !== null && latestEnd < earliestStart;
};

function parseInterval(startText: string, endText: string): EdtfInterval | EdtfError {
  const [start, end] = [parseEdge(startText), parseEdge(endText)];
  if (isError(start)) return start;
  if (isError(end)) return end;
  if (typeof start === 'string' && typeof end === 'string') return error('a date on at least one side of the slash');
  const interval: EdtfInterval = { type: 'interval', start, end };
  return isBackwards(interval) ? error('an interval that does not end before it starts') : interval;
}

/** A member of a set; `first` and `last` say where it stands, for only there may it be open. */
function parseMember(text: string, first: boolean, last: boolean): EdtfDate | EdtfRange | EdtfError {
  const dots = text.indexOf('..');
  if (dots < 0) return parseDate(text);
  const [startText, endText] = [text.slice(0, dots), text.slice(dots + 2)];
  const edge = (edgeText: string, mayBeOpen: boolean): EdtfDate | 'open' | EdtfError => {
    if (edgeText !== '') return parseDate(edgeText);
    return mayBeOpen ? 'open' : error('dots without a date only at an end of the set: [..1760] or [1760..]');
  };
  const start = edge(startText, first && endText !== '');
  const end = edge(endText, last && startText !== '');
  if (isError(start)) return start;
  if (isError(end)) return end;
  const backwards = isBackwards({ type: 'interval', start, end });
  return backwards ? error('dots between an earlier and a later date') : { type: 'range', start, end };
}

function parseSet(text: string): EdtfSet | EdtfError {
  const closing = text.startsWith('[') ? ']' : '}';
  if (!text.endsWith(closing)) return error(`"${closing}" at the end of the set`);
  const texts = text.slice(1, -1).split(',');
  const members: (EdtfDate | EdtfRange)[] = [];
  for (const [at, member] of texts.entries()) {
    const parsed = parseMember(member, at === 0, at === texts.length - 1);
    if (isError(parsed)) return parsed;
    members.push(parsed);
  }
  return { type: 'set', of: closing === ']' ? 'one' : 'all', members };
}

/**
 * Reads an EDTF text.
 *
 * @example parseEdtf('1921-03-08/1921-03-16')
 * @example parseEdtf('[1922-02-20,1922-02-22]') // one of two days
 * @example parseEdtf('1900-02-29') // { type: 'error', expected: 'a day from 01 to 28: …' }
 */
export function parseEdtf(text: string): Edtf | EdtfError {
  if (/^[[{]/u.test(text)) return parseSet(text);
  const slash = text.indexOf('/');
  return slash < 0 ? parseDate(text) : parseInterval(text.slice(0, slash), text.slice(slash + 1));
}

/** The day number of a date to the day, with no digit left open; undefined for anything else. A qualifier is overlooked. */
export function exactDay(edtf: Edtf | EdtfError): number | undefined {
  if (edtf.type !== 'date' || edtf.month === undefined || edtf.day === undefined) return undefined;
  const open = [edtf.year, edtf.month, edtf.day].some(({ digits }) => digits.includes('X'));
  return open ? undefined : extremeDay(edtf, 'first');
}
