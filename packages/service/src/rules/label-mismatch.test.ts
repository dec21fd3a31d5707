import { test } from 'vitest';
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

test('a label that is nobody’s name, or that both bear, is left alone', () => {
  check('[the old sailor](person:sergei-medvedev) [him](person:leon-trotsky)');
  check('[Kuznetzov](person:nikolai-kuznetsov) [Kuznetzov](person:kuznetsov-who-declined)');
  check('[a friend of Shliapnikov](person:sergei-medvedev)');
});

test('an id that moved is judged by its successor, an unknown one not at all', () => {
  check('[Miasnikov](person:gavril-miasnikov) [⟦Trotsky⟧](person:gavril-miasnikov)');
  check('[Trotsky](person:nobody-at-all) [Trotsky](person:kuznetzov)');
});

test('the definition of a full reference serves other places: nothing is changed there from here', () => {
  check('[⟦Shliapnikov⟧][m]\n\n[m]: person:sergei-medvedev', { fixes: [] });
  check('![⟦Shliapnikov⟧][m]\n\n[m]: person:sergei-medvedev', { fixes: [] });
});
