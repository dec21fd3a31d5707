import { toRange } from '../convert.js';
import type { Feature } from '../feature.js';
import { type LinkAll, REQUESTS } from '../protocol.js';

/** References for all names of a note that surely mean somebody, for a command of the editor. */
export const linkAll: Feature = {
  listen: ({ connection, answer }) => {
    connection.onRequest(REQUESTS.linkAll, ({ uri }: { readonly uri: string }, token) =>
      answer(
        uri,
        'link all',
        null,
        ({ checked, document, note, service }): LinkAll | null => {
          // What the configuration leaves out is not ours to change.
          if (!checked) return null;
          const edits = service
            .linkAll(note)
            .map((edit) => ({ range: toRange(note.lines, edit), newText: edit.newText }));
          return { version: document.version, edits };
        },
        token,
      ),
    );
  },
};
