import type { CalendarDay } from './calendar.js';
import { type Edtf, type EdtfDate, type EdtfEdge, parseEdtf } from './edtf.js';
import { parseIsoDay } from './iso.js';

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

const SEASONS: Readonly<Record<number, string>> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' };

const monthName = (month: number): string => SEASONS[month] ?? MONTHS[month - 1] ?? String(month);

const yearName = (year: number): string => (year > 0 ? String(year) : `${1 - year} BC`);

function formatYear({ year, years }: EdtfDate): string {
  if (years === 1) return yearName(year);
  return years === 10 || years === 100
    ? `${yearName(year)}–${yearName(year + years - 1)}`
    : `between ${yearName(year)} and ${yearName(year + years - 1)}`;
}

function qualified(text: string, { qualifier }: EdtfDate): string {
  if (qualifier === '?') return `${text} (?)`;
  if (qualifier === '~') return `c. ${text}`;
  return qualifier === '%' ? `c. ${text} (?)` : text;
}

const parts = ({ day, month }: EdtfDate): string[] => [
  ...(day === undefined ? [] : [String(day)]),
  ...(month === undefined ? [] : [monthName(month)]),
];

const formatDate = (date: EdtfDate): string => qualified([...parts(date), formatYear(date)].join(' '), date);

function formatEdge(edge: EdtfEdge): string {
  if (typeof edge === 'object') return formatDate(edge);
  return edge === 'open' ? '' : '?';
}

/** "8–16 March 1921": what both edges share is said once. */
function formatInterval(start: EdtfEdge, end: EdtfEdge): string {
  if (typeof start === 'string' || typeof end === 'string') {
    if (start === 'open') return `until ${formatEdge(end)}`;
    if (end === 'open') return `from ${formatEdge(start)}`;
    return `${formatEdge(start)}–${formatEdge(end)}`;
  }
  if (formatDate(start) === formatDate(end)) return formatDate(start);
  const plain = start.qualifier === undefined && end.qualifier === undefined && start.years === 1 && end.years === 1;
  const months = start.month !== undefined && end.month !== undefined;
  if (!plain || !months || start.year !== end.year) {
    const years = start.month === undefined && end.month === undefined && start.years === 1 && end.years === 1;
    return `${formatDate(start)}${years ? '–' : ' – '}${formatDate(end)}`;
  }
  if (start.month === end.month && start.day !== undefined && end.day !== undefined) {
    return `${start.day}–${end.day} ${parts(end).slice(1).join('')} ${formatYear(end)}`;
  }
  return `${parts(start).join(' ')} – ${parts(end).join(' ')} ${formatYear(end)}`;
}

const formatParsed = (edtf: Edtf): string =>
  edtf.type === 'date' ? formatDate(edtf) : formatInterval(edtf.start, edtf.end);

/** "19 (31) October 1880": Old Style first, the Gregorian day in parentheses, as printed in books on Russia. */
function formatBoth(julian: CalendarDay, gregorian: EdtfDate): string {
  const [oldDay, newDay] = [parts({ ...gregorian, ...julian }).join(' '), parts(gregorian).join(' ')];
  const newYear = formatYear(gregorian);
  if (julian.year !== gregorian.year) return `${oldDay} ${yearName(julian.year)} (${newDay} ${newYear})`;
  if (julian.month !== gregorian.month) return `${oldDay} (${newDay}) ${newYear}`;
  return `${julian.day} (${gregorian.day}) ${monthName(julian.month)} ${newYear}`;
}

/**
 * A date in words, for readers of English.
 *
 * @param edtf an EDTF text, Gregorian
 * @param julian the Old Style day as year-month-day, where the source prints one
 * @example formatEdtf('1880-10-31', '1880-10-19') // '19 (31) October 1880'
 * @example formatEdtf('1921-03-08/1921-03-16') // '8–16 March 1921'
 */
export function formatEdtf(edtf: string, julian?: string): string {
  const parsed = parseEdtf(edtf);
  if (parsed.type === 'error') return edtf;
  const old = julian === undefined ? undefined : parseIsoDay(julian);
  if (old !== undefined && parsed.type === 'date' && parsed.day !== undefined) {
    return qualified(formatBoth(old, parsed), parsed);
  }
  return formatParsed(parsed);
}

/** The year or years alone, for "(1889–1945)": empty where none is known. */
export function formatYears(edtf: string): string {
  const parsed = parseEdtf(edtf);
  if (parsed.type === 'error') return '';
  const only = (edge: EdtfEdge): string =>
    typeof edge === 'string'
      ? ''
      : qualified(formatYear(edge), edge.qualifier === '?' ? { ...edge, qualifier: '~' } : edge);
  if (parsed.type === 'date') return only(parsed);
  const [start, end] = [only(parsed.start), only(parsed.end)];
  return start === end ? start : `${start}–${end}`;
}
