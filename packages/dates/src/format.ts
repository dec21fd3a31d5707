import { edtfBounds } from './bounds.js';
import { type CalendarDay, dayNumberToGregorian } from './calendar.js';
import type { Edtf, EdtfDate, EdtfEdge, EdtfPart, EdtfRange, EdtfSet, Qualifier } from './edtf.js';
import { parseIsoDay } from './iso.js';
import { exactDay, parseEdtf } from './parse-edtf.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** From 21 on: seasons, of the northern and of the southern hemisphere, quarters, thirds, halves. */
const GROUPINGS = [
  ...['spring', 'summer', 'autumn', 'winter'],
  ...['northern spring', 'northern summer', 'northern autumn', 'northern winter'],
  ...['southern spring', 'southern summer', 'southern autumn', 'southern winter'],
  ...['first quarter of', 'second quarter of', 'third quarter of', 'fourth quarter of'],
  ...['first third of', 'second third of', 'last third of'],
  ...['first half of', 'second half of'],
] as const;

const monthName = (month: number): string => GROUPINGS[month - 21] ?? MONTHS[month - 1] ?? String(month);

const yearName = (year: number): string => (year > 0 ? String(year) : `${1 - year} BC`);

/** `X` at the end of the year only, which is how decades and centuries are written. */
const isDecadeOrCentury = ({ digits }: EdtfPart): boolean => /^\d+XX?$/u.test(digits);

function formatYear(year: EdtfPart): string {
  if (year.first === year.last) return yearName(year.first);
  return isDecadeOrCentury(year)
    ? `${yearName(year.first)}–${yearName(year.last)}`
    : `between ${yearName(year.first)} and ${yearName(year.last)}`;
}

function mark(text: string, qualifier: Qualifier | undefined): string {
  if (qualifier === '?') return `${text} (?)`;
  if (qualifier === '~') return `c. ${text}`;
  return qualifier === '%' ? `c. ${text} (?)` : text;
}

const DOUBTS: Readonly<Record<Qualifier, string>> = {
  '?': 'uncertain',
  '~': 'approximate',
  '%': 'approximate and uncertain',
};

/** A doubt about the whole date is marked on it; one about a part of it is said in words. */
function qualified(text: string, { year, month, day }: EdtfDate): string {
  const named = [
    ['year', year],
    ['month', month],
    ['day', day],
  ] as const;
  const given = named.filter(([, part]) => part !== undefined);
  const marks = new Set(given.map(([, part]) => part?.qualifier));
  if (marks.size === 1) return mark(text, year.qualifier);
  const doubts = given.flatMap(([name, part]) =>
    part?.qualifier === undefined ? [] : [`${name} ${DOUBTS[part.qualifier]}`],
  );
  return `${text} (${doubts.join(', ')})`;
}

/** Left out altogether, as in `1921-XX-XX`: the date is known to the part before. */
const isGiven = (part: EdtfPart | undefined): part is EdtfPart => part !== undefined && part.digits !== 'XX';

const isSingle = (part: EdtfPart | undefined): boolean => part === undefined || part.first === part.last;

const words = (date: { readonly day?: number; readonly month?: number }, year: string): string =>
  [
    ...(date.day === undefined ? [] : [String(date.day)]),
    ...(date.month === undefined ? [] : [monthName(date.month)]),
    year,
  ].join(' ');

/** A date with open digits in its midst, from the first day it can be to the last, each said as exactly as the date is. */
function formatOpen(date: EdtfDate): string {
  const { earliestStart, latestEnd } = edtfBounds(date);
  const edge = (dayNumber: number | null): string => {
    const { year, month, day } = dayNumberToGregorian(dayNumber ?? 0);
    return words(date.day === undefined ? { month } : { month, day }, yearName(year));
  };
  const [first, last] = [edge(earliestStart), edge(latestEnd)];
  return first === last ? first : `between ${first} and ${last}`;
}

function formatDateText(date: EdtfDate): string {
  const { year, month, day } = date;
  const known = isGiven(day) ? day : undefined;
  if (year.digits === 'XXXX' && isGiven(month) && isSingle(month) && isSingle(known)) {
    const name = monthName(month.first).replace(/ of$/u, '');
    return `${words(known === undefined ? {} : { day: known.first }, name)} of an unknown year`;
  }
  if (!isGiven(month)) return isGiven(day) ? formatOpen(date) : formatYear(year);
  const open = !isSingle(month) || (isGiven(day) && !isSingle(day)) || !isSingle(year);
  if (open) return formatOpen(date);
  return words({ month: month.first, ...(isGiven(day) ? { day: day.first } : {}) }, formatYear(year));
}

const formatDate = (date: EdtfDate): string => qualified(formatDateText(date), date);

function formatEdge(edge: EdtfEdge): string {
  if (typeof edge === 'object') return formatDate(edge);
  return edge === 'open' ? '' : '?';
}

/** Whether a date is plain digits, so that what two share may be said once. */
const isPlain = ({ year, month, day }: EdtfDate): boolean =>
  [year, month, day].every((part) => part === undefined || (part.qualifier === undefined && isSingle(part)));

