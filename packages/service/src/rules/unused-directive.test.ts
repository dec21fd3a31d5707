import { test } from 'vitest';
import { expectExamplesHold, ruleChecker } from '../../test/service.js';
import source from './unused-directive.ts?raw';

const check = ruleChecker('unused-directive');

test('the examples of its page', () => expectExamplesHold(source, 'unused-directive'));

const COMMENT = '<!-- glossator-ignore ⟦wrong-kind⟧: x -->';

test.each([
  [`a\n\n${COMMENT}\nb`, 'a\n\nb'],
  [`a\n\n${COMMENT}\n\nb`, 'a\n\n\nb'],
  [`${COMMENT}\nb`, 'b'],
  [`a\r\n\r\n${COMMENT}\r\nb`, 'a\r\n\r\nb'],
  // The paragraphs around it would run together.
  [`a\n${COMMENT}\nb`, 'a\n\nb'],
  [`> a\n>\n> ${COMMENT}\n> b`, '> a\n>\n>\n> b'],
  [`- ${COMMENT}\n  b`, '- b'],
  ['a <!-- glossator-ignore-line ⟦wrong-kind⟧: x -->\nb', 'a\nb'],
  ['a <!-- glossator-ignore-line ⟦wrong-kind⟧: x --> b', 'a b'],
])('%j is removed', (text, fixed) => {
  check(text, { says: 'Nothing here is a "wrong-kind"', fixes: [`ask | Remove this comment | ${fixed}`] });
});

test('where an empty item would be left, it is not taken away', () => {
  check('a\n\n- <!-- glossator-ignore ⟦wrong-kind⟧: x -->\n- b', {
    fixes: ['ask | Change to glossator-ignore-line | a\n\n- <!-- glossator-ignore-line wrong-kind: x -->\n- b'],
  });
});

test('of several codes the one that is unused', () => {
  const rest = '-->\n[Shliapnikov](person:sergei-medvedev)';
  check(`<!-- glossator-ignore label-mismatch, ⟦wrong-kind⟧: x ${rest}`, {
    fixes: [`ask | Remove wrong-kind | <!-- glossator-ignore label-mismatch: x ${rest}`],
  });
  check(`<!-- glossator-ignore ⟦wrong-kind⟧, label-mismatch: x ${rest}`, {
    fixes: [`ask | Remove wrong-kind | <!-- glossator-ignore label-mismatch: x ${rest}`],
  });
  check('<!-- glossator-ignore ⟦wrong-kind⟧, ⟦moved-reference⟧: x -->\na', {
    fixes: ['ask | Remove this comment | a'],
  });
});

test('among text the word for a block stands before none', () => {
  check('[x](person:nobody-at-all) <!-- glossator-ignore ⟦unknown-reference⟧: x -->', {
    says: 'No block follows here',
    fixes: [
      'ask | Change to glossator-ignore-line | [x](person:nobody-at-all) <!-- glossator-ignore-line unknown-reference: x -->',
      'ask | Remove this comment | [x](person:nobody-at-all)',
    ],
  });
});

test('nothing is said of a rule that is off', () => {
  check('<!-- glossator-ignore ambiguous-mention: x -->\na');
  ruleChecker('unused-directive', { rules: { 'wrong-kind': 'off' } })('<!-- glossator-ignore wrong-kind: x -->\na');
  ruleChecker('unused-directive', { rules: { 'ambiguous-mention': 'hint' } })(
    '<!-- glossator-ignore ⟦ambiguous-mention⟧: x -->\na',
  );
});

test('nor in a note that is not read whole, nor of one that is unknown or without a reason', () => {
  check(`<!-- glossator-ignore wrong-kind: x -->\na\n\n${'['.repeat(5_000)}`);
  check('<!-- glossator-ignore wrong-knd: x -->\na\n\n<!-- glossator-ignore wrong-kind -->\na');
});

test('two that cover the same are both used', () => {
  check(
    '<!-- glossator-ignore-file unknown-reference: x -->\n\n<!-- glossator-ignore unknown-reference: x -->\n[x](person:nobody-at-all)',
  );
});
