import { toRange } from '../convert.js';
import type { Feature } from '../feature.js';
import { type LinkAll, REQUESTS } from '../protocol.js';

/** References for all names of a note that surely mean somebody, for a command of the editor. */
export const linkAll: Feature = {
  listen: ({ connection, notes, answer }) => {
    connection.onRequest(REQUESTS.linkAll, ({ uri }: { readonly uri: string }, token) =>
      answer<LinkAll>(
        uri,
        'link all',
        { version: notes.version(uri) ?? 0, edits: [] },
        ({ checked, document: { version }, note, service }) => {
          // What the configuration leaves out is not ours to change.
          const edits = checked ? service.linkAll(note) : [];
          return { version, edits: edits.map((edit) => ({ range: toRange(note.lines, edit), newText: edit.newText })) };
        },
        token,
        'newest',
      ),
    );
  },
};
