import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Trie } from './trie.js';

it('goes on where something was added, and nowhere else', () => {
  const word = fc.integer({ min: 0, max: 40 });
  const rows = fc.array(fc.array(word, { minLength: 1, maxLength: 5 }), { maxLength: 200 });
  fc.assert(
    fc.property(rows, fc.array(fc.array(word, { maxLength: 5 }), { maxLength: 50 }), (added, asked) => {
      const trie = new Trie();
      const known = new Map<string, number>([['', 0]]);
      for (const row of added) {
        let node = 0;
        for (const [at, each] of row.entries()) {
          node = trie.add(node, each);
          const key = row.slice(0, at + 1).join(' ');
          // A new node has the next number.
          expect(node).toBe(known.get(key) ?? known.size);
          known.set(key, node);
        }
      }
      for (const row of [...added, ...asked]) {
        let node = 0;
        for (const [at, each] of row.entries()) {
          node = trie.child(node, each);
          expect(node).toBe(known.get(row.slice(0, at + 1).join(' ')) ?? 0);
          if (node === 0) break;
        }
      }
    }),
  );
});

it('grows', () => {
  const trie = new Trie();
  const nodes = Array.from({ length: 5000 }, (_, at) => trie.add(Math.floor(at / 3), at % 3));
  expect(nodes).toEqual(Array.from(nodes, (_, at) => at + 1));
  expect(nodes.map((_, at) => trie.child(Math.floor(at / 3), at % 3))).toEqual(nodes);
});
