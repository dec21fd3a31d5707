import { test } from 'vitest';
import { datasetOf, entity } from '../../test/dataset.js';
import { expectExamplesHold, ruleChecker } from '../../test/service.js';
import source from './label-mismatch.ts?raw';

const check = ruleChecker('label-mismatch');

test('the examples of its page', () => expectExamplesHold(source, 'label-mismatch'));

test('a name of somebody else is marked at the label, the other is offered', () => {
  check('[⟦Shliapnikov⟧](person:sergei-medvedev)', {
    says: '"Shliapnikov" is no name of Sergei Medvedev (person:sergei-medvedev), but of person:alexander-shliapnikov',
    entity: 'person:sergei-medvedev',
    fixes: ['ask | Change to person:alexander-shliapnikov | [Shliapnikov](person:alexander-shliapnikov)'],
  });
});

test('a name of several others offers each', () => {
  check('[⟦Kuznetzov⟧](person:leon-trotsky)', {
    fixes: [
      'ask | Change to person:kuznetsov-who-declined | [Kuznetzov](person:kuznetsov-who-declined)',
      'ask | Change to person:nikolai-kuznetsov | [Kuznetzov](person:nikolai-kuznetsov)',
    ],
  });
});

test('emphasis, a possessive and a broken line do not hide a name', () => {
  check('[⟦*Shliapnikov*⟧](person:sergei-medvedev)');
  check('[⟦Shliapnikov’s⟧](person:sergei-medvedev)');
  check('[⟦Shliap-\nnikov⟧](person:sergei-medvedev)');
  check('> [⟦Shliap-\n> nikov⟧](person:sergei-medvedev)');
});

test('its own names, in any spelling, are right', () => {
  check('[Medvedev](person:sergei-medvedev) [*Medvedev*](person:sergei-medvedev) [Medvedev’s](person:sergei-medvedev)');
  check('[Гавриил Мясников](person:gavriil-myasnikov) [Мясников](person:gavriil-myasnikov)');
  check('[Rudzutank](person:jan-rudzutak)');
});

test('declined forms are names too', () => {
  const set = datasetOf('leaders', [
    entity('person:leon-trotsky', [
      'Leon Trotsky',
      { text: 'Лев Троцкий', lang: 'ru' },
      { text: 'Троцкий', lang: 'ru' },
    ]),
    entity('person:vladimir-lenin', ['Vladimir Lenin', { text: 'Ленин', lang: 'ru' }]),
  ]);
  const leaders = ruleChecker('label-mismatch', {}, [set]);
  leaders('[Троцкого](person:leon-trotsky) [Лениным](person:vladimir-lenin)');
  leaders('[⟦Троцкого⟧](person:vladimir-lenin)', {
    fixes: ['ask | Change to person:leon-trotsky | [Троцкого](person:leon-trotsky)'],
  });
});

test('a label that is nobody’s name, or that both bear, is left alone', () => {
  check('[the old sailor](person:sergei-medvedev) [him](person:leon-trotsky)');
  check('[Kuznetzov](person:nikolai-kuznetsov) [Kuznetzov](person:kuznetsov-who-declined)');
  check('[a friend of Shliapnikov](person:sergei-medvedev)');
});

test('a proper name that is an ordinary word in prose means its bearer in a label', () => {
  const never = { linking: 'never' } as const;
  const set = datasetOf('risings', [
    entity('event:first-rising', ['First Rising']),
    entity('event:october-revolution', [
      { text: 'October Revolution', ...never },
      { text: 'the Great Rising', ...never },
      { text: 'Revolution', kind: 'pseudonym', ...never },
    ]),
  ]);
  const risings = ruleChecker('label-mismatch', {}, [set]);
  risings('[⟦October Revolution⟧](event:first-rising)');
  risings(
    '[october revolution](event:first-rising) [Revolution](event:first-rising) [the Great Rising](event:first-rising)',
  );
});

test('an id that moved is judged by its successor, an unknown one not at all', () => {
  check('[Miasnikov](person:gavril-miasnikov) [⟦Trotsky⟧](person:gavril-miasnikov)');
  check('[Trotsky](person:nobody-at-all) [Trotsky](person:kuznetzov)');
});

test('the definition of a full reference serves other places: nothing is changed there from here', () => {
  check('[⟦Shliapnikov⟧][m]\n\n[m]: person:sergei-medvedev', { fixes: [] });
  check('![⟦Shliapnikov⟧][m]\n\n[m]: person:sergei-medvedev', { fixes: [] });
});
