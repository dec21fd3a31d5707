import { type Bearer, bearers, type NameIndex } from '@glossator/names';

/** More labels than a long note has; those of a run over many notes are forgotten now and then. */
const MOST = 10_000;

/** A text of its own: a piece of a note keeps all of it in memory. */
const own = (text: string): string => [...text].join('');

const known = new WeakMap<NameIndex, Map<string, readonly Bearer[]>>();

/** Longer than any name. */
const LONGEST = 200;

/** Whom a label names: the same labels come again and again, in a note that is edited and in the notes of a run. */
export function bearersOf(names: NameIndex, label: string): readonly Bearer[] {
  if (label.length > LONGEST) return bearers(names, label);
  const byLabel = known.get(names) ?? new Map<string, readonly Bearer[]>();
  known.set(names, byLabel);
  const before = byLabel.get(label);
  if (before !== undefined) return before;
  if (byLabel.size >= MOST) byLabel.clear();
  const found = bearers(names, label);
  byLabel.set(own(label), found);
  return found;
}
