import type { Hover, MarkupKind } from 'vscode-languageserver';
import { toRange } from '../convert.js';
import type { OpenNote } from '../documents.js';

/** The card of who or what stands at an offset. Plain text for clients that show no Markdown. */
export function hover({ note, service }: OpenNote, offset: number, kind: MarkupKind): Hover | null {
  const found = service.hover(note, offset, kind);
  return found === undefined ? null : { contents: { kind, value: found.contents }, range: toRange(note.lines, found) };
}
