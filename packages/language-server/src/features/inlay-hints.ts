import { type InlayHint, InlayHintRefreshRequest } from 'vscode-languageserver';
import { toPosition } from '../convert.js';
import type { Feature } from '../feature.js';
import { isWanted } from '../wanted.js';

/** Dates behind references, where the reader asked for them. */
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
          return service.inlayDates(note, within).map(({ offset, text }) => ({
            position: toPosition(note.lines, offset),
            label: text,
            paddingLeft: true,
          }));
        },
        token,
      ),
    );
    onReread(() => {
      if (client().workspace?.inlayHint?.refreshSupport !== true) return;
      connection.sendRequest(InlayHintRefreshRequest.type).catch((error: unknown) => {
        connection.console.warn(`inlay hints are not refreshed: ${String(error)}`);
      });
    });
  },
};
