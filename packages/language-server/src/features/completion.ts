import type { Kind } from '@glossator/model';
import { type LanguageService, renderCard } from '@glossator/service';
import {
  type ClientCapabilities,
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionOptions,
  CompletionRequest,
  type Disposable,
  type MarkupKind,
} from 'vscode-languageserver';
import { preferredMarkup, toRange } from '../convert.js';
import type { OpenNote } from '../documents.js';
import { type Feature, offsetAt, type ServerContext } from '../feature.js';
import { settingsFrom } from '../settings.js';

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
function completion({ note, service, document }: OpenNote, offset: number, trigger: string): CompletionList | null {
  const found = service.complete(note, offset, trigger);
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
      data: { id, uri: document.uri } satisfies ItemData,
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

/** Behind `(` and `:` an id is completed, whatever opens the list at the start of a word; a space goes on to the next word of a name. */
const optionsFor = (trigger: string): CompletionOptions => ({
  triggerCharacters: [...(trigger === '' ? [] : [trigger, ' ']), '(', ':'],
  resolveProvider: true,
});

const isDynamic = ({ textDocument }: ClientCapabilities): boolean =>
  textDocument?.completion?.dynamicRegistration === true;

/** Tells a client that can be told later what opens the list, and tells it anew when the reader chooses another trigger. */
function keepRegistered({ connection, settings }: Pick<ServerContext, 'connection' | 'settings'>): () => void {
  let told: string | undefined;
  let last: Promise<Disposable | undefined> = Promise.resolve(undefined);
  const renew = async (before: Disposable | undefined, options: CompletionOptions): Promise<Disposable> => {
    before?.dispose();
    return await connection.client.register(CompletionRequest.type, { documentSelector: null, ...options });
  };
  return () => {
    const { trigger } = settings();
    if (trigger === told) return;
    told = trigger;
    // One behind the other, or two would be registered at once.
    last = last
      .then((before) => renew(before, optionsFor(trigger)))
      .catch((error: unknown) => void connection.console.warn(`not registered: ${String(error)}`));
  };
}

export const completions: Feature = {
  capabilities: (client, options) =>
    isDynamic(client) ? {} : { completionProvider: optionsFor(settingsFrom(options.settings).trigger) },
  listen: ({ connection, answer, client, settings, onInitialized, onReread }) => {
    const register = keepRegistered({ connection, settings });
    for (const when of [onInitialized, onReread])
      when(() => {
        if (isDynamic(client())) register();
      });
    // What was typed on meanwhile stands behind the place: the client narrows the list by it, or asks again.
    connection.onCompletion(({ textDocument: { uri }, position }, token) =>
      answer(
        uri,
        'completion',
        null,
        (open) => completion(open, offsetAt(open, position), settings().trigger),
        token,
        'newest',
      ),
    );
    connection.onCompletionResolve((item, token) => {
      const markup = preferredMarkup(client().textDocument?.completion?.completionItem?.documentationFormat);
      const { uri = '' } = (item.data ?? {}) as { uri?: string };
      const resolve = ({ service }: OpenNote): CompletionItem => resolveCompletion(service, item, markup);
      return answer(uri, 'completion resolve', item, resolve, token, 'newest');
    });
  },
};
