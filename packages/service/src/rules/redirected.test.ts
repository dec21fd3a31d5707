import { expect, test } from 'vitest';
import { expectExamplesHold, findingsIn, ruleChecker } from '../../test/service.js';
import source from './redirected.ts?raw';

test.each(['moved-reference', 'split-reference', 'withdrawn-reference'])('the examples of the page of %s', (code) =>
  expectExamplesHold(source, code),
);

test('an id that moved has one successor: safe', () => {
  const check = ruleChecker('moved-reference');
  check('[x](⟦person:gavril-miasnikov⟧)', {
    says: 'moved to person:gavriil-myasnikov in version 2.0.0: commoner spelling',
    entity: 'person:gavriil-myasnikov',
    fixes: ['safe | Change to person:gavriil-myasnikov | [x](person:gavriil-myasnikov)'],
  });
  check('[x][t] [t] [t][]\n\n[t]: ⟦person:gavril-miasnikov⟧');
  check('[x](person:gavriil-myasnikov)');
});

test('an id that was split leaves the choice to the writer', () => {
  ruleChecker('split-reference')('[x](⟦person:kuznetzov⟧)', {
    says: 'was split (two men): choose person:nikolai-kuznetsov or person:kuznetsov-who-declined',
    fixes: [
      'ask | Change to person:nikolai-kuznetsov (Nikolai Kuznetsov) | [x](person:nikolai-kuznetsov)',
      'ask | Change to person:kuznetsov-who-declined (Kuznetzov who declined) | [x](person:kuznetsov-who-declined)',
    ],
  });
});

test('an id that was withdrawn says why and has no fix', () => {
  ruleChecker('withdrawn-reference')('[x](⟦person:c-miasnikov⟧)', { says: '"C." stands for "Comrade"', fixes: [] });
});

test('a redirect is one finding, and no unknown id', () => {
  const rules = (text: string): string[] => findingsIn(text).map(({ rule }) => rule);
  expect(rules('[x](person:gavril-miasnikov)')).toEqual(['moved-reference']);
  expect(rules('[x](person:kuznetzov)')).toEqual(['split-reference']);
  expect(rules('[x](person:c-miasnikov)')).toEqual(['withdrawn-reference']);
});
