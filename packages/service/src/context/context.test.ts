import { describe, expect, test } from 'vitest';
import { datasetOf, dated, entity } from '../../test/dataset.js';
import { testService } from '../../test/service.js';

const memberOf = (to: string): object => ({ relations: [{ claim: 'x', type: 'memberOf', to, cite: [] }] });
const part = (event: string): object => ({ participations: [{ claim: 'x', event, role: 'speaker', cite: [] }] });

const people = datasetOf('people', [
  entity('event:kronstadt-rising', ['Kronstadt rising', 'Kronstadt']),
  entity('event:eleventh-congress', ['Eleventh Party Congress', { text: 'Eleventh Congress', linking: 'candidate' }]),
  entity('org:metal-union', ['Metal Union']),
  entity('org:workers-truth', ["Workers' Truth", 'Rabochaya Pravda']),
  entity('person:abram-belenky', ['Abram Belenky', 'Belenky'], {
    ...part('event:eleventh-congress'),
    born: [dated('1883'), dated('1882')],
  }),
  entity('person:grigory-belenky', ['Grigory Belenky', 'Belenky'], {
    ...memberOf('org:metal-union'),
    born: [dated('1885')],
  }),
  entity('person:ivan-ivanov', ['Ivan Ivanov', { text: 'Ivanov', linking: 'candidate' }]),
  entity('place:kronstadt', ['Kronstadt']),
  entity('work:rabochaya-pravda', ['Rabochaya Pravda']),
]);

/** Whom the name between ⟦ and ⟧ can mean, and why; the first is certain where it is `=`. */
function read(fixture: string): string {
  const start = fixture.indexOf('⟦');
  const { service } = testService({}, [people]);
  const note = service.parse(fixture.replace(/[⟦⟧]/gu, ''));
  const mention = service.mentions(note).find((each) => !each.linked && each.start === start);
  const at = service.at(note, start + 1);
  // A hover, which reads a paragraph, says what a list of the whole note says.
  if (at?.kind === 'mention') expect(at.mention).toEqual(mention);
  const whom = mention?.entity === null ? mention.candidates.join(' ') : `= ${mention?.entity}`;
  return mention?.why === undefined ? whom : `${whom} | ${mention.why}`;
}

const BOTH = 'person:abram-belenky person:grigory-belenky';

describe('introduced earlier in the note', () => {
  test.each([
    [
      '[Belenky](person:abram-belenky) came.\n\n⟦Belenky⟧ spoke.',
      'person:abram-belenky | it was linked earlier in this note',
    ],
    ['Abram Belenky came. ⟦Belenky⟧ spoke.', 'person:abram-belenky | “Abram Belenky” stands earlier in this note'],
    ['[him](person:ivan-ivanov). ⟦Ivanov⟧ spoke.', '= person:ivan-ivanov | it was linked earlier in this note'],
    [
      '[Congress](event:eleventh-congress). The ⟦Eleventh Congress⟧ met.',
      '= event:eleventh-congress | it was linked earlier in this note',
    ],
  ])('%s', (note, expected) => expect(read(note)).toBe(expected));

  test.each([
    ['later only', '⟦Belenky⟧ spoke. Abram Belenky came.', BOTH],
    ['another is named behind', 'Abram Belenky came. ⟦Belenky⟧ is Grigory Belenky.', BOTH],
    ['the label is another’s', '[Abram Belenky](person:grigory-belenky). ⟦Belenky⟧ spoke.', BOTH],
    ['both', 'Abram Belenky, Grigory Belenky. ⟦Belenky⟧ spoke.', BOTH],
    ['a family', '[Ivan](person:ivan-ivanov). The ⟦Ivanovs⟧ came.', 'person:ivan-ivanov'],
    ['a namesake was there', '[Ivan](person:ivan-ivanov). Pyotr Ivanov and ⟦Ivanov⟧.', 'person:ivan-ivanov'],
    ['somebody else’s given name', '[Ivan](person:ivan-ivanov). Pyotr ⟦Ivanov⟧.', 'person:ivan-ivanov'],
    ['a longer name', '[x](event:eleventh-congress). ⟦Eleventh Congress⟧ of Soviets.', 'event:eleventh-congress'],
    [
      'a body of whatever party',
      '[Rabochaya Pravda](org:workers-truth). ⟦Rabochaya Pravda⟧ wrote.',
      'org:workers-truth work:rabochaya-pravda',
    ],
    ['another kind', '[Kronstadt](place:kronstadt). ⟦Kronstadt⟧ fell.', 'event:kronstadt-rising place:kronstadt'],
  ])('not: %s', (_why, note, expected) => expect(read(note)).toBe(expected));
});

