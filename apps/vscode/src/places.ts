import type { NoteEntity } from '@glossator/language-server/protocol';

interface Position {
  readonly line: number;
  readonly character: number;
}

const isBefore = (a: Position, b: Position): boolean =>
  a.line < b.line || (a.line === b.line && a.character <= b.character);

/** The entity that stands at a position of a note. */
export const entityAt = (entities: readonly NoteEntity[], position: Position): NoteEntity | undefined =>
  entities.find(({ places }) =>
    places.some(({ range: { start, end } }) => isBefore(start, position) && isBefore(position, end)),
  );
