import { test } from 'vitest';
import { expectExamplesHold, ruleChecker } from '../../test/service.js';
import source from './unknown-prefix.ts?raw';

const check = ruleChecker('unknown-prefix');

test('the examples of its page', () => expectExamplesHold(source, 'unknown-prefix'));

test('a long form before an id that is there can mean nothing else: safe', () => {
  check('[x](⟦people:leon-trotsky⟧)', {
    says: '"people:" is no prefix: did you mean "person:"?',
    entity: 'person:leon-trotsky',
    fixes: ['safe | Change to person:leon-trotsky | [x](person:leon-trotsky)'],
  });
  check('[x](⟦Organisations:workers-truth⟧)', {
    fixes: ['safe | Change to org:workers-truth | [x](org:workers-truth)'],
  });
});

test('a slip, or an id that is not there, is the writer’s to judge', () => {
  check('[x](⟦persn:leon-trotsky⟧)', { fixes: ['ask | Change to person:leon-trotsky | [x](person:leon-trotsky)'] });
  check('[x](⟦pesron:leon-trotsky⟧)', { fixes: ['ask | Change to person:leon-trotsky | [x](person:leon-trotsky)'] });
  check('[x](⟦people:nobody-at-all⟧)', { fixes: ['ask | Change to person:nobody-at-all | [x](person:nobody-at-all)'] });
});

test('an id that moved is certain too: that it moved is said next', () => {
  check('[x](⟦people:gavril-miasnikov⟧)', {
    fixes: ['safe | Change to person:gavril-miasnikov | [x](person:gavril-miasnikov)'],
  });
});

test('where the rest is no id there is no fix', () => {
  check('[x](⟦people:-⟧)', { fixes: [] });
});

test('schemes of others are none of our business', () => {
  check('[x](https://example.org) [x](mailto:a@b.org) [x](doi:10.1000/182) [x](urn:isbn:0) [x](works.md) [x](#events)');
});

test('nor are words one letter away, before what is no id of ours', () => {
  check('[x](word:doc) [x](or:x) [x](ord:a-b) [x](plane:boeing) [x](palace:x) [x](even:t) [x](worker:pool)');
  check('[x](⟦wrk:pravda⟧) [x](⟦plce:nobody-at-all⟧)');
});

test('a definition is marked once, whatever uses it', () => {
  check('[x][t], [t] and ![y][t]\n\n[t]: ⟦people:leon-trotsky⟧');
});
