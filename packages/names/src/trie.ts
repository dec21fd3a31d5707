/** How many slots there are at first; a power of two, as ever after. */
const FEW = 64;

/**
 * A trie over words that are numbers, as one open hash table of its edges: a node has its number, its parent and its word, and no object.
 * The root is 0; the other nodes are numbered from 1 on as they are added.
 */
export class Trie {
  readonly #parents = [0];
  readonly #words = [0];
  #slots = new Int32Array(FEW);

  /** The slot where a child is, or where it would be. */
  #slotOf(parent: number, word: number): number {
    const mask = this.#slots.length - 1;
    const mixed = Math.imul(parent ^ Math.imul(word, 0x9e3779b1), 0x85ebca6b);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    for (let node = this.#slots[slot]; node; node = this.#slots[slot]) {
      if (this.#parents[node] === parent && this.#words[node] === word) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** The node behind a word; 0 where there is none. */
  child(parent: number, word: number): number {
    return this.#slots[this.#slotOf(parent, word)] ?? 0;
  }

  /** The node behind a word, made where there is none. */
  add(parent: number, word: number): number {
    const slot = this.#slotOf(parent, word);
    const known = this.#slots[slot];
    if (known) return known;
    const node = this.#parents.push(parent) - 1;
    this.#words.push(word);
    this.#slots[slot] = node;
    if (node * 2 > this.#slots.length) this.#grow();
    return node;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let node = 1; node < this.#parents.length; node += 1) {
      this.#slots[this.#slotOf(this.#parents[node] ?? 0, this.#words[node] ?? 0)] = node;
    }
  }
}
