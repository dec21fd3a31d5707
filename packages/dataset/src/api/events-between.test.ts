import { dayNumberToIso } from '@glossator/dates';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { event, load } from '../../test/minimal.js';
import { eventsBetween } from './events-between.js';

const CITE = 'cite: [{ source: book, lines: "1" }]';
/** An event with a date for each text; behind a bar stand other fields of the claim. */
const dated = (...dates: readonly string[]): string => {
  const claims = dates.map((date) => {
    const [edtf, more = ''] = date.split('|');
    return `  - { value: { edtf: "${edtf}" }, ${more} ${CITE} }\n`;
  });
  return event('X', dates.length === 0 ? '' : `when:\n${claims.join('')}`);
};

const inMarch = async (text: string): Promise<string> => {
  const [found] = eventsBetween(
    await load({
      'events/fair.yaml': null,
      'people/ann-lee.yaml': null,
      'redirects.yaml': null,
      'ids.lock': null,
      'events/after-the-fair.yaml': null,
      'events/x.yaml': text,
    }),
    '1921-03',
  );
  return found === undefined ? 'no' : `${found.certain ? 'yes' : 'perhaps'}: ${found.when.value.edtf}`;
};

describe('whether an event is in March 1921', () => {
  it.each<[string, string, string]>([
    ['a day', dated('1921-03-08'), 'yes: 1921-03-08'],
    ['its first day', dated('1921-03-01'), 'yes: 1921-03-01'],
    ['its last day', dated('1921-03-31'), 'yes: 1921-03-31'],
    ['the day before', dated('1921-02-28'), 'no'],
    ['the day after', dated('1921-04-01'), 'no'],
    ['the month', dated('1921-03'), 'yes: 1921-03'],
    ['some time in the year', dated('1921'), 'perhaps: 1921'],
    ['the whole year', dated('1921-01-01/1921-12-31'), 'yes: 1921-01-01/1921-12-31'],
    ['something approximate', dated('1921-03~'), 'perhaps: 1921-03~'],
    ['one of two months', dated('[1921-03,1921-05]'), 'perhaps: [1921-03,1921-05]'],
    ['what began and goes on', dated('1920/..'), 'perhaps: 1920/..'],
    ['what had ended', dated('../1920'), 'no'],
    ['what ended on a day of it', dated('../1921-03-08'), 'yes: ../1921-03-08'],
    ['no date', dated(), 'no'],
    // Rivals: one that contradicts counts, one that leaves more open does not.
    ['a day, and the year by another', dated('1921-03-08', '1921'), 'yes: 1921-03-08'],
    ['a day, and another month by another', dated('1921-03-08', '1921-05'), 'perhaps: 1921-03-08'],
    [
      'another month, and a day of it by a lesser one',
      dated('1921-05', '1921-03-08|certainty: possible,'),
      'perhaps: 1921-03-08',
    ],
    ['a day of May, and the year by another', dated('1921-05-08', '1921'), 'no'],
    [
      'what is preferred, although less exact',
      dated('1921-02-03', '1921|rank: preferred, reason: x,'),
      'perhaps: 1921',
    ],
  ])('%s', async (_, text, expected) => expect(await inMarch(text)).toBe(expected));
});

it('is never certain of what hangs on another event, and passes over what hangs on one without a date', async () => {
  const found = eventsBetween(await load(), '1921-05');
  expect(found.map(({ event: { id }, certain }) => [id, certain])).toEqual([['event:after-the-fair', false]]);
  expect(eventsBetween(await load({ 'events/fair.yaml': event('The Fair') }), '1921')).toEqual([]);
});

it('comes in the order of time, then of ids, what began nobody knows when first', async () => {
  const dataset = await load({
    'events/c.yaml': dated('../1925'),
    'events/b.yaml': dated('1922'),
    'events/a.yaml': dated('1922-01'),
    'events/d.yaml': dated('1920-12-31'),
  });
  const ids = eventsBetween(dataset, '1920', '1922').map(({ event: { id } }) => id);
  expect(ids).toEqual(['event:c', 'event:d', 'event:fair', 'event:after-the-fair', 'event:a', 'event:b']);
});

it('finds a day in every range that includes it, and in no other', async () => {
  const dataset = await load({ 'events/x.yaml': dated('1921-03-08') });
  const day = 2422757;
  expect(dayNumberToIso(day)).toBe('1921-03-08');
  const days = fc.integer({ min: -400, max: 400 });
  fc.assert(
    fc.property(days, days, (a, b) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const found = eventsBetween(dataset, dayNumberToIso(day + from), dayNumberToIso(day + to));
      const isIn = found.filter(({ event: { id } }) => id === 'event:x').map(({ certain }) => certain);
      expect(isIn).toEqual(from <= 0 && to >= 0 ? [true] : []);
    }),
  );
});

it.each([
  ['March 1921', '1922', '"from" is "March 1921": expected a date such as 1923, 1923-04,'],
  ['1921', '1922-02-30', '"to" is "1922-02-30": expected a day from 01 to 28'],
  ['1921', '', '"to" is "": expected a date'],
  ['1922-01', '1921', '"to" is "1921": expected no earlier a date than 1922-01.'],
])('refuses %j to %j', async (from, to, message) => {
  const dataset = await load();
  expect(() => eventsBetween(dataset, from, to)).toThrow(RangeError);
  expect(() => eventsBetween(dataset, from, to)).toThrow(message);
});
