import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyNote } from '../../test/notes.js';
import { mark, testService } from '../../test/service.js';

const { service } = testService({ wikilinks: true });

/** The tokens of a note marked, and the kind and modifiers of each. */
function check(marked: string, ...expected: readonly string[]): void {
  const text = marked.replace(/[⟦⟧]/gu, '');
  const found = service.semanticTokens(service.parse(text));
  expect(mark(text, found)).toBe(marked);
  expect(found.map(({ kind, modifiers }) => [kind, ...modifiers].join(' '))).toEqual(expected);
}

describe('what a note names', () => {
  test.each([
    ['a reference', '[⟦x⟧](person:leon-trotsky)', ['person']],
    ['a reference that moved', '[⟦x⟧](person:gavril-miasnikov)', ['person moved']],
    ['a split one', '[⟦x⟧](person:kuznetzov)', ['person ambiguous']],
    [
      'a withdrawn and an unknown one',
      '[⟦x⟧](person:c-miasnikov) [⟦x⟧](org:none)',
      ['person unresolved', 'org unresolved'],
    ],
    ['a name', "⟦Trotsky⟧’s ⟦Workers' Truth⟧", ['person mention', 'org mention']],
    ['a shared name', '⟦Kuznetzov⟧', ['person mention ambiguous']],
    ['a name that may be somebody else’s', '⟦Мясников⟧', ['person mention ambiguous']],
    ['a label that is a name, once', '[⟦Trotsky⟧](person:leon-trotsky)', ['person']],
    ['a name over lines, a token each', '⟦Leon⟧\r\n⟦Trotsky⟧', ['person mention', 'person mention']],
    ['the marks of a quote are no name', '> ⟦Leon⟧\n> ⟦Trotsky⟧', ['person mention', 'person mention']],
    ['a label over lines of a quote', '> > [⟦x⟧\n> > ⟦y⟧](person:leon-trotsky)', ['person', 'person']],
    ['an image in a label', '[⟦![x](person:jan-rudzutak)⟧](person:leon-trotsky)', ['person']],
    ['no code, address or definition', '`Trotsky` <person:leon-trotsky>\n\n[t]: person:leon-trotsky', []],
    ['a wikilink', '[[person:leon-trotsky|⟦x⟧]]', ['person']],
  ])('%s', (_, marked, expected) => check(marked, ...expected));

  test('of a range only what touches it', () => {
    const note = service.parse('Trotsky, Rudzutak, Medvedev');
    expect(mark(note.text, service.semanticTokens(note, { start: 7, end: 12 }))).toBe('Trotsky, ⟦Rudzutak⟧, Medvedev');
    expect(service.semanticTokens(note, { start: 7, end: 9 })).toEqual([]);
  });
});

test('of any note: in order, none over another or over a line’s end, none empty or with blanks around it', () => {
  fc.assert(
    fc.property(anyNote, (text) => {
      let last = 0;
      for (const { start, end } of service.semanticTokens(service.parse(text))) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(text.slice(start, end)).toMatch(/^\S(?:[^\r\n]*\S)?$/u);
        last = end;
      }
    }),
    { numRuns: 500 },
  );
});
