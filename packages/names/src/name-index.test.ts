import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ENTITIES } from '../test/entities.js';
import { buildNameIndex, ROOT, spellings } from './name-index.js';
import { tokenize } from './tokens.js';

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

it('no word with which a name begins is passed over, and most others are', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1 }), (texts) => {
      const [entity] = ENTITIES;
      if (entity === undefined) throw new Error('there are no entities');
      const names = texts.map((text) => ({ text, lang: 'en', kind: 'variant' as const }));
      const own = buildNameIndex([{ ...entity, names }]);
      for (const { folded } of texts.flatMap(tokenize)) {
        if (own.step(ROOT, folded) !== ROOT) expect(own.mayBegin(folded)).toBe(true);
      }
    }),
  );
  const words = Array.from({ length: 1000 }, (_, at) => `word${at.toString(36)}`);
  expect(words.filter((word) => index.mayBegin(word)).length).toBeLessThan(100);
});
