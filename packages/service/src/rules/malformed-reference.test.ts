import { test } from 'vitest';
import { datasetOf, entity } from '../../test/dataset.js';
import { expectExamplesHold, ruleChecker } from '../../test/service.js';
import source from './malformed-reference.ts?raw';

const check = ruleChecker('malformed-reference');

test('addresses of others are left alone, unless they are ours', () => {
  check(
    '[x](event://calendar/1) [x](org-protocol://x) [x](./person:x) [x](#person:x) [@person:x] [^person:x] `<person:x>`',
  );
  check('[x](⟦person://leon-trotsky⟧) [x](⟦person:leon-trotsky/⟧) [x](⟦person:leon-trotsky#life⟧)');
});

test('what a reader does not see is empty', () => {
  check('⟦[&nbsp;](person:leon-trotsky)⟧ ⟦[<!-- a -->](person:leon-trotsky)⟧ ⟦[ ](person:leon-trotsky)⟧');
});

test('the examples of its page', () => expectExamplesHold(source, 'malformed-reference'));

test('capitals and percent-encoding leave no doubt: safe', () => {
  check('[x](⟦Person:Leon-Trotsky⟧)', {
    says: 'did you mean person:leon-trotsky?',
    entity: 'person:leon-trotsky',
    fixes: ['safe | Change to person:leon-trotsky | [x](person:leon-trotsky)'],
  });
  check('[x](⟦person:leon%2Dtrotsky⟧)', { fixes: ['safe | Change to person:leon-trotsky | [x](person:leon-trotsky)'] });
});

test('other letters are the writer’s to judge', () => {
  check('[x](⟦person:leon--trotsky⟧)', { fixes: ['ask | Change to person:leon-trotsky | [x](person:leon-trotsky)'] });
  check('[x](⟦person:léon_trotsky⟧)', { fixes: ['ask | Change to person:leon-trotsky | [x](person:leon-trotsky)'] });
  check('[x](<⟦person:leon trotsky⟧>)', {
    fixes: ['ask | Change to person:leon-trotsky | [x](<person:leon-trotsky>)'],
  });
});

test('what no id can be made of says how an id looks', () => {
  check('[x](⟦person:⟧)', { says: 'expected prefix:slug', fixes: [] });
  check('[x](⟦person:%E0%A4%A⟧)', { says: 'expected prefix:slug', fixes: [] });
  check('[x](⟦person:Nobody-At-All⟧)', { says: 'expected prefix:slug', fixes: [] });
  check(`[x](⟦person:${'a'.repeat(81)}⟧)`, { says: 'expected prefix:slug' });
});

test('an empty label shows a reader nothing', () => {
  check('the ⟦[](org:workers-truth)⟧ arose', {
    says: 'empty',
    fixes: ['ask | Insert "Workers\' Truth" | the [Workers\' Truth](org:workers-truth) arose'],
  });
  check('⟦[ ](person:leon-trotsky)⟧', { fixes: ['ask | Insert "Leon Trotsky" | [Leon Trotsky](person:leon-trotsky)'] });
  check('⟦[](person:nobody-at-all)⟧', { fixes: [] });
});

test('angle brackets are lost by Pandoc', () => {
  check('by ⟦<person:leon-trotsky>⟧.', {
    fixes: ['ask | Write [Leon Trotsky](person:leon-trotsky) | by [Leon Trotsky](person:leon-trotsky).'],
  });
  check('<https://example.org> <a@example.org>');
});

test('a reference is no image', () => {
  check('⟦![Trotsky](person:leon-trotsky)⟧', { fixes: ['ask | Remove "!" | [Trotsky](person:leon-trotsky)'] });
  check('⟦![](person:leon-trotsky)⟧', { says: 'no image', fixes: [] });
  check('![a photograph](trotsky.jpg)');
  check('⟦![a][t]⟧\n\n[t]: person:leon-trotsky');
});

test('a definition is marked once, whatever uses it', () => {
  check('[x][t], [t]\n\n[t]: ⟦Person:Leon-Trotsky⟧');
  check('⟦![x][t]⟧\n\n[t]: ⟦Person:Leon-Trotsky⟧');
});

test('a name that Markdown would read is inserted as text', () => {
  const odd = datasetOf('odd', [entity('person:odd', ['a] `b <i> [c](x:y)'])]);
  ruleChecker('malformed-reference', {}, [odd])('⟦<person:odd>⟧', {
    fixes: ['ask | Write [a\\] \\`b \\<i\\> \\[c\\](x:y)](person:odd) | [a\\] \\`b \\<i\\> \\[c\\](x:y)](person:odd)'],
  });
});