/** "8–16 March 1921": what both edges share is said once. */
function formatInterval(start: EdtfEdge, end: EdtfEdge): string {
  if (typeof start === 'string' || typeof end === 'string') {
    if (start === 'open') return `until ${formatEdge(end)}`;
    if (end === 'open') return `from ${formatEdge(start)}`;
    return `${formatEdge(start)}–${formatEdge(end)}`;
  }
  if (formatDate(start) === formatDate(end)) return formatDate(start);
  const isShort = ({ month }: EdtfDate): boolean =>
    month === undefined || GROUPINGS[month.first - 21]?.endsWith(' of') !== true;
  const plain = isPlain(start) && isPlain(end) && isShort(start) && isShort(end);
  if (!plain || start.month === undefined || end.month === undefined || start.year.first !== end.year.first) {
    const years = start.month === undefined && end.month === undefined && isSingle(start.year) && isSingle(end.year);
    return `${formatDate(start)}${years ? '–' : ' – '}${formatDate(end)}`;
  }
  if (start.month.first === end.month.first && start.day !== undefined && end.day !== undefined) {
    return `${start.day.first}–${formatDate(end)}`;
  }
  const day = start.day === undefined ? '' : `${start.day.first} `;
  return `${day}${monthName(start.month.first)} – ${formatDate(end)}`;
}

function formatMember(member: EdtfDate | EdtfRange, of: EdtfSet['of']): string {
  if (member.type === 'date') return formatDate(member);
  const { start, end } = member;
  if (of === 'one' && start === 'open') return `${formatEdge(end)} or earlier`;
  if (of === 'one' && end === 'open') return `${formatEdge(start)} or later`;
  return formatInterval(start, end);
}

/** One day, month or year of a range: a hyphen would say that it lasted. */
function formatOneOf({ start, end }: EdtfRange): string | undefined {
  return start === 'open' || end === 'open' ? undefined : `between ${formatEdge(start)} and ${formatEdge(end)}`;
}

/** "20 or 22 February" is not shortened: each member stands whole. */
function formatSet({ of, members }: EdtfSet): string {
  const [only] = members;
  const alone = of === 'one' && members.length === 1 && only?.type === 'range' ? formatOneOf(only) : undefined;
  if (alone !== undefined) return alone;
  const texts = members.map((member) => formatMember(member, of));
  const [last = ''] = texts.slice(-1);
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')} ${of === 'one' ? 'or' : 'and'} ${last}`;
}

function formatParsed(edtf: Edtf): string {
  if (edtf.type === 'date') return formatDate(edtf);
  return edtf.type === 'interval' ? formatInterval(edtf.start, edtf.end) : formatSet(edtf);
}

/** "19 (31) October 1880": Old Style first, the Gregorian day in parentheses, as printed in books on Russia. */
function formatBoth(julian: CalendarDay, gregorian: CalendarDay): string {
  const dayAndMonth = ({ day, month }: CalendarDay): string => `${day} ${monthName(month)}`;
  const newYear = yearName(gregorian.year);
  if (julian.year !== gregorian.year) {
    return `${dayAndMonth(julian)} ${yearName(julian.year)} (${dayAndMonth(gregorian)} ${newYear})`;
  }
  if (julian.month !== gregorian.month) return `${dayAndMonth(julian)} (${dayAndMonth(gregorian)}) ${newYear}`;
  return `${julian.day} (${gregorian.day}) ${monthName(julian.month)} ${newYear}`;
}

/**
 * A date in words, for readers of English.
 *
 * @param edtf an EDTF text, Gregorian
 * @param julian the Old Style day as year-month-day, where the source prints one
 * @example formatEdtf('1880-10-31', '1880-10-19') // '19 (31) October 1880'
 * @example formatEdtf('1921-03-08/1921-03-16') // '8–16 March 1921'
 * @example formatEdtf('[1922-02-20,1922-02-22]') // '20 February 1922 or 22 February 1922'
 */
export function formatEdtf(edtf: string, julian?: string): string {
  const parsed = parseEdtf(edtf);
  if (parsed.type === 'error') return edtf;
  const old = julian === undefined ? undefined : parseIsoDay(julian);
  const day = exactDay(parsed);
  return old !== undefined && day !== undefined && parsed.type === 'date'
    ? qualified(formatBoth(old, dayNumberToGregorian(day)), parsed)
    : formatParsed(parsed);
}

const yearOf = (edge: EdtfEdge): string => {
  if (typeof edge === 'string') return '';
  const { qualifier } = edge.year;
  return mark(formatYear(edge.year), qualifier === '?' ? '~' : qualifier);
};

const between = (start: string, end: string): string => (start === end ? start : `${start}–${end}`);

const yearsOfMember = (member: EdtfDate | EdtfRange): string =>
  member.type === 'date' ? yearOf(member) : between(yearOf(member.start), yearOf(member.end));

/** The year or years alone, for "(1889–1945)": empty where none is known. Years of which one is right are parted by "or". */
export function formatYears(edtf: string): string {
  const parsed = parseEdtf(edtf);
  if (parsed.type === 'error') return '';
  if (parsed.type === 'date') return yearOf(parsed);
  if (parsed.type === 'interval') return between(yearOf(parsed.start), yearOf(parsed.end));
  const start = (member: EdtfDate | EdtfRange): number =>
    edtfBounds({ type: 'set', of: 'one', members: [member] }).earliestStart ?? Number.NEGATIVE_INFINITY;
  const members = [...parsed.members].sort((a, b) => start(a) - start(b));
  return [...new Set(members.map(yearsOfMember))].join(parsed.of === 'one' ? ' or ' : ', ');
}
