/** The documents that the build makes are the committed ones, and say what the data say. */
import { expect, it } from 'vitest';
import { entities, names, sources } from './published.js';

interface Documents {
  readonly counts: (built: unknown) => string;
  readonly readBuilt: () => unknown;
  readonly stale: () => readonly { readonly file: string }[];
  readonly between: (file: string, text: string, from: string, to: string, made: string) => string;
}

// Plain JavaScript, as the build runs it.
const script = '../scripts/documents.mjs';
const { counts, readBuilt, stale, between } = (await import(script)) as Documents;

it('are not older than the records', () => expect(stale().map(({ file }) => file)).toEqual([]));

it('count what is there', () => {
  const table = counts(readBuilt());
  const people = [...entities.values()].filter(({ kind }) => kind === 'person').length;
  expect(table).toContain(`| people | ${people} |`);
  expect(table).toContain(`| spellings | ${names.length} |`);
  expect(table).toContain(`| sources | ${sources.size} |`);
});

it('keep what is written around the marks', () => {
  expect(between('a.md', 'above\n<!-- x -->\nold\n<!-- y -->\nbelow', '<!-- x -->', '<!-- y -->', 'new')).toBe(
    'above\n<!-- x -->\n\nnew\n\n<!-- y -->\nbelow',
  );
  expect(() => between('a.md', 'no marks', '<!-- x -->', '<!-- y -->', 'new')).toThrow(/^a\.md: expected a line/u);
});

const { quality } = (await import('../scripts/quality.mjs' as string)) as { quality: (built: unknown) => string };

const day = (earliest: string, latest: string) => ({
  earliestStart: earliest,
  latestStart: latest,
  earliestEnd: earliest,
  latestEnd: latest,
});
const born = (edtf: string, from: string, to: string, more: object = {}) => ({
  value: { edtf, bounds: day(from, to) },
  cite: [{ source: 'book' }],
  ...more,
});
const person = (id: string, more: object) => ({ id, kind: 'person', label: id, names: [{ text: id }], ...more });

/** The page of a few people, with or without a line. */
const page = (...people: readonly object[]): string =>
  quality({ entities: people, sources: new Map([['book', { id: 'book', title: 'The Book' }]]) });

it('list a life without dates', () => {
  const text = page(
    person('person:ann', {}),
    person('person:bob', { born: [born('1880', '1880-01-01', '1880-12-31')] }),
  );
  expect(text).toContain(
    '## people: no date of birth (1)\n\nNo source that was read gives one.\n\n- person:ann (`person:ann`)',
  );
  expect(text).toContain('## people: no date of death (2)');
});

it('say of events without a date how many are parts of one that has one', () => {
  const event = (id: string, more: object): object => ({ ...person(id, more), kind: 'event' });
  const part = { relations: [{ type: 'partOf', to: 'event:fair', cite: [{ source: 'book' }] }] };
  const text = page(
    event('event:fair', { when: [born('1921', '1921-01-01', '1921-12-31')] }),
    event('event:talk', part),
    event('event:walk', {}),
  );
  expect(text).toContain(
    '## events: no date (2)\n\nNo source that was read gives one. 1 of them are parts of an event that has one.',
  );
});

it.each([
  ['two days', [born('1880-01-01', '1880-01-01', '1880-01-01'), born('1880-01-02', '1880-01-02', '1880-01-02')], 1],
  [
    'a year and a day in it',
    [born('1880', '1880-01-01', '1880-12-31'), born('1880-01-02', '1880-01-02', '1880-01-02')],
    0,
  ],
  [
    'something approximate',
    [born('1890~', '1890-01-01', '1890-12-31'), born('1880-01-02', '1880-01-02', '1880-01-02')],
    0,
  ],
  [
    'years before Christ',
    [born('-0162', '-0162-01-01', '-0162-12-31'), born('-0153', '-0153-01-01', '-0153-12-31')],
    1,
  ],
  ['the same twice', [born('-0162', '-0162-01-01', '-0162-12-31'), born('-0162', '-0162-01-01', '-0162-12-31')], 0],
])('call rivals what cannot both be right: %s', (_, claims, number) => {
  expect(page(person('person:ann', { born: claims }))).toContain(`## Rival claims (${number})`);
});

it('say which rival is preferred, and why', () => {
  const claims = [
    born('1880', '1880-01-01', '1880-12-31', { rank: 'preferred', reason: 'Two agree.' }),
    born('1881', '1881-01-01', '1881-12-31', { certainty: 'possible' }),
  ];
  expect(page(person('person:ann', { born: claims }))).toContain(
    '- person:ann (`person:ann`), born:\n  - 1880 (The Book) **preferred**: Two agree.\n  - 1881, possible (The Book)',
  );
});
