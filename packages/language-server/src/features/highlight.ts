import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver';
import { toRange } from '../convert.js';
import { type Feature, offsetAt } from '../feature.js';
import { isWanted } from '../wanted.js';

/** Where else in a note the entity at the cursor stands. */
export const documentHighlights: Feature = {
  capabilities: () => ({ documentHighlightProvider: true }),
  listen: ({ connection, answer, settings }) => {
    connection.onDocumentHighlight(({ textDocument: { uri }, position }, token) =>
      answer(
        uri,
        'highlights',
        null,
        (open): DocumentHighlight[] | null => {
          if (!isWanted(open, settings())) return null;
          const { service, note } = open;
          const ranges = service.highlights(note, offsetAt(open, position));
          // An empty list would keep the client from marking the word by itself.
          if (ranges.length === 0) return null;
          return ranges.map((range) => ({ range: toRange(note.lines, range), kind: DocumentHighlightKind.Text }));
        },
        token,
      ),
    );
  },
};
