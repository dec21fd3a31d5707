import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRing, type Graph, walk } from './graph.js';

const graph = (edges: Readonly<Record<string, string>>): Graph =>
  new Map(Object.entries(edges).map(([id, targets]) => [id, [...targets]]));

describe('a walk', () => {
  it.each<[string, Record<string, string>, string, string[]]>([
    ['of nothing', {}, '', []],
    ['of a chain', { a: 'b', b: 'c' }, 'cba', []],
    ['of a diamond', { a: 'bc', b: 'd', c: 'd' }, 'dbca', []],
    ['of a ring', { a: 'b', b: 'c', c: 'a' }, 'cba', ['abc']],
    ['into a ring', { z: 'a', a: 'b', b: 'a' }, 'baz', ['ab']],
    ['of one that leads to itself', { a: 'a' }, 'a', ['a']],
    ['of rings that share one', { a: 'bc', b: 'a', c: 'a' }, 'bca', ['ab', 'ac']],
  ])('%s', (_, edges, order, rings) => {
    const found = walk(graph(edges));
    expect(found.order.join('')).toBe(order);
    expect(found.rings.map((ring) => ring.join(''))).toEqual(rings);
  });

  const IDS = [...'abcdef'];
  const anyGraph = fc
    .array(fc.tuple(fc.constantFrom(...IDS), fc.subarray(IDS)), { maxLength: 8 })
    .map((edges) => new Map(edges));

  const reaches = (of: Graph, from: string): Set<string> => {
    const seen = new Set(of.get(from));
    for (const at of seen) for (const next of of.get(at) ?? []) seen.add(next);
    return seen;
  };

  it('puts each id behind all it leads to, but in a ring; and every ring is one', () =>
    fc.assert(
      fc.property(anyGraph, (edges) => {
        const { order, rings } = walk(edges);
        const all = new Set([...edges].flatMap(([id, targets]) => [id, ...targets]));
        expect([...order].sort()).toEqual([...all].sort());
        const place = new Map(order.map((id, at) => [id, at]));
        for (const [id, targets] of edges) {
          for (const target of targets) {
            if (reaches(edges, target).has(id)) continue;
            expect(place.get(target)).toBeLessThan(place.get(id) ?? -1);
          }
        }
        for (const ring of rings) {
          ring.forEach((id, at) => {
            expect(edges.get(id)).toContain(ring[(at + 1) % ring.length]);
          });
        }
        expect(rings.length > 0).toBe([...all].some((id) => reaches(edges, id).has(id)));
      }),
    ));

  it('of a chain as long as a dataset is no deep one', () => {
    const chain = new Map(Array.from({ length: 200_000 }, (_, at) => [`${at}`, [`${at + 1}`]] as const));
    const { order, rings } = walk(new Map([...chain, ['200000', ['0']]]));
    expect([order.length, rings.length, rings[0]?.length]).toEqual([200_001, 1, 200_001]);
  });
});

it.each([
  ['a', 'a → a'],
  ['ab', 'a → b → a'],
  ['abcdefghijklm', 'a → b → c → d → e → f → g → h → i → j → … (3 more) → a'],
])('the ring %s is written %s', (ids, expected) => expect(formatRing([...ids])).toBe(expected));
