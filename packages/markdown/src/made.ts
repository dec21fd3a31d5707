import type { Link, Range } from './links.js';
import {
  countBefore,
  type Definitions,
  gather,
  moveLink,
  moveProse,
  type PlacedBlock,
  type PlacedDefinition,
} from './place.js';
import type { ProseBlock } from './prose.js';
import type { Reading } from './reading.js';

/** What was made of a version, as far as it was asked for: what stands in front of an edit is made once for all versions. */
interface Made {
  readonly blocks: readonly PlacedBlock[];
  readonly definitions: Definitions;
  links?: readonly Link[];
  prose?: readonly ProseBlock[];
}

/** None knows the one before it, so that no version keeps more than one other. */
const MADE = new WeakMap<Reading, Made>();

function madeOf(reading: Reading): Made {
  const { blocks, definitions } = reading;
  const made = MADE.get(reading) ?? { blocks, definitions };
  MADE.set(reading, made);
  return made;
}

/** How many blocks both begin with. */
function countShared(a: readonly PlacedBlock[], b: readonly PlacedBlock[]): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared += 1;
  return shared;
}

/** Those of the first blocks, as many as said. */
const upTo = <Each extends { readonly start: number }>(
  each: readonly Each[],
  { blocks }: Made,
  shared: number,
): readonly Each[] => each.slice(0, countBefore(each, blocks[shared]?.start ?? Number.POSITIVE_INFINITY));

/** The links of the version before, with what its definitions have become. */
function redefined(links: readonly Link[], before: Definitions, now: Definitions): readonly Link[] {
  if (before.size === 0) return links;
  const moved = new Map<Range, PlacedDefinition | undefined>();
  for (const [key, { destination }] of before) moved.set(destination, now.get(key));
  return links.map((link) => {
    const known = moved.get(link.destination);
    return known === undefined ? link : { ...link, ...known };
  });
}

export interface Maker {
  readonly links: () => readonly Link[];
  readonly prose: () => readonly ProseBlock[];
}

/** Makes the links and the prose of a reading, each from where it differs from the reading before. */
export function makerOf(reading: Reading, previous: Reading): Maker {
  const { blocks, definitions } = reading;
  const [made, before] = [madeOf(reading), madeOf(previous)];
  return {
    links: () => {
      const shared = before.links === undefined ? 0 : countShared(blocks, before.blocks);
      const head = redefined(upTo(before.links ?? [], before, shared), before.definitions, definitions);
      const tail = gather(
        blocks.slice(shared),
        (facts) => facts.links,
        (link, start) => moveLink(link, start, definitions),
      );
      made.links = head.concat(tail.filter((link) => link !== undefined));
      return made.links;
    },
    prose: () => {
      const shared = before.prose === undefined ? 0 : countShared(blocks, before.blocks);
      const tail = gather(blocks.slice(shared), (facts) => facts.prose, moveProse);
      made.prose = upTo(before.prose ?? [], before, shared).concat(tail);
      return made.prose;
    },
  };
}
