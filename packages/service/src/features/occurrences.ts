import type { Note, Range } from '@glossator/markdown';
import { referencesOf, writesDestination } from '../references.js';
import type { Snapshot } from '../snapshot.js';
import { mentions } from './mentions.js';

/** A place of a note where an entity is referred to or surely named. Offsets are UTF-16, the end exclusive. */
export interface Occurrence extends Range {
  /** reference: a link that writes the id; use: a full reference `[a][b]` whose definition does; mention: a name in prose. */
  readonly how: 'reference' | 'use' | 'mention';
  /** What to mark for a reader: the label where there is one, else the same as the range. */
  readonly shown: Range;
}

/** An entity with its places in a note, in the order of the text. */
export interface NamedEntity {
  /** The shortest id. */
  readonly id: string;
  readonly places: readonly Occurrence[];
}

type Place = Occurrence & { readonly id: string };

function ofReferences({ datasets }: Snapshot, note: Note): Place[] {
  return referencesOf(note).flatMap(({ link, target }): Place[] => {
    if (target.status !== 'id') return [];
    const led = datasets.resolve(link.target);
    if (led.status !== 'live' && led.status !== 'moved') return [];
    const { destination, label } = link;
    const written = writesDestination(link);
    const { start, end } = written ? destination : (label ?? link);
    return [{ id: led.id, start, end, how: written ? 'reference' : 'use', shown: label ?? { start, end } }];
  });
}

const ofMentions = (snapshot: Snapshot, note: Note): Place[] =>
  mentions(snapshot, note).flatMap(({ start, end, linked, entity }) =>
    linked || entity === null ? [] : [{ id: entity, start, end, how: 'mention' as const, shown: { start, end } }],
  );

/**
 * Every entity that a note refers to or surely names, in the order in which it first does, with all its places. A reference
 * stands on its destination, where other tools see it too; an id that moved counts for its successor. A name that may be
 * somebody else's is left out.
 *
 * @example entities(snapshot, parseNote('Trotsky')) // [{ id: 'person:leon-trotsky', places: [{ start: 0, end: 7, how: 'mention', … }] }]
 */
export function entities(snapshot: Snapshot, note: Note): NamedEntity[] {
  const all = [...ofReferences(snapshot, note), ...ofMentions(snapshot, note)];
  const found = new Map<string, Occurrence[]>();
  for (const { id, ...place } of all.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const places = found.get(id);
    if (places === undefined) found.set(id, [place]);
    else places.push(place);
  }
  return Array.from(found, ([id, places]) => ({ id, places }));
}

/** Every place of one entity in a note. @param id the entity's shortest id */
export const occurrences = (snapshot: Snapshot, note: Note, id: string): readonly Occurrence[] =>
  entities(snapshot, note).find((each) => each.id === id)?.places ?? [];
