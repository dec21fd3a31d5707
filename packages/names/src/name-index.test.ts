import { expect, it } from 'vitest';
import { ENTITIES } from '../test/entities.js';
import { buildNameIndex, spellings } from './name-index.js';

const index = buildNameIndex(ENTITIES);

it.each<[text: string, found: readonly string[]]>([
  ['Trotzki', ['Trotzki']],
  ['trotsky', ['Trotsky']],
  ['JANIS rudzutaks', ['Jānis Rudzutaks']],
  ['G Miasnikov', ['G. Miasnikov']],
  ['Brest–Litovsk', ['Brest-Litovsk']],
  ['Workers Opposition', ["Workers' Opposition"]],
  ['Workers’ Opposition', ["Workers' Opposition"]],
  // Of two entities each.
  ['ilyich', ['Ilyich', 'Ilyich']],
  // Parts of names, ends of them, names of nobody, and what every object has.
  ['Leon', []],
  ['Trotsky himself', []],
  ['toString', []],
  ['…', []],
  ['', []],
])('spellings of %j', (text, found) => expect(spellings(index, text).map(({ name }) => name.text)).toEqual(found));
