import type { Found } from '@glossator/dataset';
import type { Note, Range } from '@glossator/markdown';
import { type Reference, referencesOf } from '../references.js';
import type { Snapshot } from '../snapshot.js';
import { type Mention, mentionAt } from './mentions.js';

/** What stands at an offset: a reference that resolves, or a known name in prose. */
export type Here =
  | {
      readonly kind: 'reference';
      readonly range: Range;
      readonly reference: Reference;
      readonly choices: readonly Found[];
    }
  | { readonly kind: 'mention'; readonly range: Range; readonly mention: Mention; readonly choices: readonly Found[] };

const holds = ({ start, end }: Range, offset: number): boolean => start <= offset && offset <= end;

function resolved({ datasets }: Snapshot, id: string): Found[] {
  const found = datasets.resolve(id);
  if (found.status === 'split') return [...found.choices];
  return found.status === 'live' || found.status === 'moved' ? [found] : [];
}

/**
 * What stands at an offset of a note, with every choice: it is never decided here whom a shared name or a split id means.
 */
export function whatIsAt(snapshot: Snapshot, note: Note, offset: number): Here | undefined {
  for (const reference of referencesOf(note)) {
    const { link, target } = reference;
    const range = { start: link.start, end: link.end };
    if (target.status !== 'id' || !holds(range, offset)) continue;
    const choices = resolved(snapshot, link.target);
    return choices.length === 0 ? undefined : { kind: 'reference', range, reference, choices };
  }
  const mention = mentionAt(snapshot, note, offset);
  if (mention === undefined) return undefined;
  const choices = mention.candidates.flatMap((id) => resolved(snapshot, id));
  return { kind: 'mention', range: { start: mention.start, end: mention.end }, mention, choices };
}
