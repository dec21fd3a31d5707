import type { DateClaim, HistoricalDate } from '@glossator/model';
import { expect, it } from 'vitest';
import { anyDisagree, boundsOfDate, openDays } from './agreement.js';

const bounds = {
  earliestStart: '1923-11-15',
  latestStart: '1923-12-15',
  earliestEnd: '1923-11-15',
  latestEnd: '1923-12-15',
};
const edtf = (text: string): HistoricalDate => ({ edtf: text, bounds: { ...bounds, earliestStart: null } });
const relative: HistoricalDate = { relative: { to: 'event:x', edge: 'end', min: 'P1M', max: 'P2M' }, bounds };
const claim = (value: HistoricalDate): DateClaim => ({ claim: 'x', value, cite: [{ source: 'a' }] });

it.each<[string, HistoricalDate, HistoricalDate, boolean]>([
  ['two days', edtf('1922-02-20'), edtf('1922-02-22'), true],
  ['a month and a day in it', edtf('1922-02'), edtf('1922-02-22'), false],
  ['something approximate', edtf('1887~'), edtf('1922-02-22'), false],
  ['a date that hangs on an event, and a day in its bounds', relative, edtf('1923-12-01'), false],
  [
    'a date that hangs on an event, and a day outside: the event may be dated roughly',
    relative,
    edtf('1923-10-01'),
    false,
  ],
])('%s', (_, a, b, expected) => {
  expect(anyDisagree([claim(a), claim(b)])).toBe(expected);
  expect(anyDisagree([claim(b), claim(a)])).toBe(expected);
});

it.each<[HistoricalDate, number]>([
  [edtf('1922-02-22'), 0],
  [edtf('1922-02'), 27],
  [edtf('1922'), 364],
  [relative, Number.POSITIVE_INFINITY],
  [edtf('1922~'), Number.POSITIVE_INFINITY],
  [edtf('../1922'), Number.POSITIVE_INFINITY],
])('leaves days open: %j', (date, expected) => expect(openDays(date)).toBe(expected));

it('reads the bounds of a year before Christ', () => {
  expect(openDays(edtf('-0043-03-15'))).toBe(0);
  expect(boundsOfDate({ ...relative, bounds: { ...bounds, latestEnd: 'never' } }).latestEnd).toBeNull();
});