describe('a word beside the name', () => {
  test.each([
    ['the newspaper ⟦Rabochaya Pravda⟧', 'work:rabochaya-pravda | “newspaper” beside it says work'],
    ['the newspaper *⟦Rabochaya Pravda⟧*', 'work:rabochaya-pravda | “newspaper” beside it says work'],
    ['the ⟦Rabochaya Pravda⟧\ngroup', 'org:workers-truth | “group” beside it says organization'],
    ['the fortress of ⟦Kronstadt⟧', 'event:kronstadt-rising place:kronstadt'],
    ['the ⟦Kronstadt⟧ garrison', 'place:kronstadt | “garrison” beside it says place'],
    ['comrade ⟦Belenky⟧', BOTH],
    ['the newspaper, ⟦Rabochaya Pravda⟧', 'org:workers-truth work:rabochaya-pravda'],
    ['the book ⟦Kronstadt⟧', 'event:kronstadt-rising place:kronstadt'],
  ])('%s', (note, expected) => expect(read(note)).toBe(expected));
});

describe('a date of the sentence', () => {
  const OLDER = 'person:abram-belenky | the others were not born by the dates of the sentence';
  test.each([
    ['In 1883 ⟦Belenky⟧ was a child.', OLDER],
    ['In 1884, which in the old calendar ended on 12 January 1885, ⟦Belenky⟧ was a child.', BOTH],
    ['In 1884 ⟦Belenky⟧ was a child.', BOTH],
    ['Much came in 1917. In May 1884 ⟦Belenky⟧ slept. In 1918 he rose.', OLDER],
    ['In 1885 ⟦Belenky⟧ was a child.', BOTH],
    ['In 1884 and 1917 ⟦Belenky⟧ was there.', BOTH],
    ['In 1870 ⟦Belenky⟧ was there.', BOTH],
    ['Probably in 1884 ⟦Belenky⟧ was there.', BOTH],
    ['In 1884. ⟦Belenky⟧ was there.', BOTH],
    ['⟦Belenky⟧ spoke in 1950.', BOTH],
  ])('%s', (note, expected) => expect(read(note)).toBe(expected));
});

describe('what the passage names', () => {
  test.each([
    ['In the [union](org:metal-union) was ⟦Belenky⟧.', 'person:grigory-belenky | the passage names Metal Union'],
    ['In the Metal Union was ⟦Belenky⟧.', 'person:grigory-belenky | the passage names Metal Union'],
    [
      'To the Eleventh Party Congress came ⟦Belenky⟧.',
      'person:abram-belenky | the passage names Eleventh Party Congress',
    ],
    ['In the Metal Union.\n\n⟦Belenky⟧ came.', BOTH],
    ['In the Metal Union was ⟦Belenky⟧, but not Abram Belenky.', BOTH],
    ["⟦Belenky⟧ of the Workers' Truth", BOTH],
  ])('%s', (note, expected) => expect(read(note)).toBe(expected));
});

test('the hover says why', () => {
  const { service } = testService({}, [people]);
  const hover = (text: string, at: number): string | undefined =>
    service.hover(service.parse(text), at, 'plaintext')?.contents;
  expect(hover('[x](person:abram-belenky). Belenky', 30)).toContain('it was linked earlier in this note');
  expect(hover('In the Metal Union was Belenky.', 26)).toContain(
    'Others of the name are left out: the passage names Metal Union.',
  );
});
