/** Who and what notes speak of, as the commands that hand notes on need it. */
import { displayDates, type Found } from '@glossator/dataset';
import type { Mention } from '@glossator/service';
import type { NoteFile } from '../notes.js';
import { positionAt } from '../positions.js';

/** A place of a note that speaks of something known. */
export interface Sight {
  readonly file: string;
  readonly start: ReturnType<typeof positionAt>;
  readonly end: ReturnType<typeof positionAt>;
  readonly mention: Mention;
  /** The id that a reference writes; it may be short or long, or have moved. Undefined of a name that is no reference. */
  readonly reference: string | undefined;
  /** Whom it means, where that is certain. */
  readonly found: Found | undefined;
}

/** Every name and every reference of some notes, in their order. */
export const sightsIn = (notes: readonly NoteFile[]): Sight[] =>
  notes.flatMap(({ file, text, loaded: { service } }) => {
    const note = service.parse(text);
    const targets = new Map(note.links.map(({ label, target }) => [label?.start, target]));
    return service.mentions(note).map((mention): Sight => {
      const resolved = mention.entity === null ? undefined : service.resolve(mention.entity);
      const isFound = resolved?.status === 'live' || resolved?.status === 'moved';
      return {
        file,
        start: positionAt(note.lines, mention.start),
        end: positionAt(note.lines, mention.end),
        mention,
        reference: mention.linked ? targets.get(mention.start) : undefined,
        found: isFound ? resolved : undefined,
      };
    });
  });

/** What is shown of an entity beside its id. */
export const shownAs = ({ entity }: Found): { readonly label: string; readonly dates: string } => ({
  label: entity.label,
  dates: displayDates(entity),
});

export const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
