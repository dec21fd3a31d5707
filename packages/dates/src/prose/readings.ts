import type { DayBounds } from '../bounds.js';
import { dayNumberToIso } from '../iso.js';
import type { Found } from './found.js';
import { isAfterReform, type Span, widest } from './margins.js';
import type { Parts } from './parts.js';
import type { Calendar, ProseReading } from './prose-date.js';

const two = (number: number): string => String(number).padStart(2, '0');

const yearDigits = (year: number): string => `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;

const qualifier = ({ about, doubtful }: Parts): string => {
  if (about) return doubtful ? '%' : '~';
  return doubtful ? '?' : '';
};

function printed({ day, month, part, year = 0, years }: Parts): string {
  if (years === 10) return `${yearDigits(year).slice(0, -1)}X`;
  if (years === 100) return `${yearDigits(year).slice(0, -2)}XX`;
  const within = month ?? part;
  const start = within === undefined ? yearDigits(year) : `${yearDigits(year)}-${two(within)}`;
  return day === undefined ? start : `${start}-${two(day)}`;
}

/** Whether the calendar's own numbers say it: those of the Julian calendar are not EDTF's, nor has it an early part of anything. */
const isPlain = (parts: Parts, calendar: Calendar): boolean =>
  parts.shade === undefined && !parts.night && (calendar === 'gregorian' || parts.day !== undefined);

function edtfOf(parts: Parts, calendar: Calendar): string {
  if (calendar === 'gregorian' && isPlain(parts, calendar)) return `${printed(parts)}${qualifier(parts)}`;
  const [first, last] = widest({ ...parts, about: false }, calendar).map(
    (day) => `${dayNumberToIso(day)}${qualifier(parts)}`,
  );
  return isPlain(parts, calendar) ? `${first}` : `[${first}..${last}]`;
}

const edge = (parts: Parts, calendar: Calendar, which: 0 | 1): string =>
  isPlain(parts, calendar)
    ? edtfOf(parts, calendar)
    : `${dayNumberToIso(widest(parts, calendar)[which])}${qualifier(parts)}`;

const least = (spans: readonly Span[], of: 0 | 1): number => Math.min(...spans.map((span) => span[of]));
const greatest = (spans: readonly Span[], of: 0 | 1): number => Math.max(...spans.map((span) => span[of]));

/** Of one time, the first and the last day: it began and ended somewhere between. */
function oneTime(spans: readonly Span[]): Omit<DayBounds, 'vague'> {
  const [first, last] = [least(spans, 0), greatest(spans, 1)];
  return { earliestStart: first, latestStart: last, earliestEnd: first, latestEnd: last };
}

/** From the first of them until the last. */
const lasting = (spans: readonly Span[]): Omit<DayBounds, 'vague'> => ({
  earliestStart: least(spans, 0),
  latestStart: least(spans, 1),
  earliestEnd: greatest(spans, 0),
  latestEnd: greatest(spans, 1),
});

/** Of "1885–1937" read as Julian, only the first year is. */
type CalendarOf = (parts: Parts) => Calendar;

type Reader = (members: readonly Parts[], calendarOf: CalendarOf) => string;

const range =
  (open: string, dots: string, close: string): Reader =>
  ([first = {}, last = first], calendarOf) =>
    `${open}${edge(first, calendarOf(first), 0)}${dots}${edge(last, calendarOf(last), 1)}${close}`;

const inSet =
  (open: string, close: string): Reader =>
  (members, calendarOf) =>
    `${open}${members.map((parts) => edtfOf(parts, calendarOf(parts)).replace(/^\[|\]$/gu, '')).join(',')}${close}`;

const EDTF: Readonly<Record<Found['form'], Reader>> = {
  one: ([only = {}], calendarOf) => edtfOf(only, calendarOf(only)),
  interval: range('', '/', ''),
  openEnd: ([only = {}], calendarOf) => `${edge(only, calendarOf(only), 0)}/`,
  openStart: ([only = {}], calendarOf) => `/${edge(only, calendarOf(only), 1)}`,
  between: range('[', '..', ']'),
  or: inSet('[', ']'),
  and: inSet('{', '}'),
};

function boundsOf({ form, members }: Found, calendarOf: CalendarOf): DayBounds {
  const spans = members.map((parts) => widest(parts, calendarOf(parts)));
  const vague = members.some(({ doubtful }) => doubtful === true);
  if (form === 'interval' || form === 'and') return { ...lasting(spans), vague };
  const known = { ...oneTime(spans), vague };
  if (form === 'openEnd') return { ...known, latestEnd: null };
  return form === 'openStart' ? { ...known, earliestStart: null } : known;
}

/** A date read in one calendar; what is printed of the time after the reform, without a mark, stays Gregorian. */
export function readingIn(found: Found, calendar: Calendar): ProseReading {
  const calendarOf = (parts: Parts): Calendar =>
    found.style === undefined && isAfterReform(parts) ? 'gregorian' : calendar;
  const edtf = EDTF[found.form](found.members, calendarOf);
  return { calendar, edtf, bounds: boundsOf(found, calendarOf) };
}

/**
 * The calendars that an unmarked date can be in: Gregorian only, if it is ISO or begins on or after 14 February 1918, when Russia
 * had changed. Other countries changed at other times, later ones among them (Greece in 1923): who writes of those marks Old Style.
 */
export function calendarsOf({ members, style }: Found): readonly Calendar[] {
  if (style === 'old') return ['julian'];
  if (style === 'new' || members.some(({ iso }) => iso)) return ['gregorian'];
  return members.every(isAfterReform) ? ['gregorian'] : ['gregorian', 'julian'];
}
