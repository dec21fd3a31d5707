import { describe, expect, test } from 'vitest';
import { datasetOf, entity, opposition } from '../../test/dataset.js';
import { atCursor, mark, testService } from '../../test/service.js';

const second = datasetOf('second', [
  entity('person:leon-trotsky', ['Another Trotsky']),
  entity('person:ida', ['Ida Lind']),
]);
const { service } = testService({ wikilinks: true }, [opposition, second]);

/** Every place of an entity is marked, and how each is one. */
function check(marked: string, how: string, id = 'person:leon-trotsky', of = service): void {
  const text = marked.replace(/[⟦⟧]/gu, '');
  const found = of.occurrences(of.parse(text), id);
  expect(mark(text, found)).toBe(marked);
  expect(found.map((each) => each.how).join(' ')).toBe(how);
}

describe('every place of an entity', () => {
  test.each([
    ['a link', '[x](⟦person:leon-trotsky⟧) and [x](<⟦person:leon-trotsky⟧> "t")', 'reference reference'],
    ['a full reference', '[⟦x⟧][t]\n\n[t]: ⟦person:leon-trotsky⟧', 'use reference'],
    ['a collapsed one', '[⟦t⟧][]\n\n[t]: ⟦person:leon-trotsky⟧', 'use reference'],
    ['a shortcut', '[⟦t⟧]\n\n[t]: ⟦person:leon-trotsky⟧', 'use reference'],
    ['an autolink', '<⟦person:leon-trotsky⟧>', 'reference'],
    ['a wikilink', '[[⟦person:leon-trotsky⟧|x]] [[⟦person:leon-trotsky⟧]]', 'reference reference'],
    ['an image', '![x](⟦person:leon-trotsky⟧)', 'reference'],
    ['an image in a link', '[![x](⟦person:leon-trotsky⟧)](https://x.org)', 'reference'],
    ['names', '⟦Trotsky⟧, *⟦Leon Trotsky⟧*; ⟦Trotzky⟧’s', 'mention mention mention'],
    ['a label over two lines', '[Leon\nTrotsky](⟦person:leon-trotsky⟧)', 'reference'],
    ['a name over two lines of a quote', '> ⟦Leon\n> Trotsky⟧', 'mention'],
    ['in a table', '| a |\n| - |\n| [x](⟦person:leon-trotsky⟧) ⟦Trotsky⟧ |', 'reference mention'],
    ['in a footnote', 'a[^1]\n\n[^1]: [x](⟦person:leon-trotsky⟧) ⟦Trotsky⟧', 'reference mention'],
    ['in headings', '# ⟦Trotsky⟧\n\n[x](⟦person:leon-trotsky⟧)\n===', 'mention reference'],
    ['the long id', '[x](⟦person:opposition/leon-trotsky⟧)', 'reference'],
    ['nowhere in code or a comment', '`Trotsky` <!-- Trotsky -->', ''],
    ['behind an emoji and CRLF', '𝕒\r\n\r\n⟦Trotsky⟧ [𝕒](⟦person:leon-trotsky⟧)', 'mention reference'],
  ])('%s', (_, marked, how) => check(marked, how));

  test('what moved counts for its successor', () =>
    check('[x](⟦person:gavril-miasnikov⟧) ⟦Myasnikov⟧', 'reference mention', 'person:gavriil-myasnikov'));

  test('nobody of a split or withdrawn id, of an unknown one, of a shared or an unsure name', () => {
    for (const id of ['person:nikolai-kuznetsov', 'person:kuznetzov', 'person:c-miasnikov', 'person:nobody'])
      check('[x](person:kuznetzov) Kuznetzov [x](person:c-miasnikov) [x](person:nobody)', '', id);
    check('Мясников', '', 'person:gavriil-myasnikov');
  });

  test('an id of a second dataset is another entity', () => {
    const text = '[x](person:leon-trotsky) [x](⟦person:second/leon-trotsky⟧)';
    check(text, 'reference', 'person:second/leon-trotsky');
    check('[x](⟦person:second/ida⟧) [x](⟦person:ida⟧)', 'reference reference', 'person:ida');
  });

  test('a wikilink where they are off is a name and no reference', () =>
    check('[[person:leon-trotsky|⟦Trotsky⟧]]', 'mention', 'person:leon-trotsky', testService().service));

  test('what a reader is shown is the label', () => {
    const note = service.parse('[x](person:leon-trotsky) <person:leon-trotsky> Trotsky');
    const shown = service.occurrences(note, 'person:leon-trotsky').map((each) => each.shown);
    expect(mark(note.text, shown)).toBe('[⟦x⟧](person:leon-trotsky) <⟦person:leon-trotsky⟧> ⟦Trotsky⟧');
  });

  test('over several notes: a call for each', () => {
    const notes = ['Trotsky', '[x](person:leon-trotsky)', 'nobody'].map((text) => service.parse(text));
    expect(notes.map((note) => service.occurrences(note, 'person:leon-trotsky').length)).toEqual([1, 1, 0]);
  });
});

describe('every entity of a note', () => {
  test.each([
    [
      'in the order of the first place',
      'Trotsky [x](person:gavriil-myasnikov) Trotsky',
      'leon-trotsky gavriil-myasnikov',
    ],
    ['what moved with its successor', '[x](person:gavril-miasnikov) Myasnikov', 'gavriil-myasnikov'],
    ['nobody who is not certain', 'Kuznetzov [x](person:kuznetzov) [x](person:nobody) Мясников', ''],
    [
      'the definition behind its use',
      '[x][t] [y](person:gavriil-myasnikov)\n\n[t]: person:leon-trotsky',
      'leon-trotsky gavriil-myasnikov',
    ],
    ['nothing', 'plain', ''],
  ])('%s', (_, text, ids) => {
    const note = service.parse(text);
    const found = service.entities(note);
    expect(found.map(({ id }) => id.replace('person:', '')).join(' ')).toBe(ids);
    for (const { id, places } of found) expect(places).toEqual(service.occurrences(note, id));
  });
});

describe('highlights', () => {
  test.each([
    ['from a name', '⟦Tro‸tsky⟧ and [⟦x⟧](person:leon-trotsky)'],
    ['from a reference', '⟦Trotsky⟧ and [⟦x⟧](person:leon‸-trotsky)'],
    ['from a definition', '[⟦x⟧][t] ⟦Trotsky⟧\n\n[t]: ⟦person:leon-trots‸ky⟧'],
    ['from what moved', '[⟦x⟧](person:gavril‸-miasnikov) [⟦y⟧](person:gavriil-myasnikov)'],
    ['not from a shared name', 'Kuz‸netzov Kuznetzov'],
    ['not from a name that may be somebody else’s', 'Мяс‸ников [x](person:gavriil-myasnikov)'],
    ['not from a split id', '[x](person:kuz‸netzov)'],
    ['not from other words', 'pl‸ain Trotsky'],
  ])('%s', (_, fixture) => {
    const { text, offset } = atCursor(fixture.replace(/[⟦⟧]/gu, ''));
    const found = service.highlights(service.parse(text), offset);
    expect(mark(text, found)).toBe(fixture.replace('‸', ''));
  });
});
