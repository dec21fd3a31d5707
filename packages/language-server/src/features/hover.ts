import type { Hover, MarkupKind } from 'vscode-languageserver';
import { preferredMarkup, toRange } from '../convert.js';
import type { OpenNote } from '../documents.js';
import { type Feature, offsetAt } from '../feature.js';

/** The card of who or what stands at an offset. Plain text for clients that show no Markdown. */
function hover({ note, service }: OpenNote, offset: number, kind: MarkupKind): Hover | null {
  const found = service.hover(note, offset, kind);
  return found === undefined ? null : { contents: { kind, value: found.contents }, range: toRange(note.lines, found) };
}

export const hovers: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  listen: ({ connection, answer, client }) => {
    connection.onHover(({ textDocument: { uri }, position }, token) => {
      const markup = preferredMarkup(client().textDocument?.hover?.contentFormat);
      return answer(uri, 'hover', null, (open) => hover(open, offsetAt(open, position), markup), token);
    });
  },
};
