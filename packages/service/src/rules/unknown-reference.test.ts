import { expect, test } from 'vitest';
import { datasetOf, entity, opposition } from '../../test/dataset.js';
import { expectExamplesHold, findingsIn, ruleChecker } from '../../test/service.js';
import source from './unknown-reference.ts?raw';

const check = ruleChecker('unknown-reference');

test('the examples of its page', () => expectExamplesHold(source, 'unknown-reference'));

test('an id that is there is left alone', () => {
  check('[Miasnikov](person:gavriil-myasnikov)');
  check('[Miasnikov](<person:gavriil-myasnikov> "a title")');
  check('[the site](https://example.org/person:nobody), [mail](mailto:nobody@example.org)');
});

test('an unknown id is marked at its destination, near ids are offered and none is chosen', () => {
  check('x [Miasnikov](⟦person:gavriil-miasnikow⟧ "t") y', {
    says: 'did you mean person:gavriil-myasnikov?',
    fixes: ['ask | Change to person:gavriil-myasnikov | x [Miasnikov](person:gavriil-myasnikov "t") y'],
  });
});

test('an id like no other says so and offers nothing', () => {
  check('[x](⟦person:quite-different⟧)', { says: 'no id looks like it', fixes: [] });
});

test('the slug alone of a longer id finds it', () => {
  check('[x](⟦person:trotsky⟧)', { says: 'did you mean person:leon-trotsky?' });
});

test('every way to write a link counts, a definition once for all its uses', () => {
  check('[x](<⟦person:nobody-at-all⟧>)');
  check('[x][a], [a][] and [a]\n\n[a]: ⟦person:nobody-at-all⟧');
  check('![x][a] and [x][a]\n\n[a]: ⟦person:nobody-at-all⟧');
});

test('never in code, HTML, comments or front matter', () => {
  check('---\na: "[x](person:nobody)"\n---\n\n`[x](person:nobody)`\n\n<!-- [x](person:nobody) -->\n');
  check('    [x](person:nobody)\n\n```\n[x](person:nobody)\n```\n\n<div>\n[x](person:nobody)\n</div>\n');
});

test('a long id names one dataset and is unknown where that one has none', () => {
  check('[x](person:opposition/leon-trotsky)');
  check('[x](⟦person:other/leon-trotsky⟧)');
});

test('an id that a second dataset has is known, and near ids of it are in the form that reaches them', () => {
  const second = datasetOf('second', [
    entity('person:leon-trotsky', ['Another']),
    entity('person:flor-mitin', ['Flor Mitin']),
  ]);
  const both = ruleChecker('unknown-reference', {}, [opposition, second]);
  both('[x](person:flor-mitin) [x](person:second/leon-trotsky)');
  const [finding] = findingsIn('[x](person:second/leon-trotski)', {}, [opposition, second]);
  const titles = finding?.fixes?.map(({ title }) => title);
  expect(titles).toContain('Change to person:second/leon-trotsky');
});

test('names that objects have by themselves are just ids', () => {
  check('[x](⟦person:constructor⟧) [y](⟦org:tostring⟧)');
  const odd = datasetOf('odd', [entity('person:constructor', ['Constructor'])]);
  ruleChecker('unknown-reference', {}, [odd])('[x](person:constructor)');
});

test('a note full of unknown ids is not searched through for each', () => {
  const text = Array.from({ length: 200 }, (_, at) => `[x](person:nobody-${at}-at-all)`).join('\n\n');
  const messages = findingsIn(text).map(({ message }) => message);
  expect(messages.filter((message) => message.includes('too many unknown ids'))).toHaveLength(100);
});
