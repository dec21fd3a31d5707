import { test } from 'vitest';
import { datasetOf, entity, opposition } from '../../test/dataset.js';
import { expectExamplesHold, ruleChecker } from '../../test/service.js';
import source from './wrong-kind.ts?raw';

const check = ruleChecker('wrong-kind');

test('the examples of its page', () => expectExamplesHold(source, 'wrong-kind'));

test('the slug of another kind: the right prefix is offered', () => {
  check('[x](⟦person:tenth-party-congress⟧)', {
    says: 'event:tenth-party-congress is: it is an event',
    entity: 'event:tenth-party-congress',
    fixes: ['ask | Change to event:tenth-party-congress | [x](event:tenth-party-congress)'],
  });
});

test('every kind that has the slug is offered', () => {
  const twins = datasetOf('twins', [entity('org:pravda', ['Pravda office']), entity('work:pravda', ['Pravda'])]);
  ruleChecker('wrong-kind', {}, [twins])('[x](⟦place:pravda⟧)', {
    fixes: ['ask | Change to org:pravda | [x](org:pravda)', 'ask | Change to work:pravda | [x](work:pravda)'],
  });
});

test('a slug of the right kind, and one that nobody has, are not its business', () => {
  check('[x](event:tenth-party-congress) [x](person:nobody-at-all)');
});

test('a moved id under another prefix leads to its successor', () => {
  check('[x](⟦org:gavril-miasnikov⟧)', {
    fixes: ['ask | Change to person:gavriil-myasnikov | [x](person:gavriil-myasnikov)'],
  });
});

test('a long id is looked up in its own dataset', () => {
  const second = datasetOf('second', [entity('work:tenth-party-congress', ['Minutes'])]);
  const both = ruleChecker('wrong-kind', {}, [opposition, second]);
  both('[x](⟦person:second/tenth-party-congress⟧)', { says: 'work:tenth-party-congress' });
});

test('a definition is marked once', () => check('[x][t] [t]\n\n[t]: ⟦person:tenth-party-congress⟧'));
