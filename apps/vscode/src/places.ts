import type { NoteEntity } from '@glossator/language-server/protocol';

interface Position {
  readonly line: number;
  readonly character: number;
}

const isBefore = (a: Position, b: Position): boolean =>
  a.line < b.line || (a.line === b.line && a.character <= b.character);

interface Range {
  readonly start: Position;
  readonly end: Position;
}

const holds = ({ start, end }: Range, position: Position): boolean =>
  isBefore(start, position) && isBefore(position, end);

/** The entity that stands at a position of a note: in the label of a reference, in its destination, or in a name. */
export const entityAt = (entities: readonly NoteEntity[], position: Position): NoteEntity | undefined =>
  entities.find(({ places }) => places.some(({ range, shown }) => holds(range, position) || holds(shown, position)));
