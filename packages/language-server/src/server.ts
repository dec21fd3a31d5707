import { isNoteName, LOCKFILES } from '@glossator/dataset';
import { FOLDERS } from '@glossator/model';
import {
  type ClientCapabilities,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  PositionEncodingKind,
  TextDocumentSyncKind,
  TextDocuments,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { refuse } from './admission.js';
import { answering } from './answer.js';
import { Notes } from './documents.js';
import type { Feature, ServerContext } from './feature.js';
import { cardPages } from './features/card-page.js';
import { actions } from './features/code-actions.js';
import { completions } from './features/completion.js';
import { definitions } from './features/definition.js';
import { diagnostics } from './features/diagnostics.js';
import { documentSymbols } from './features/document-symbols.js';
import { entities } from './features/entities.js';
import { documentHighlights } from './features/highlight.js';
import { hovers } from './features/hover.js';
import { inlayHints } from './features/inlay-hints.js';
import { linkAll } from './features/link-all.js';
import { mentioned, mentionedIn } from './features/mentioned.js';
import { references } from './features/references.js';
import { renames } from './features/rename.js';
import { resolves } from './features/resolve.js';
import { searches } from './features/search.js';
import { semanticTokens } from './features/semantic-tokens.js';
import { statuses } from './features/status.js';
import { workspaceDiagnostics } from './features/workspace-diagnostics.js';
import { workspaceSymbols } from './features/workspace-symbols.js';
import { Preferences } from './preferences.js';
import type { ClientOptions } from './protocol.js';
import { SECTION } from './settings.js';
import type { Workspace, World } from './world.js';

/** What the server can do, one file each. */
const FEATURES: readonly Feature[] = [
  hovers,
  completions,
  definitions,
  actions,
  diagnostics,
  documentHighlights,
  documentSymbols,
  inlayHints,
  linkAll,
  semanticTokens,
  cardPages(mentioned),
  searches,
  resolves,
  statuses,
  entities,
  references,
  mentionedIn,
  workspaceSymbols,
  workspaceDiagnostics,
  renames,
];

/** Files whose change makes everything read anew: configurations, what git ignores, built datasets, records, and what says which dataset is to be installed. */
const WATCHED = [
  '**/glossator.config.{json,jsonc}',
  '**/.gitignore',
  `**/dist/{dataset,index,redirects,search,sources,vocabularies,${Object.values(FOLDERS).join(',')}}.json`,
  `**/{${[...Object.values(FOLDERS), 'sources'].join(',')}}/*.yaml`,
  '**/{dataset,redirects}.yaml',
  `**/{${LOCKFILES.join(',')}}`,
];

const foldersOf = ({ workspaceFolders, rootUri }: InitializeParams): string[] =>
  workspaceFolders?.map(({ uri }) => uri) ?? (rootUri === null || rootUri === undefined ? [] : [rootUri]);

/** Of what a client says, only what has the form it should have. */
function optionsFrom(given: unknown): ClientOptions {
  const { bundledDataset, files, cards, settings } = (given ?? {}) as Readonly<Record<string, unknown>>;
  return {
    ...(typeof bundledDataset === 'string' ? { bundledDataset } : {}),
    files: files === true,
    cards: cards === true,
    settings,
  };
}

/**
 * Serves a client over a connection. No handler throws: what fails is logged and answered with nothing, so that one bad
 * note never takes the server down.
 */
export function startServer(connection: Connection, world: World): void {
  const documents = new TextDocuments(TextDocument);
  const notes = new Notes(documents, world);
  let client: ClientCapabilities = {};
  let options: ClientOptions = {};
  let workspace: Workspace = { folders: [] };
  const rereaders: (() => void)[] = [];
  const noteListeners: ((uris: readonly string[]) => void)[] = [];
  const starters: (() => void)[] = [];

  /** Everything is looked at anew. */
  function again(): void {
    for (const listener of rereaders) listener();
  }

  const preferences = new Preferences(connection, again);
  const askSettings = async (): Promise<void> => {
    if (client.workspace?.configuration === true) await preferences.ask();
  };

  function reread(): void {
    world.forget();
    again();
  }

  const context: ServerContext = {
    connection,
    documents,
    notes,
    world,
    client: () => client,
    options: () => options,
    settings: () => preferences.now,
    answer: answering(notes, (message) => connection.console.error(message)),
    onInitialized: (listener) => starters.push(listener),
    onReread: (listener) => rereaders.push(listener),
    onNotes: (listener) => noteListeners.push(listener),
  };
  documents.onDidClose(({ document }) => notes.close(document.uri));
  for (const { listen } of FEATURES) listen(context);

  /** Whether the client tells of changed files. */
  const isTold = (): boolean => client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;

  connection.onInitialize((params): InitializeResult => {
    client = params.capabilities;
    options = optionsFrom(params.initializationOptions);
    preferences.begin(options.settings);
    const { bundledDataset, files = false } = options;
    const bundled = bundledDataset === undefined ? {} : { bundledDataset };
    workspace = { folders: foldersOf(params), files, ...bundled, ...(isTold() ? {} : { changed: reread }) };
    world.open(workspace);
    return {
      serverInfo: { name: 'glossator' },
      capabilities: Object.assign(
        {
          positionEncoding: PositionEncodingKind.UTF16,
          textDocumentSync: TextDocumentSyncKind.Incremental,
          workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        },
        ...FEATURES.map(({ capabilities }) => capabilities?.(client, options) ?? {}),
      ),
    };
  });

  function changeFolders({ added, removed }: WorkspaceFoldersChangeEvent): void {
    const gone = new Set(removed.map(({ uri }) => uri));
    const kept = workspace.folders.filter((uri) => !gone.has(uri));
    workspace = { ...workspace, folders: [...new Set([...kept, ...added.map(({ uri }) => uri)])] };
    world.open(workspace);
    reread();
  }

  connection.onInitialized(() => {
    const failed = (error: unknown): void => connection.console.warn(`not registered: ${String(error)}`);
    if (isTold()) {
      const watchers = WATCHED.map((globPattern) => ({ globPattern }));
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(failed);
    }
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration === true) {
      connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION }).catch(failed);
    }
    if (client.workspace?.workspaceFolders === true) connection.workspace.onDidChangeWorkspaceFolders(changeFolders);
    for (const listener of starters) listener();
    void askSettings();
  });

  connection.onDidChangeWatchedFiles(({ changes }) => {
    const notes = changes.map(({ uri }) => uri).filter(isNoteName);
    // A note tells nothing of others: only what governs them or what they are read by makes them read anew.
    if (notes.length < changes.length) reread();
    for (const listener of noteListeners) listener(notes);
  });
  connection.onDidChangeConfiguration(({ settings: given }) => {
    preferences.choose((given as Readonly<Record<string, unknown>> | null | undefined)?.[SECTION]);
    void askSettings();
  });

  refuse(connection);
  documents.listen(connection);
  connection.listen();
}
