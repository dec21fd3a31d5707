import { expect, it } from 'vitest';
import { event, load, person } from '../../test/minimal.js';
import { find } from './find.js';
import { search } from './search.js';

const spelled = (text: string, more = ''): string =>
  `  - { text: ${text}, seen: [{ source: book, lines: "1" }], ${more} }\n`;
const dataset = await load({
  'people/trotsky.yaml': `names:\n${[
    spelled('Leon Trotsky', 'lang: en, kind: preferred'),
    spelled('Trotsky', 'lang: en, kind: variant'),
    spelled('TROTSKY', 'lang: en, kind: variant'),
    spelled('Лев Троцкий', 'lang: ru-Cyrl, kind: preferred'),
    spelled('Tratzky', 'lang: en, kind: misprint'),
  ].join('')}`,
  'people/rudzutak.yaml': person('Jānis Rudzutaks'),
  'people/constructor.yaml': person('Constructor'),
  'organizations/workers.yaml': `class: party\n${person("Workers' Group")}`,
  'concepts/lee.yaml': person('LEE'),
  'events/lee.yaml': event('lee'),
});

it.each<[name: string, bearers: readonly string[]]>([
  ['Leon Trotsky', ['person:trotsky']],
  ['leon   TROTSKY ', ['person:trotsky']],
  ['лев троцкий', ['person:trotsky']],
  ['Tratzky', ['person:trotsky']],
  ['Janis Rudzutaks', ['person:rudzutak']],
  // The same letters in the other normal form.
  ['Jānis Rudzutaks'.normalize('NFD'), ['person:rudzutak']],
  ['Workers’ Group', ['org:workers']],
  ['Workers Group', ['org:workers']],
  ['constructor', ['person:constructor']],
  // To the letter first; then by what kind of name it is; then by id.
  ['LEE', ['concept:lee', 'event:lee', 'person:ann-lee']],
  ['lee', ['event:lee', 'concept:lee', 'person:ann-lee']],
  ['Lee', ['person:ann-lee', 'concept:lee', 'event:lee']],
  // Words of a name, where nobody has them for all of it.
  ['Leon', ['person:trotsky']],
  ['Троцкий', ['person:trotsky']],
  ['group', ['org:workers']],
  ['workers group of', []],
  ['trots', []],
  ['Trotsky Leon', []],
  ['Leon Trotsky of', []],
  ['toString', []],
  ['?!', []],
  ['', []],
])('find(%j)', (name, bearers) => expect(find(dataset, name).map(({ id }) => id)).toEqual(bearers));

it('tells by which spelling, whatever others would do', () => {
  expect(find(dataset, 'tratzky')).toEqual([
    {
      id: 'person:trotsky',
      kind: 'person',
      label: 'Leon Trotsky',
      dates: '',
      name: { text: 'Tratzky', lang: 'en', kind: 'misprint' },
      whole: true,
    },
  ]);
  expect(find(dataset, 'Троцкий')).toMatchObject([{ name: { text: 'Лев Троцкий' }, whole: false }]);
});

it('words of a name are looked for among the kind that is asked for', () => {
  expect(find(dataset, 'lee', { kind: 'event' }).map(({ id, whole }) => [id, whole])).toEqual([['event:lee', true]]);
  expect(find(dataset, 'ann', { kind: 'person' }).map(({ id, whole }) => [id, whole])).toEqual([
    ['person:ann-lee', false],
  ]);
  expect(find(dataset, 'ann', { kind: 'event' })).toEqual([]);
});

it.each(['Trotsky', 'TROTSKY'])('names a bearer of two such spellings once, by the nearer: %s', (name) =>
  expect(find(dataset, name).map((bearer) => [bearer.id, bearer.name.text])).toEqual([['person:trotsky', name]]),
);

it('keeps to a kind', () => {
  expect(find(dataset, 'lee', { kind: 'concept' }).map(({ id }) => id)).toEqual(['concept:lee']);
  expect(search(dataset, 'lee', { kind: 'concept' }).map(({ id }) => id)).toEqual(['concept:lee']);
});

it('searches fragments, best first, so many at most', () => {
  expect(search(dataset, 'троц')).toMatchObject([{ id: 'person:trotsky', why: 'starts a word of "Лев Троцкий"' }]);
  expect(search(dataset, '').length).toBeGreaterThan(2);
  expect(search(dataset, '', { limit: 2 })).toHaveLength(2);
});
