import { FOLDERS } from '@glossator/model';
import {
  type ClientCapabilities,
  CodeActionKind,
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  MarkupKind,
  type Position,
  PositionEncodingKind,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Notes, type OpenNote } from './documents.js';
import { codeActions, type EditSupport } from './features/code-actions.js';
import { completion, resolveCompletion } from './features/completion.js';
import { definition } from './features/definition.js';
import { Diagnostics } from './features/diagnostics.js';
import { hover } from './features/hover.js';
import type { World } from './world.js';

/** Files whose change makes everything read anew: configurations, built datasets, records. */
const WATCHED = [
  '**/glossator.config.{json,jsonc}',
  `**/dist/{dataset,index,redirects,search,sources,vocabularies,${Object.values(FOLDERS).join(',')}}.json`,
  `**/{${[...Object.values(FOLDERS), 'sources'].join(',')}}/*.yaml`,
  '**/{dataset,redirects}.yaml',
];

/** The form of text a client shows best, by its own list. */
const preferredMarkup = (formats: readonly MarkupKind[] | undefined): MarkupKind =>
  formats?.[0] ?? MarkupKind.PlainText;

const folders = ({ workspaceFolders, rootUri }: InitializeParams): string[] =>
  workspaceFolders?.map(({ uri }) => uri) ?? (rootUri === null || rootUri === undefined ? [] : [rootUri]);

/**
 * Serves a client over a connection. No handler throws: what fails is logged and answered with nothing, so that one bad
 * note never takes the server down.
 */
export function startServer(connection: Connection, world: World): void {
  const documents = new TextDocuments(TextDocument);
  const notes = new Notes(documents, world);
  const diagnostics = new Diagnostics(connection, notes);
  let client: ClientCapabilities = {};

  async function answer<T>(
    uri: string,
    name: string,
    otherwise: T,
    feature: (open: OpenNote) => T | Promise<T>,
  ): Promise<T> {
    try {
      const open = await notes.open(uri);
      return open === undefined ? otherwise : await feature(open);
    } catch (error) {
      connection.console.error(`${name} failed: ${(error as Error).stack ?? String(error)}`);
      return otherwise;
    }
  }

  const at = ({ document }: OpenNote, position: Position): number => document.offsetAt(position);

  connection.onInitialize((params): InitializeResult => {
    client = params.capabilities;
    const options = (params.initializationOptions ?? {}) as { readonly bundledDataset?: unknown };
    const bundled = typeof options.bundledDataset === 'string' ? { bundledDataset: options.bundledDataset } : {};
    world.open({ folders: folders(params), ...bundled, ...(isTold() ? {} : { changed: reread }) });
    return {
      serverInfo: { name: 'glossator' },
      capabilities: {
        positionEncoding: PositionEncodingKind.UTF16,
        textDocumentSync: TextDocumentSyncKind.Incremental,
        hoverProvider: true,
        completionProvider: { triggerCharacters: ['@', '(', ':'], resolveProvider: true },
        definitionProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite] },
      },
    };
  });

  /** Whether the client tells of changed files. */
  const isTold = (): boolean => client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;

  function reread(): void {
    world.forget();
    for (const { uri } of documents.all()) diagnostics.schedule(uri);
  }

  connection.onInitialized(() => {
    if (!isTold()) return;
    const watchers = WATCHED.map((globPattern) => ({ globPattern }));
    connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers })
      .catch((error: unknown) => connection.console.warn(`files are not watched: ${String(error)}`));
  });

  connection.onDidChangeWatchedFiles(reread);

  documents.onDidChangeContent(({ document }) => diagnostics.schedule(document.uri));
  documents.onDidClose(async ({ document }) => {
    notes.close(document.uri);
    await diagnostics.clear(document.uri);
  });

  const hoverMarkup = (): MarkupKind => preferredMarkup(client.textDocument?.hover?.contentFormat);
  const itemMarkup = (): MarkupKind =>
    preferredMarkup(client.textDocument?.completion?.completionItem?.documentationFormat);

  const editSupport = (): EditSupport => {
    const { documentChanges, resourceOperations } = client.workspace?.workspaceEdit ?? {};
    const versioned = documentChanges === true;
    return { versioned, creating: versioned && resourceOperations?.includes('create') === true };
  };

  connection.onHover(({ textDocument: { uri }, position }) =>
    answer(uri, 'hover', null, (open) => hover(open, at(open, position), hoverMarkup())),
  );
  connection.onCompletion(({ textDocument: { uri }, position }) =>
    answer(uri, 'completion', null, (open) => completion(open, at(open, position), uri)),
  );
  connection.onCompletionResolve((item) => {
    const { uri } = (item.data ?? {}) as { uri?: string };
    return answer(uri ?? '', 'completion resolve', item, ({ service }) =>
      resolveCompletion(service, item, itemMarkup()),
    );
  });
  connection.onDefinition(({ textDocument: { uri }, position }) =>
    answer(uri, 'definition', [], (open) => definition(open, at(open, position), world)),
  );
  connection.onCodeAction((params) =>
    answer(params.textDocument.uri, 'code actions', [], (open) => codeActions(open, params, editSupport())),
  );

  documents.listen(connection);
  connection.listen();
}
