import { type Definition, definitionsOf, keysLike, readBlock, type Unit, unitsOf } from './block.js';
import { changeBetween } from './change.js';
import { frontMatterEnd } from './front-matter.js';
import { parseTree } from './parser.js';
import { countBefore, type Definitions, moveRange, type PlacedBlock, type PlacedDefinition } from './place.js';

/** How a text was read: what the reading of its next version starts from. */
export interface Reading {
  readonly text: string;
  readonly wikilinks: boolean;
  /** Where the note begins behind its front matter. */
  readonly start: number;
  readonly blocks: readonly PlacedBlock[];
  /** By key (`definitionKey`). */
  readonly definitions: Definitions;
}

/**
 * So many blocks in front of a change are read again. What ends a block is the first line of the next one, or, of a
 * paragraph in front of a table, the line after that.
 */
const READ_BEFORE = 2;

/** So many blocks behind a change are looked at for one that still begins where it did; then four times as many. */
const LOOK_BEHIND = 2;

/** The end of the second line from an offset on. */
function afterTwoLines(text: string, offset: number): number {
  const lines = /(?:[^\r\n]*(?:\r\n|\r|\n)){0,2}/uy;
  lines.lastIndex = offset;
  lines.test(text);
  return lines.lastIndex;
}

/** Part of a text as parsed, and the blocks of the version before whose place its units take: from `first` up to `next`. */
interface Splice {
  readonly first: number;
  readonly next: number;
  readonly delta: number;
  readonly from: number;
  readonly source: string;
  /** All that were parsed; the first `count` are new. */
  readonly units: readonly Unit[];
  readonly count: number;
}

/**
 * Parses from a little in front of the change up to the first block behind it that begins where it did. At the start of
 * a block the parser knows nothing of what was before, but for the list that an item goes on with, and that the item's
 * own mark says: what it makes of the rest is what it made of it then.
 */
function parseChanged(previous: Reading, text: string, start: number, parse: (source: string) => Unit[]): Splice {
  const { blocks } = previous;
  const change = changeBetween(previous.text, text);
  const delta = change.newEnd - change.oldEnd;
  const kept = countBefore(blocks, change.start + 1) - 1 - READ_BEFORE;
  const first = start === previous.start ? Math.max(kept, 0) : 0;
  const from = first === 0 ? start : (blocks[first]?.start ?? start);
  const candidate = countBefore(blocks, change.oldEnd);
  for (let reach = LOOK_BEHIND; ; reach *= 4) {
    const last = blocks[candidate + reach - 1];
    const to = last === undefined ? text.length : afterTwoLines(text, last.start + delta);
    if (last !== undefined && to <= from) continue;
    const source = text.slice(from, to);
    const units = parse(source);
    const indices = new Map(units.map((unit, index) => [unit.start + from, index]));
    const found = blocks.slice(candidate, candidate + reach).find((block) => indices.has(block.start + delta));
    const splice = { first, delta, from, source, units };
    if (found !== undefined) {
      return { ...splice, next: blocks.indexOf(found, candidate), count: indices.get(found.start + delta) ?? 0 };
    }
    if (last === undefined) return { ...splice, next: blocks.length, count: units.length };
  }
}

/** The text of a unit, up to the next one. */
const textOf = ({ source, units }: Splice, at: number): string => source.slice(units[at]?.start, units[at + 1]?.start);

/** Adds what one block defines. The first definition of a key counts (CommonMark). */
function define(found: Map<string, PlacedDefinition>, definitions: readonly Definition[], start: number): void {
  for (const { key, destination, target } of definitions) {
    if (!found.has(key)) found.set(key, { destination: moveRange(destination, start), target });
  }
}

/** The keys that only one of two has. */
const differing = (a: Definitions, b: Definitions): string[] => [
  ...Array.from(a.keys()).filter((key) => !b.has(key)),
  ...Array.from(b.keys()).filter((key) => !a.has(key)),
];

/**
 * Reads a text, as much of it as differs from the version that was read before.
 *
 * @throws RangeError where the parser cannot hold the text
 */
export function readText(text: string, previous: Reading): Reading {
  const { wikilinks } = previous;
  const start = frontMatterEnd(text);
  const supposed = new Map<string, boolean>();
  const splice = parseChanged(previous, text, start, (source) => {
    // The parser has to know the definitions before it has read any: for now, whatever looks like one.
    const keys = keysLike(source);
    const suppose = (key: string): boolean => {
      const isDefined = keys.has(key) || previous.definitions.has(key);
      supposed.set(key, isDefined);
      return isDefined;
    };
    supposed.clear();
    return unitsOf(parseTree(source, wikilinks, suppose), source);
  });
  const { first, next, delta, from, source, count } = splice;
  const head = previous.blocks.slice(0, first);
  const joined = splice.units[count]?.joined ?? false;
  const tail = previous.blocks.slice(next).map((block, at) => ({
    start: block.start + delta,
    joined: at === 0 ? joined : block.joined,
    facts: block.facts,
  }));
  const fresh = splice.units.slice(0, count);
  const definitions = new Map<string, PlacedDefinition>();
  for (const { start: at, facts } of head) define(definitions, facts.definitions, at);
  for (const [at, { node, start: inSource }] of fresh.entries()) {
    define(definitions, definitionsOf(node, textOf(splice, at), -inSource), inSource + from);
  }
  for (const { start: at, facts } of tail) define(definitions, facts.definitions, at);
  const isDefined = (key: string): boolean => definitions.has(key);

  const mistaken = Array.from(supposed).some(([key, was]) => was !== isDefined(key));
  const units = mistaken ? unitsOf(parseTree(source, wikilinks, isDefined), source) : splice.units;
  const read = units.slice(0, count).map((unit, at): PlacedBlock => {
    const facts = readBlock(unit.node, textOf(splice, at), -unit.start, isDefined);
    const goesOn = at === 0 && first > 0 ? (previous.blocks[first]?.joined ?? false) : unit.joined;
    return { start: unit.start + from, joined: goesOn, facts };
  });

  const changed = differing(previous.definitions, definitions);
  const again = (block: PlacedBlock, end: number): PlacedBlock => {
    if (!changed.some((key) => block.facts.asked.has(key))) return block;
    const around = text.slice(block.start, afterTwoLines(text, end));
    const unit = unitsOf(parseTree(around, wikilinks, isDefined), around)[0];
    if (unit === undefined) return block;
    const facts = readBlock(unit.node, text.slice(block.start, end), 0, isDefined);
    return { ...block, facts };
  };
  const settled = (blocks: readonly PlacedBlock[], end: number): readonly PlacedBlock[] =>
    changed.length === 0 ? blocks : blocks.map((block, at) => again(block, blocks[at + 1]?.start ?? end));
  const blocks = [...settled(head, from), ...read, ...settled(tail, text.length)];
  return { text, wikilinks, start, blocks, definitions };
}
