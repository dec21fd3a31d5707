/** A client of the server as editors start it: a process of its own, spoken to over its pipes. */
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { afterAll, afterEach, expect } from 'vitest';
import {
  type ClientCapabilities,
  type CodeAction,
  type CompletionItem,
  type CompletionList,
  createProtocolConnection,
  type Diagnostic,
  type Disposable,
  type DocumentDiagnosticReport,
  type FileSystemWatcher,
  type Hover,
  type InitializeResult,
  type Location,
  type Message,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  type RegistrationParams,
  type ShowMessageParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  type UnregistrationParams,
} from 'vscode-languageserver-protocol/node';
import { URI } from 'vscode-uri';
import { Checker } from './protocol/checker.js';

const BIN = path.join(import.meta.dirname, '../bin/glossator-language-server.mjs');

/** Long enough for a slow machine; nothing waits for it unless something is broken. */
const PATIENCE = 10_000;

export interface ClientOptions {
  /** Absolute paths. */
  readonly folders?: readonly string[];
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** Arguments for the Node that runs the server; what it writes to its error output is kept to {@link TestClient.measure} then. */
  readonly node?: readonly string[];
  /** By method: what the server may ask beside the registration of what it wants. */
  readonly answers?: Readonly<Record<string, (params: unknown) => unknown>>;
}

/** Of all connections since the last test: what a server said against the protocol. */
const complaints: string[] = [];

function expectProtocol(): void {
  expect(complaints.splice(0)).toEqual([]);
}
// Whatever uses a client is a test of the protocol, too.
afterEach(expectProtocol);
afterAll(expectProtocol);

/** An editor that shows Markdown and knows versions. */
export const MODERN: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true }, didChangeWatchedFiles: { dynamicRegistration: true } },
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { documentationFormat: ['markdown', 'plaintext'] } },
  },
};

/** One that asks for diagnostics, and is told when to ask again. */
export const PULLING: ClientCapabilities = {
  workspace: {
    ...MODERN.workspace,
    diagnostics: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
  },
  textDocument: { ...MODERN.textDocument, diagnostic: {} },
};

export const uriOf = (file: string): string => URI.file(file).toString();

class CheckedReader extends StreamMessageReader {
  readonly #checker: Checker;

  constructor(from: NodeJS.ReadableStream, checker: Checker) {
    super(from);
    this.#checker = checker;
  }

  override listen(callback: (message: Message) => void): Disposable {
    return super.listen((message) => {
      this.#checker.heard(message);
      complaints.push(...this.#checker.complaints.splice(0));
      callback(message);
    });
  }
}

class CheckedWriter extends StreamMessageWriter {
  readonly #checker: Checker;

  constructor(to: NodeJS.WritableStream, checker: Checker) {
    super(to);
    this.#checker = checker;
  }

  override write(message: Message): Promise<void> {
    this.#checker.said(message);
    return super.write(message);
  }
}

export class TestClient {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  readonly exited: Promise<number | null>;
  initialized!: InitializeResult;
  /** Everything the server published and said, in order. */
  readonly published: PublishDiagnosticsParams[] = [];
  readonly messages: ShowMessageParams[] = [];
  readonly registrations: string[] = [];
  /** What is registered now, by id. */
  readonly registered = new Map<string, { readonly method: string; readonly options: unknown }>();
  /** What the server asked the client to ask for again. */
  readonly refreshed: string[] = [];
  /** The globs of the files that the server wants to be told of. */
  readonly watched: string[] = [];
  readonly #wake = new Set<() => void>();

  private constructor(node: readonly string[] | undefined) {
    const errors = node === undefined ? 'inherit' : 'pipe';
    this.process = spawn(process.execPath, [...(node ?? []), BIN, '--stdio'], { stdio: ['pipe', 'pipe', errors] });
    const { stdin, stdout } = this.process;
    if (stdin === null || stdout === null) throw new Error('the server has no pipes');
    // A server that has ended takes no more messages; the tests see its exit code.
    stdin.on('error', () => undefined);
    this.exited = new Promise((resolve) => this.process.once('exit', resolve));
    const checker = new Checker();
    this.connection = createProtocolConnection(new CheckedReader(stdout, checker), new CheckedWriter(stdin, checker));
  }

