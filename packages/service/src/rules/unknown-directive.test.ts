import { test } from 'vitest';
import { expectExamplesHold, ruleChecker } from '../../test/service.js';
import source from './unknown-directive.ts?raw';

const check = ruleChecker('unknown-directive');

test('the examples of its page', () => expectExamplesHold(source, 'unknown-directive'));

test('a code that is none: near ones are offered', () => {
  check('<!-- glossator-ignore ⟦labl-mismatch⟧: as printed -->\nx', {
    says: 'did you mean label-mismatch?',
    fixes: ['ask | Change to label-mismatch | <!-- glossator-ignore label-mismatch: as printed -->\nx'],
  });
  check('<!-- glossator-ignore ⟦quite-different-thing⟧: x -->\nx', { says: 'is no rule', fixes: [] });
  check('<!-- glossator-ignore ⟦constructor⟧: x -->\nx', { fixes: [] });
  check('<!-- glossator-ignore ⟦label-mismatch wrong-kind⟧: x -->\nx', { says: 'parted by commas' });
});

test('no code, no reason, the question of the fix', () => {
  check('<!-- ⟦glossator-ignore⟧: as printed -->\nx', { says: 'No rule is named', fixes: [] });
  check('<!-- ⟦glossator-ignore⟧ -->\nx', { says: 'No rule is named' });
  check('⟦<!-- glossator-ignore label-mismatch: why? -->⟧\nx', { says: 'No reason is given', fixes: [] });
  check('a ⟦<!-- glossator-ignore-line label-mismatch: -->⟧ b', { says: 'No reason is given' });
});

test.each([
  ['glossator-ignore-next', 'glossator-ignore'],
  ['glossator-disable-next-line', 'glossator-ignore'],
  ['glossator-disable-line', 'glossator-ignore-line'],
  ['glossator-disable-file', 'glossator-ignore-file'],
  ['glossator-ignore-all', 'glossator-ignore-file'],
  ['glossator-ignroe', 'glossator-ignore'],
  ['glossator ignore', 'glossator-ignore'],
  ['Glossator-Ignore', 'glossator-ignore'],
])('%s is taken for %s', (word, right) => {
  check(`<!-- ⟦${word}⟧ wrong-kind: x -->\nx`, {
    says: `"${word}" is no directive: expected glossator-ignore, glossator-ignore-line or glossator-ignore-file.`,
    fixes: [`ask | Change to ${right} | <!-- ${right} wrong-kind: x -->\nx`],
  });
});

test('what switches on again is none, and nothing is offered', () => {
  check('<!-- ⟦glossator-enable⟧ wrong-kind -->\nx', { fixes: [] });
});
