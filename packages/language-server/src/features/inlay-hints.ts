import { kindOf } from '@glossator/model';
import type { InlayHint } from 'vscode-languageserver';
import { toPosition } from '../convert.js';
import { askAgain, type Feature } from '../feature.js';
import { isWanted } from '../wanted.js';

/** Dates of lives behind references to people, where the reader asked for them. */
export const inlayHints: Feature = {
  capabilities: () => ({ inlayHintProvider: true }),
  listen: ({ connection, answer, client, settings, onReread }) => {
    connection.languages.inlayHint.on(({ textDocument: { uri }, range }, token) =>
      answer(
        uri,
        'inlay hints',
        [],
        (open): InlayHint[] => {
          if (!settings().lifeDates || !isWanted(open, settings())) return [];
          const { document, note, service } = open;
          const within = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
          return service
            .inlayDates(note, within)
            .filter(({ id }) => kindOf(id) === 'person')
            .map(({ offset, text }) => ({
              position: toPosition(note.lines, offset),
              label: text,
              paddingLeft: true,
            }));
        },
        token,
        'newest',
      ),
    );
    onReread(() => {
      if (client().workspace?.inlayHint?.refreshSupport === true) askAgain(connection, connection.languages.inlayHint);
    });
  },
};
