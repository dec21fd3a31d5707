import type { Entity, Name } from '@glossator/model';
import { expect, it } from 'vitest';
import { nameFor } from './name-for.js';

const name = (text: string, lang: string, kind: Name['kind']): Name => ({ text, lang, kind });
const person: Entity = {
  id: 'person:x',
  kind: 'person',
  label: 'Gavriil Myasnikov',
  names: [
    name('Мясников', 'ru-Cyrl', 'variant'),
    name('Гавриил Мясников', 'ru-Cyrl', 'preferred'),
    name('Miasnikov', 'ru-Latn', 'variant'),
    name('Gavriil Myasnikov', 'en', 'preferred'),
    name('Mjasnikow', 'de', 'variant'),
    name('Miasnokov', 'fr', 'misprint'),
    name('Gavril', 'x-family', 'alias'),
  ],
};

it.each([
  ['ru-Cyrl', 'Гавриил Мясников'],
  ['RU-cyrl', 'Гавриил Мясников'],
  ['ru-Cyrl-RU', 'Гавриил Мясников'],
  // What is asked for may be met by what is more exact; a preferred name first.
  ['ru', 'Гавриил Мясников'],
  ['ru-Latn', 'Miasnikov'],
  ['ru-Latn-alalc97', 'Miasnikov'],
  // A country, as browsers name languages, does not stand in the way of the script.
  ['ru-RU', 'Гавриил Мясников'],
  ['ru-Latn-RU', 'Miasnikov'],
  ['x-other', 'Gavriil Myasnikov'],
  // Shortened to "ru"; a name in another script is not what was asked for.
  ['ru-Arab', 'Gavriil Myasnikov'],
  ['en-GB', 'Gavriil Myasnikov'],
  ['de-CH-1996', 'Mjasnikow'],
  ['de-x-own', 'Mjasnikow'],
  ['x-family', 'Gavril'],
  // Not a misprint; not a language that begins with the same letters; nothing.
  ['fr', 'Gavriil Myasnikov'],
  ['r', 'Gavriil Myasnikov'],
  ['', 'Gavriil Myasnikov'],
])('%j is %s', (lang, expected) => expect(nameFor(person, lang)).toBe(expected));
