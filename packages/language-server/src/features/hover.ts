import type { Hover, MarkupKind } from 'vscode-languageserver';
import { preferredMarkup, toRange } from '../convert.js';
import type { OpenNote } from '../documents.js';
import { type Feature, offsetAt } from '../feature.js';
import type { Settings } from '../settings.js';
import { showsMentions } from '../wanted.js';

/** The card of who or what stands at an offset. Plain text for clients that show no Markdown. */
function hover(open: OpenNote, offset: number, kind: MarkupKind, settings: Settings): Hover | null {
  const { note, service } = open;
  if (service.at(note, offset)?.kind === 'mention' && !showsMentions(open, settings)) return null;
  const found = service.hover(note, offset, kind);
  return found === undefined ? null : { contents: { kind, value: found.contents }, range: toRange(note.lines, found) };
}

export const hovers: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  listen: ({ connection, answer, client, settings }) => {
    connection.onHover(({ textDocument: { uri }, position }, token) => {
      const markup = preferredMarkup(client().textDocument?.hover?.contentFormat);
      return answer(uri, 'hover', null, (open) => hover(open, offsetAt(open, position), markup, settings()), token);
    });
  },
};
