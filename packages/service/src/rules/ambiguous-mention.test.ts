import { test } from 'vitest';
import { datasetOf, entity } from '../../test/dataset.js';
import { expectExamplesHold, ruleChecker } from '../../test/service.js';
import source from './ambiguous-mention.ts?raw';

const check = ruleChecker('ambiguous-mention');

test('the examples of its page', () => expectExamplesHold(source, 'ambiguous-mention'));

test('a name that several share is marked, and a link to each is offered', () => {
  check('⟦Kuznetzov⟧ refused.', {
    says: '"Kuznetzov" can mean person:kuznetsov-who-declined or person:nikolai-kuznetsov',
    fixes: [
      'ask | Link to Kuznetzov who declined (person:kuznetsov-who-declined) | [Kuznetzov](person:kuznetsov-who-declined) refused.',
      'ask | Link to Nikolai Kuznetsov (person:nikolai-kuznetsov) | [Kuznetzov](person:nikolai-kuznetsov) refused.',
    ],
  });
});

test('who is linked, named in full or only perhaps somebody unknown is left alone', () => {
  check('[Kuznetzov](person:nikolai-kuznetsov), Nikolai Kuznetsov');
  check('Мясников wrote.');
  check('`Kuznetzov` <b title="Kuznetzov"> <!-- Kuznetzov --> https://example.org/Kuznetzov');
});

test('of a name that very many share some are named and offered', () => {
  const many = Array.from({ length: 30 }, (_, at) => entity(`person:lee-${at}`, [`Lee ${at}`, 'Lee']));
  const [one, two] = [many.slice(0, 6), many];
  ruleChecker('ambiguous-mention', {}, [datasetOf('many', one)])('To this ⟦Lee⟧ came.', {
    says: 'person:lee-0, person:lee-1, person:lee-2, person:lee-3, person:lee-4 or 1 more:',
  });
  ruleChecker('ambiguous-mention', {}, [datasetOf('many', two)])('To this ⟦Lee⟧ came.', { says: 'or 25 more:' });
});
