import type {
  CancellationToken,
  ClientCapabilities,
  Connection,
  Position,
  ServerCapabilities,
  TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Notes, OpenNote } from './documents.js';
import type { ClientOptions } from './protocol.js';
import type { Settings } from './settings.js';
import type { World } from './world.js';

/** What a feature works with. */
export interface ServerContext {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly notes: Notes;
  readonly world: World;
  /** What the client said that it can do; nothing before `initialize`. */
  readonly client: () => ClientCapabilities;
  readonly options: () => ClientOptions;
  readonly settings: () => Settings;
  /**
   * What a feature says of an open note, or `otherwise` where nothing serves it or the feature fails, which is logged.
   *
   * @param name of the feature, for the log
   * @param changed what becomes of a request whose note changed while its dataset was being read: the place that it asks
   *   about is another one by then, so that it is refused, unless it is the newest text that is asked about
   * @throws ResponseError `RequestCancelled` or `ContentModified`, of which the client is told
   */
  readonly answer: <T>(
    uri: string,
    name: string,
    otherwise: T,
    feature: (open: OpenNote) => T | Promise<T>,
    token?: CancellationToken,
    changed?: 'refuse' | 'newest',
  ) => Promise<T>;
  /** Calls back when the client is ready to be asked something. */
  readonly onInitialized: (listener: () => void) => void;
  /** Calls back when everything has to be looked at anew: a file, a configuration, a dataset or a setting changed. */
  readonly onReread: (listener: () => void) => void;
  /** Calls back with the URIs of notes whose files changed, came or went. */
  readonly onNotes: (listener: (uris: readonly string[]) => void) => void;
}

/** One feature of the server. */
export interface Feature {
  /** What it adds to the answer to `initialize`. */
  readonly capabilities?: (client: ClientCapabilities, options: ClientOptions) => ServerCapabilities;
  /** Takes up its requests. Called once, before the connection listens. */
  readonly listen: (context: ServerContext) => void;
}

export const offsetAt = ({ document }: OpenNote, position: Position): number => document.offsetAt(position);

/** Has the client ask anew for what it was given. One that goes away or does not know how asks no more. */
export function askAgain(connection: Connection, asked: { readonly refresh: () => Promise<void> }): void {
  asked.refresh().catch((error: unknown) => connection.console.warn(`not refreshed: ${String(error)}`));
}
