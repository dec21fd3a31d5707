import type { ProseBlock } from '@glossator/markdown';
import { type NameIndex, type NameMatch, scan } from '@glossator/names';

/** By index and by block as it was read: after an edit the blocks that it left alone are not scanned again. */
const scanned = new WeakMap<NameIndex, WeakMap<object, readonly NameMatch[]>>();

/** The known names in a block of prose, each by itself. Offsets are UTF-16, into the text of the block. */
export function namesIn(names: NameIndex, { key, text }: Pick<ProseBlock, 'key' | 'text'>): readonly NameMatch[] {
  const known = scanned.get(names) ?? new WeakMap<object, readonly NameMatch[]>();
  scanned.set(names, known);
  const found = known.get(key) ?? scan(names, text);
  known.set(key, found);
  return found;
}
