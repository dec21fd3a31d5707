/** What search comes to by look-ups, against what it comes to by asking every name. */
import { isKind, KINDS, type Kind } from '@glossator/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENTITIES, entity } from '../test/entities.js';
import { fold } from './fold.js';
import type { NamedEntity } from './name-index.js';
import { IS_ID, leftOf, queryOf, RANKS, rankOf, STARTS_ID } from './rank.js';
import { search } from './search.js';
import { searchIndex } from './search-index.js';
import { wordsOf } from './search-table.js';

const among = (entities: readonly NamedEntity[]) => [{ dataset: 'here', index: searchIndex(entities) }];

const WEIGHTS: Readonly<Record<string, number>> = { preferred: 0, misprint: 2 };

/** The rank of an id, by the words of the documentation. */
function rankOfId(id: string, folded: string): number | undefined {
  const [kind = '', slug = ''] = id.split(':');
  const wanted = folded.replaceAll(' ', '-').replace(/^((?:[a-z]+:)?)here\//u, '$1');
  const [prefix, start] = wanted.includes(':') ? wanted.split(':') : [kind, wanted];
  if (prefix !== kind || start === undefined || !slug.startsWith(start)) return undefined;
  return slug === start && !folded.includes(' ') ? IS_ID : STARTS_ID;
}

/** Every name of every entity is asked, and everything sorted. */
function naive(entities: readonly NamedEntity[], fragment: string, limit: number, only?: Kind) {
  const query = queryOf(fragment);
  const hits = entities.flatMap(({ id, kind, names }) => {
    if (only !== undefined && kind !== only) return [];
    if (query.folded === '') return [{ id, rank: 0, weight: 0, left: 0, length: 0 }];
    const ranks = names.flatMap(({ text, kind: of }) => {
      const rank = rankOf(text, fold(text), query);
      return rank === undefined
        ? []
        : [{ id, rank, weight: WEIGHTS[of] ?? 1, left: leftOf(fold(text), query), length: fold(text).length }];
    });
    const byId = rankOfId(id, query.folded);
    if (byId !== undefined) ranks.push({ id, rank: byId, weight: 0, left: 0, length: 0 });
    return ranks.sort((a, b) => a.rank - b.rank || a.weight - b.weight).slice(0, 1);
  });
  const isLast = ({ weight }: { readonly weight: number }): number => Number(weight === WEIGHTS['misprint']);
  hits.sort(
    (a, b) =>
      a.rank - b.rank ||
      isLast(a) - isLast(b) ||
      a.left - b.left ||
      a.length - b.length ||
      a.weight - b.weight ||
      (a.id < b.id ? -1 : 1),
  );
  return hits.slice(0, limit).map(({ id, rank }) => [id, query.folded === '' ? undefined : RANKS[rank]?.how]);
}

const LETTERS = [
  'a',
  'b',
  'i',
  'k',
  'A',
  'á',
  'я',
  'И',
  'й',
  'ш',
  '東',
  '京',
  '𝐋',
  'ß',
  ' ',
  ' ',
  '-',
  "'",
  '’',
  '(',
  '.',
  '\u0301',
  '7',
];
const text = fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 9 });
const spelling = fc.record({
  text: text.filter((name) => name.trim() !== ''),
  kind: fc.constantFrom('preferred' as const, 'variant' as const, 'misprint' as const),
});
const slug = fc.string({ unit: fc.constantFrom('a', 'b', 'k', 'i'), minLength: 1, maxLength: 3 });
const world = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...KINDS), slug, fc.array(spelling, { minLength: 1, maxLength: 4 })), {
    selector: ([kind, tail]) => `${kind}:${tail}`,
    maxLength: 12,
  })
  .map((list) => list.map(([kind, tail, [first = 'x', ...more]]) => entity(`${kind}:${tail}`, first, ...more)));
const fragment = fc.oneof(
  text,
  fc.constantFrom('person:', 'person:a', 'here/', 'work:here/ab', 'there/a', 'a', 'ab', 'k-i', 'k i', '…', '  '),
);

test('equals the reference, whatever the entities, the fragment, the limit and the kind', () => {
  const kind = fc.option(fc.constantFrom(...KINDS), { nil: undefined });
  fc.assert(
    fc.property(world, fragment, fc.integer({ min: 0, max: 14 }), kind, (entities, asked, limit, only) => {
      const found = search(among(entities), asked, { limit, kind: only });
      const told = found.map(({ id, why }) => [id, why]);
      const expected = naive(entities, asked, limit, only);
      expect(told.map(([id]) => id)).toEqual(expected.map(([id]) => id));
      for (const [at, [, how]] of expected.entries()) if (how !== undefined) expect(told[at]?.[1]).toContain(`${how} `);
    }),
    { numRuns: 1500 },
  );
});

test('a part of a name that is there finds what the reference finds', () => {
  const asked = world
    .filter((entities) => entities.length > 0)
    .chain((entities) => {
      const names = entities.flatMap((each) => each.names.map((name) => name.text));
      return fc.tuple(fc.constant(entities), fc.constantFrom(...names), fc.nat(8), fc.nat(9));
    });
  fc.assert(
    fc.property(asked, ([entities, name, from, to]) => {
      // Whole characters: nobody types half of one.
      const part = [...name].slice(Math.min(from, to), Math.max(from, to)).join('');
      expect(search(among(entities), part).map(({ id }) => id)).toEqual(naive(entities, part, 100).map(([id]) => id));
    }),
    { numRuns: 1000 },
  );
});

test('the order of the entities makes no difference', () =>
  fc.assert(
    fc.property(world, fragment, fc.integer({ min: 1, max: 5 }), (entities, asked, limit) => {
      const turned = entities.toReversed();
      expect(search(among(turned), asked, { limit })).toEqual(search(among(entities), asked, { limit }));
    }),
  ));

describe('every name of every entity finds it', () => {
  const finds = (asked: string, id: string): void =>
    expect(
      search(among(ENTITIES), asked).map((found) => found.id),
      asked,
    ).toContain(id);
  const names = ENTITIES.flatMap(({ id, names: all }) => all.map((name): [string, string] => [name.text, id]));

  test.each(names)('%s', (name, id) => {
    finds(name, id);
    finds(fold(name), id);
    finds(name.toUpperCase(), id);
    finds(name.normalize('NFD'), id);
    for (let end = 2; end <= name.length; end += 1) finds(name.slice(0, end), id);
    for (const word of wordsOf(fold(name))) finds(word, id);
  });

  test.each(names.filter(([name]) => name.length >= 5))('%s, one edit away', (name, id) => {
    for (let at = 0; at < name.length; at += 1) {
      const [before, letter, after] = [name.slice(0, at), name[at] ?? '', name.slice(at + 1)];
      finds(`${before}${after}`, id);
      finds(`${before}q${after}`, id);
      finds(`${before}${letter}q${after}`, id);
      finds(`${before}${after.slice(0, 1)}${letter}${after.slice(1)}`, id);
    }
  });
});

test.each([
  'x'.repeat(10_000),
  'lenin '.repeat(2000),
  '東'.repeat(10_000),
  '\u0301'.repeat(10_000),
  '-'.repeat(10_000),
  '\ud800',
])('a fragment that is no name: %#', (asked) => {
  for (const { kind } of search(among(ENTITIES), asked)) expect(isKind(kind)).toBe(true);
});
