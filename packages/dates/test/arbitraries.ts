import fc from 'fast-check';
import {
  type CalendarDay,
  type DayBounds,
  type Edtf,
  edtfBounds,
  formatIsoDay,
  gregorianMonthLength,
  parseEdtf,
} from '../src/index.js';

/** Days of the years -5000 to 5000, each at least as likely near the ends of months as elsewhere. */
export const calendarDay = (lengthOf: (year: number, month: number) => number): fc.Arbitrary<CalendarDay> =>
  fc
    .tuple(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 30 }))
    .map(([year, month, back]) => ({ year, month, day: Math.max(1, lengthOf(year, month) - back) }));

const day = calendarDay(gregorianMonthLength).map(formatIsoDay);
/** Years close to each other, so that dates and edges meet, fall into each other and cross. */
const year = fc.integer({ min: 1919, max: 1923 }).map(String);
const month = fc.integer({ min: 1, max: 12 }).map((number) => String(number).padStart(2, '0'));
const dateNear = fc.oneof(
  year,
  fc.constantFrom(
    '192X',
    '19XX',
    '1XXX',
    'XXXX',
    '1920-XX',
    '1921-XX-XX',
    '1920-02-29',
    '-0043-03-15',
    'Y12345',
    'Y-12345',
    '192X-02-29',
    '1921-1X',
    '1921-XX-31',
    'XXXX-12-25',
    '1921-~03-08',
    '?1921-03',
  ),
  fc.tuple(year, month).map((parts) => parts.join('-')),
  fc.tuple(year, month, fc.constantFrom('01', '15', '28', 'XX')).map((parts) => parts.join('-')),
  fc.tuple(year, fc.integer({ min: 21, max: 41 }).map(String)).map((parts) => parts.join('-')),
);
const qualifier = fc.constantFrom('', '', '', '?', '~', '%');
const date = fc
  .tuple(fc.oneof({ weight: 5, arbitrary: dateNear }, day), qualifier)
  .map(([text, mark]) => (text.startsWith('Y') ? text : `${text}${mark}`));
const edge = fc.oneof({ weight: 4, arbitrary: date }, fc.constantFrom('', '..'));
const interval = fc.tuple(edge, edge).map((edges) => edges.join('/'));

const member = fc.oneof(
  { weight: 4, arbitrary: date },
  fc.tuple(date, date).map((edges) => edges.join('..')),
  date.map((text) => `..${text}`),
  date.map((text) => `${text}..`),
);
const set = fc
  .tuple(fc.constantFrom('[]', '{}'), fc.array(member, { minLength: 1, maxLength: 4 }))
  .map(([[open, close], members]) => `${open}${members.join(',')}${close}`);

/** EDTF texts that parse, of every form that the parser knows. */
export const edtfText = fc.oneof(date, interval, set).filter((text) => parseEdtf(text).type !== 'error');

/** Texts near EDTF: most are refused, some only just. */
export const nearEdtf = fc
  .array(fc.constantFrom(...'0123456789X-/.?~%Y []{},', '19', '192X', '-02', '-29', '1921-03-08'), { maxLength: 8 })
  .map((parts) => parts.join(''));

export const dayBounds: fc.Arbitrary<DayBounds> = edtfText.map((text) => edtfBounds(parseEdtf(text) as Edtf));
