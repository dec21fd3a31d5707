import { expect, test } from 'vitest';
import { datasetOf, entity } from '../../test/dataset.js';
import { expectExamplesHold, findingsIn, ruleChecker, turnedOn } from '../../test/service.js';
import source from './inconsistent-spelling.ts?raw';

const CODE = 'inconsistent-spelling';
const check = ruleChecker(CODE);

test('the examples of its page', () => expectExamplesHold(source, CODE));

test('the rarer is marked, the other shown, and one or all can be changed', () => {
  const text = 'Trotzky, ⟦Trotsky⟧, Trotzky, ⟦Trotsky⟧’s, Trotzky';
  check(
    text,
    {
      says: '"Trotsky" is "Trotzky" elsewhere in this note: Leon Trotsky in two spellings.',
      entity: 'person:leon-trotsky',
      fixes: [
        'ask | Change to Trotzky | Trotzky, Trotzky, Trotzky, Trotsky’s, Trotzky',
        'ask | Change all 2 to Trotzky | Trotzky, Trotzky, Trotzky, Trotzky’s, Trotzky',
      ],
    },
    { fixes: ['ask | Change to Trotzky | Trotzky, Trotsky, Trotzky, Trotzky’s, Trotzky'] },
  );
  const [found] = findingsIn(text.replace(/[⟦⟧]/gu, ''), turnedOn(CODE));
  expect(found?.related).toEqual([{ start: 0, end: 7, message: '"Trotzky" here' }]);
});

test('of two as common the later is marked', () => check('Trotsky, ⟦Trotzky⟧'));

test('full names, labels, possessives and capitals are compared word by word', () => {
  check('Gavriil Myasnikov and ⟦Miasnikov⟧');
  check('[Trotsky](person:leon-trotsky) and [⟦Trotzky⟧](person:leon-trotsky)');
  check('[Trotsky’s](person:leon-trotsky) and [⟦Trotzky⟧’s](person:leon-trotsky)');
  check('Trotsky. ⟦TROTZKY⟧.', { fixes: ['ask | Change to Trotsky | Trotsky. TROTSKY.'] });
  check('Workers’ Truth, Rabotchaya Pravda');
});

test('what is quoted or a title is not the writer’s spelling', () => {
  check('Trotsky. “Trotzky”, *Trotzky*, «Trotzky», "Trotzky".');
  check('Trotsky.\n\n> Trotzky said so.');
  check('Trotsky. `Trotzky` <!-- Trotzky --> https://example.org/Trotzky');
  check('Trotsky. “so [Trotzky](person:leon-trotsky) said”');
});

const people = datasetOf('people', [
  entity('person:karl-marx', ['Karl Marx', 'Marx', 'Marxian', 'Marxist']),
  entity('person:kollontai', ['Alexandra Kollontai', 'Aleksandra Kollontai', 'Kollontai', 'Kolontay', 'Kolontays']),
  entity('person:rosa-luxemburg', [
    'Rosa Luxemburg',
    'Luxemburg',
    { text: 'Róża Luksemburg', lang: 'pl', kind: 'preferred' },
    { text: 'Luxembourg', lang: 'ru-Latn' },
    { text: 'Luksenburg', kind: 'birth' },
    { text: 'Luxemburgo', kind: 'misprint' },
    { text: 'Luxemborg', kind: 'pseudonym' },
  ]),
  entity('org:guild', ['Workers Guild', 'Workers Gild', 'Workers Guilds', 'the Guild']),
]);
const others = ruleChecker(CODE, {}, [people]);

test('other names, languages and derived words are no other spellings', () => {
  others('Marx, Marxian, Marxist');
  others('Rosa Luxemburg, Róża Luksemburg, Luksenburg, Luxemburgo, Luxemborg');
  others('Kollontai, the Kolontays');
  others('Luxemburg, Luxemburg’s, Luxemburg');
});

test('a romanisation is for the readers of the label', () => others('Luxemburg, ⟦Luxembourg⟧'));

test('given names, and the words of what is no person', () => {
  others('Alexandra Kollontai, ⟦Aleksandra⟧ Kollontai, ⟦Kolontay⟧');
  others('Workers Guild, Workers ⟦Gild⟧, Workers Guilds, the Guild');
});

test('two people are two people', () => {
  const two = datasetOf('two', [
    entity('person:a-ignatov', ['A Ignatov', 'Ignatov']),
    entity('person:b-ignatev', ['B Ignatev', 'Ignatev']),
  ]);
  ruleChecker(CODE, {}, [two])('Ignatov, Ignatev, Ignatov');
});