  static async start({
    folders = [],
    capabilities = MODERN,
    initializationOptions,
    node,
    answers = {},
  }: ClientOptions = {}): Promise<TestClient> {
    const client = new TestClient(node);
    for (const [method, answer] of Object.entries(answers)) client.connection.onRequest(method, answer);
    client.#listen();
    const workspaceFolders = folders.map((folder) => ({ uri: uriOf(folder), name: path.basename(folder) }));
    client.initialized = await client.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities,
      workspaceFolders,
      ...(initializationOptions === undefined ? {} : { initializationOptions }),
    });
    await client.connection.sendNotification('initialized', {});
    return client;
  }

  #listen(): void {
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
      for (const wake of this.#wake) wake();
    });
    this.connection.onNotification('window/showMessage', (params: ShowMessageParams) => {
      this.messages.push(params);
      for (const wake of this.#wake) wake();
    });
    this.connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
      this.registrations.push(...registrations.map(({ method }) => method));
      const watchers = registrations.flatMap(({ registerOptions }) => registerOptions?.watchers ?? []);
      this.watched.push(...watchers.map(({ globPattern }: FileSystemWatcher) => String(globPattern)));
      for (const { id, method, registerOptions } of registrations)
        this.registered.set(id, { method, options: registerOptions });
      for (const wake of this.#wake) wake();
    });
    this.connection.onRequest('client/unregisterCapability', ({ unregisterations }: UnregistrationParams) => {
      for (const { id } of unregisterations) this.registered.delete(id);
      for (const wake of this.#wake) wake();
    });
    for (const feature of ['diagnostic', 'inlayHint', 'semanticTokens']) {
      const method = `workspace/${feature}/refresh`;
      this.connection.onRequest(method, () => {
        this.refreshed.push(method);
        for (const wake of this.#wake) wake();
        return null;
      });
    }
    this.connection.listen();
  }

  /** Waits until `look` sees something. */
  async until<T>(what: string, look: () => T | undefined): Promise<T> {
    return await new Promise((resolve, reject) => {
      const timer = setTimeout(() => done(() => reject(new Error(`waited in vain for ${what}`))), PATIENCE);
      const done = (end: () => void): void => {
        clearTimeout(timer);
        this.#wake.delete(attempt);
        end();
      };
      const attempt = (): void => {
        const seen = look();
        if (seen !== undefined) done(() => resolve(seen));
      };
      this.#wake.add(attempt);
      attempt();
    });
  }

  /** The diagnostics published for a version of a document. */
  async diagnostics(uri: string, version: number): Promise<PublishDiagnosticsParams['diagnostics']> {
    const { diagnostics } = await this.until(`diagnostics of ${uri}, version ${version}`, () =>
      this.published.find((each) => each.uri === uri && each.version === version),
    );
    return diagnostics;
  }

  /** The next diagnostics of a document that are published from now on. */
  async nextDiagnostics(uri: string): Promise<PublishDiagnosticsParams> {
    const from = this.published.length;
    return await this.until(`new diagnostics of ${uri}`, () =>
      this.published.slice(from).find((each) => each.uri === uri),
    );
  }

  async open(uri: string, text: string, version = 1): Promise<void> {
    const textDocument = { uri, languageId: 'markdown', version, text };
    await this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  async change(
    uri: string,
    version: number,
    ...contentChanges: readonly TextDocumentContentChangeEvent[]
  ): Promise<void> {
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  async filesChanged(...files: readonly string[]): Promise<void> {
    const changes = files.map((file) => ({ uri: uriOf(file), type: 2 }));
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  }

  /** What a client that cannot be asked for its settings says of them. */
  async configure(glossator: object): Promise<void> {
    await this.connection.sendNotification('workspace/didChangeConfiguration', { settings: { glossator } });
  }

  report = (uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> =>
    this.connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri },
      identifier: 'glossator',
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });

  /** The diagnostics of a document as clients ask for them. */
  async pull(uri: string): Promise<Diagnostic[]> {
    const report = await this.report(uri);
    if (report.kind !== 'full') throw new Error('an answer that nobody has is called unchanged');
    return report.items;
  }

  hover = (uri: string, position: Position): Promise<Hover | null> =>
    this.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });

  complete = (uri: string, position: Position): Promise<CompletionList | null> =>
    this.connection.sendRequest('textDocument/completion', { textDocument: { uri }, position });

  resolve = (item: CompletionItem): Promise<CompletionItem> =>
    this.connection.sendRequest('completionItem/resolve', item);

  definition = (uri: string, position: Position): Promise<Location[]> =>
    this.connection.sendRequest('textDocument/definition', { textDocument: { uri }, position });

  codeActions = (uri: string, range: Range, only?: readonly string[]): Promise<CodeAction[]> =>
    this.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...(only === undefined ? {} : { only }) },
    });

  /** What a server whose Node was told to measure itself says of it. */
  async measure<T>(): Promise<T> {
    const said = new Promise<string>((resolve) => this.process.stderr?.once('data', (text) => resolve(String(text))));
    this.process.kill('SIGUSR2');
    return JSON.parse(await said) as T;
  }

  /** Ends the server as editors do. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const code = await this.exited;
    this.connection.dispose();
    return code;
  }
}
