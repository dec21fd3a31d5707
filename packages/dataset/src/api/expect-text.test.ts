import { expect, it } from 'vitest';
import { load } from '../../test/minimal.js';
import { find } from './find.js';
import { nameFor } from './name-for.js';
import { get, resolve } from './resolve.js';
import { search } from './search.js';

const dataset = await load();
const lee = get(dataset, 'person:ann-lee');
if (lee === undefined) throw new Error('Ann Lee is missing');

it.each<[string, (given: never) => unknown, what: string]>([
  ['get', (id) => get(dataset, id), 'an id'],
  ['resolve', (id) => resolve(dataset, id), 'an id'],
  ['find', (name) => find(dataset, name), 'a name'],
  ['search', (fragment) => search(dataset, fragment), 'a fragment of a name or id'],
  ['nameFor', (lang) => nameFor(lee, lang), 'a language'],
])('%s says what it was not given', (_, ask, what) => {
  for (const [given, found] of [
    [undefined, 'undefined'],
    [null, 'null'],
    [1921, 'number'],
    [[], 'object'],
  ])
    expect(() => ask(given as never)).toThrow(new TypeError(`Expected ${what} as a text, found ${found}.`));
});
