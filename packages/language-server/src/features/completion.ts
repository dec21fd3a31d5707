import type { Kind } from '@glossator/model';
import { type LanguageService, renderCard } from '@glossator/service';
import { type CompletionItem, CompletionItemKind, type CompletionList, type MarkupKind } from 'vscode-languageserver';
import { preferredMarkup, toRange } from '../convert.js';
import type { OpenNote } from '../documents.js';
import { type Feature, offsetAt } from '../feature.js';

const ICONS: Readonly<Record<Kind, CompletionItemKind>> = {
  person: CompletionItemKind.Constant,
  org: CompletionItemKind.Module,
  event: CompletionItemKind.Event,
  work: CompletionItemKind.File,
  place: CompletionItemKind.Folder,
  concept: CompletionItemKind.Value,
};

/** What an item carries from the list to its resolution: whom it is, and for which note. */
interface ItemData {
  readonly id: string;
  readonly uri: string;
}

/** What can be inserted at an offset; null where nothing of ours can. */
function completion({ note, service }: OpenNote, offset: number, uri: string): CompletionList | null {
  const found = service.complete(note, offset);
  if (found === undefined) return null;
  const range = toRange(note.lines, found.range);
  const items = found.items.map(
    ({ id, label, dates, kind, newText }, at): CompletionItem => ({
      label,
      labelDetails: { description: dates === '' ? kind : `${kind} · ${dates}` },
      kind: ICONS[kind],
      // The server matches, in any spelling or script; the client must not throw out what it does not recognise.
      filterText: found.typed,
      sortText: String(at).padStart(3, '0'),
      textEdit: { range, newText },
      data: { id, uri } satisfies ItemData,
    }),
  );
  // Also where nothing more was found: the client would hold longer text against `filterText`, and throw everything out.
  return { isIncomplete: true, items };
}

/** The card, when the client asks for it. */
function resolveCompletion(service: LanguageService, item: CompletionItem, kind: MarkupKind): CompletionItem {
  const card = service.card((item.data as ItemData).id);
  return card === undefined ? item : { ...item, documentation: { kind, value: renderCard(card, kind) } };
}

export const completions: Feature = {
  capabilities: () => ({ completionProvider: { triggerCharacters: ['@', '(', ':'], resolveProvider: true } }),
  listen: ({ connection, answer, client }) => {
    connection.onCompletion(({ textDocument: { uri }, position }, token) =>
      answer(uri, 'completion', null, (open) => completion(open, offsetAt(open, position), uri), token),
    );
    connection.onCompletionResolve((item, token) => {
      const markup = preferredMarkup(client().textDocument?.completion?.completionItem?.documentationFormat);
      const { uri = '' } = (item.data ?? {}) as { uri?: string };
      return answer(uri, 'completion resolve', item, ({ service }) => resolveCompletion(service, item, markup), token);
    });
  },
};
