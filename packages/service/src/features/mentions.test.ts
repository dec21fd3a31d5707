import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mark, testService } from '../../test/service.js';
import type { Mention } from './mentions.js';

function mentionsIn(text: string, wikilinks = false): readonly Mention[] {
  const { service } = testService({ wikilinks });
  return service.mentions(service.parse(text));
}

/** The note with its mentions marked, and each as `entity, or its candidates | linked or not | match`. */
function check(marked: string, ...expected: readonly string[]): void {
  const text = marked.replace(/[⟦⟧]/gu, '');
  const found = mentionsIn(text);
  expect(mark(text, found)).toBe(marked);
  expect(
    found.map(
      ({ entity, candidates, linked, match }) => `${entity ?? `null: ${candidates.join(' ')}`} | ${linked} | ${match}`,
    ),
  ).toEqual(expected);
}

describe('in prose', () => {
  test('a name means its entity', () => {
    check('x ⟦Leon Trotsky⟧, y', 'person:leon-trotsky | false | preferred');
    check('x ⟦Trotzky⟧’s y', 'person:leon-trotsky | false | variant');
    check('x ⟦Rudzutank⟧ y', 'person:jan-rudzutak | false | misprint');
    check('x *⟦Rabotchaya* Pravda⟧ y', 'org:workers-truth | false | variant');
    check('𝕒 ⟦Trot-\nzky⟧ y', 'person:leon-trotsky | false | variant');
  });

  test('where several can be meant, or it is not sure, nobody is chosen', () => {
    check('x ⟦Kuznetzov⟧ y', 'null: person:kuznetsov-who-declined person:nikolai-kuznetsov | false | candidate');
    check('x ⟦Мясников⟧ y', 'null: person:gavriil-myasnikov | false | candidate');
  });

  test('a concept is an ordinary word', () => check('the NEP, the New Economic Policy'));

  test('never in code, HTML, URLs or front matter', () => {
    check('---\na: Trotzky\n---\n\n`Trotzky` <!-- Trotzky --> https://trotzky.org/Trotzky\n\n    Trotzky\n');
  });
});

describe('labels of references', () => {
  test('are listed as linked, whatever they say', () => {
    check('[⟦the sailor⟧](person:leon-trotsky)', 'person:leon-trotsky | true | reference');
    check(
      '[⟦x⟧][t] [⟦t⟧]\n\n[t]: person:leon-trotsky',
      ...Array<string>(2).fill('person:leon-trotsky | true | reference'),
    );
  });

  test('lead where the id leads', () => {
    check('[⟦x⟧](person:gavril-miasnikov)', 'person:gavriil-myasnikov | true | reference');
    check('[⟦x⟧](person:kuznetzov)', 'null: person:nikolai-kuznetsov person:kuznetsov-who-declined | true | reference');
    check('[⟦x⟧](person:c-miasnikov) [⟦x⟧](person:nobody)', 'null:  | true | reference', 'null:  | true | reference');
  });

  test('an empty label and an ordinary link are no mention', () => {
    check('[](person:leon-trotsky) <person:leon-trotsky> [Trotsky](https://example.org) [x](people:leon-trotsky)');
  });

  test('a wikilink is one where the configuration says so', () => {
    const text = '[[person:leon-trotsky|him]] [[person:leon-trotsky]]';
    expect(mentionsIn(text, true).map((each) => [each.text, each.linked])).toEqual([['him', true]]);
  });
});

test('in the order of the text', () => {
  check(
    '⟦Trotzky⟧ [⟦him⟧](person:jan-rudzutak) ⟦Rudzutak⟧',
    'person:leon-trotsky | false | variant',
    'person:jan-rudzutak | true | reference',
    'person:jan-rudzutak | false | variant',
  );
});

test('the text is the exact slice of the note, whatever the note', () => {
  const piece = fc.constantFrom(
    'Trotzky',
    ' ',
    '\n',
    '\r\n',
    '> ',
    '𝔸',
    'е́',
    '[x](person:leon-trotsky)',
    '*',
    '`',
    'Kuznet-\nzov',
    '| ',
    '\\',
    '[a]',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join('');
      for (const { start, end, text: slice, entity, candidates } of mentionsIn(text)) {
        expect(slice).toBe(text.slice(start, end));
        expect(slice).not.toBe('');
        if (entity !== null) expect(candidates).toEqual([entity]);
      }
    }),
  );
});
