import type { Note, ProseBlock } from '@glossator/markdown';
import { type MatchKind, scan } from '@glossator/names';
import { referencesOf } from '../references.js';
import type { Snapshot } from '../snapshot.js';

/** A known name in prose, or the label of a reference (`linked`). Offsets are UTF-16, into the note. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** The exact slice of the note. */
  readonly text: string;
  /** Whom it means; null where that is not certain. */
  readonly entity: string | null;
  readonly candidates: readonly string[];
  readonly linked: boolean;
  readonly match: MatchKind | 'reference';
}

function linkedMentions({ datasets }: Snapshot, note: Note): Mention[] {
  return referencesOf(note).flatMap(({ link, target }) => {
    if (target.status !== 'id' || link.label === undefined || link.label.start === link.label.end) return [];
    const found = datasets.resolve(link.target);
    const live = found.status === 'live' || found.status === 'moved';
    const candidates = live ? [found.id] : found.status === 'split' ? found.choices.map(({ id }) => id) : [];
    const { start, end } = link.label;
    const text = note.text.slice(start, end);
    return [
      { start, end, text, entity: live ? found.id : null, candidates, linked: true, match: 'reference' as const },
    ];
  });
}

/** The names in some blocks of a note's prose. */
export function proseMentions({ names }: Snapshot, text: string, blocks: readonly ProseBlock[]): Mention[] {
  return blocks.flatMap((block) =>
    scan(names, block.text).map(({ start, end, entity, candidates, match }) => {
      const [from, to] = [block.start + start, block.start + end];
      return { start: from, end: to, text: text.slice(from, to), entity, candidates, linked: false, match };
    }),
  );
}

/** Every mention of a note, in the order of the text. */
export const mentions = (snapshot: Snapshot, note: Note): Mention[] =>
  [...linkedMentions(snapshot, note), ...proseMentions(snapshot, note.text, note.prose)].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
