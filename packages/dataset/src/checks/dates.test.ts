import { dayNumberToIso, dayNumberToJulian, formatIsoDay } from '@glossator/dates';
import fc from 'fast-check';
import { it } from 'vitest';
import { type Changes, check, edit, event } from '../../test/minimal.js';

const ANN = 'people/ann-lee.yaml';
const AFTER = 'events/after-the-fair.yaml';
const BORN = 'edtf: "1880-10-31", julian: "1880-10-19"';
const born = (value: string): Changes => edit(ANN, BORN, value);
const hangsOn = (id: string): string => {
  const relative = `relative: { to: ${id}, edge: start, min: P1D, max: P2D }`;
  return `when: [{ value: { ${relative} }, cite: [{ source: book, lines: "1" }] }]\n`;
};
const ring = (...ids: string[]): string =>
  `when: relative dates run in a ring, ${ids.join(' → ')}: give one of the events a date.`;

it.each<[string, Changes, string[]]>([
  [
    'no EDTF',
    born('edtf: "31 October 1880"'),
    [
      `${ANN}:5:14: born.0.value: edtf "31 October 1880": expected a date such as 1923, 1923-04, 1923-04-17, 192X, 1887~ or an interval a/b.`,
    ],
  ],
  // A real day of the Julian calendar, which EDTF does not know; other libraries make 1 March of it in silence.
  [
    '1900-02-29 as a Gregorian day',
    born('edtf: "1900-02-29"'),
    [
      `${ANN}:5:14: born.0.value: edtf "1900-02-29": expected a day from 01 to 28: edtf is Gregorian; an Old Style day goes into "julian".`,
    ],
  ],
  ['1900-02-29 as an Old Style day', born('edtf: "1900-03-13", julian: "1900-02-29"'), []],
  [
    'a pair that does not convert: the right day is shown',
    born('edtf: "1880-10-30", julian: "1880-10-19"'),
    [
      `${ANN}:5:14: born.0.value: edtf "1880-10-30" and julian "1880-10-19" are not the same day: 1880-10-19 Old Style is 1880-10-31 Gregorian.`,
    ],
  ],
  [
    'an Old Style day beside a month',
    born('edtf: "1880-10", julian: "1880-10-19"'),
    [
      `${ANN}:5:14: born.0.value: edtf "1880-10" and julian "1880-10-19" are not the same day: 1880-10-19 Old Style is 1880-10-31 Gregorian.`,
    ],
  ],
  [
    'an Old Style day that never was',
    born('edtf: "1881-03-13", julian: "1881-02-29"'),
    [`${ANN}:5:14: born.0.value: julian: "1881-02-29" is no day of the Julian calendar.`],
  ],
  [
    'the time of a relation is looked at as well',
    edit(ANN, 'to: org:guild', 'to: org:guild, when: { edtf: "1921-13" }'),
    [
      `${ANN}:7:44: relations.0.when: edtf "1921-13": expected a month from 01 to 12, or a season or another part of the year from 21 to 41.`,
    ],
  ],
  [
    'a relative date that hangs on a person',
    edit(AFTER, 'to: event:fair', 'to: person:ann-lee'),
    [`${AFTER}:5:12: when.0.value: relative.to: expected the id of an event, found "person:ann-lee".`],
  ],
  [
    'a duration of nothing',
    edit(AFTER, 'P1M15D', 'P'),
    [
      `${AFTER}:5:58: when.0.value.relative.min: found "P", expected: An ISO 8601 duration of years, months, weeks and days, of ten thousand years at most: P1M15D. A leading minus counts backwards.`,
    ],
  ],
  [
    'a ring of relative dates',
    {
      'events/a.yaml': event('A', hangsOn('event:b')),
      'events/b.yaml': event('B', hangsOn('event:c')),
      'events/c.yaml': event('C', hangsOn('event:a')),
    },
    [`events/a.yaml:3:7: ${ring('event:a', 'event:b', 'event:c', 'event:a')}`],
  ],
  [
    'a chain of relative dates, and a life dated by an event that names it',
    {
      'events/a.yaml': event('A', hangsOn('event:after-the-fair')),
      ...born('relative: { to: event:fair, edge: start, min: -P40Y, max: -P39Y }'),
    },
    [],
  ],
])('%s', (_, changes, expected) => check(changes, expected));

it('accepts a day in both calendars, and no other day beside it', () => {
  // 1700 to 1919, as Julian Day Numbers: she is to be born before she speaks.
  fc.assert(
    fc.property(fc.integer({ min: 2341973, max: 2422000 }), fc.integer({ min: -20, max: 20 }), (day, off) => {
      const [edtf, julian] = [dayNumberToIso(day + off), formatIsoDay(dayNumberToJulian(day))];
      const right = `edtf "${edtf}" and julian "${julian}" are not the same day: ${julian} Old Style is ${dayNumberToIso(day)} Gregorian.`;
      check(born(`edtf: "${edtf}", julian: "${julian}"`), off === 0 ? [] : [`${ANN}:5:14: born.0.value: ${right}`]);
    }),
    { numRuns: 50 },
  );
});
