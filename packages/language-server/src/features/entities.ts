import { displayDates } from '@glossator/dataset';
import type { CancellationToken } from 'vscode-languageserver';
import { toRange } from '../convert.js';
import type { OpenNote } from '../documents.js';
import type { Feature } from '../feature.js';
import { foundBy } from '../notes-index/facts.js';
import { type NoteEntity, REQUESTS } from '../protocol.js';

function entitiesOf({ note, service }: OpenNote): NoteEntity[] {
  return service.entities(note).flatMap(({ id, places }) => {
    const entity = foundBy(service, id)?.entity;
    if (entity === undefined) return [];
    const placed = places.map(({ start, end, shown, how }) => ({
      range: toRange(note.lines, { start, end }),
      shown: toRange(note.lines, shown),
      how,
    }));
    return [{ id, label: entity.label, kind: entity.kind, dates: displayDates(entity), places: placed }];
  });
}

/** Whom a note refers to or surely names, each with all its places. */
export const entities: Feature = {
  listen: ({ connection, answer }) => {
    connection.onRequest(REQUESTS.entities, ({ uri }: { readonly uri: string }, token: CancellationToken) =>
      answer(uri, 'entities', [], entitiesOf, token, 'newest'),
    );
  },
};
