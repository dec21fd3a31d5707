import { type ClientOptions, NOTIFICATIONS } from '@glossator/language-server/protocol';
import {
  type CancellationToken,
  commands,
  type Disposable,
  EventEmitter,
  type LogOutputChannel,
  l10n,
  Uri,
  window,
} from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions, Middleware } from 'vscode-languageclient';
import { isCard, MARKDOWN } from './documents.js';
import { answerFiles } from './files.js';

/** So long a server may take to end. Milliseconds. */
const PATIENCE = 2000;

/** Of `State`, an enumeration of a module that is loaded by the client alone. */
const [STOPPED, RUNNING, START_FAILED] = [1, 2, 4];

/** A card is no note: it is not checked, and mentions nobody. */
const NOTES_ALONE: Middleware = {
  didOpen: async (document, next) => (isCard(document.uri) ? undefined : await next(document)),
  didChange: async (event, next) => (isCard(event.document.uri) ? undefined : await next(event)),
  didClose: async (document, next) => (isCard(document.uri) ? undefined : await next(document)),
};

export type CreateClient = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/** The language server: starts when it is first wanted, and stays. */
export class Server implements Disposable {
  readonly #extension: Uri;
  readonly #create: CreateClient;
  readonly #changed = new EventEmitter<void>();
  #output: LogOutputChannel | undefined;
  #client: Promise<BaseLanguageClient> | undefined;
  #running = false;
  #stopped = false;

  constructor(extension: Uri, create: CreateClient) {
    this.#extension = extension;
    this.#create = create;
  }

  /** Fires when the server has started or ended, and when what it serves may have changed. */
  readonly onDidChange = this.#changed.event;

  get isRunning(): boolean {
    return this.#running;
  }

  /** Whether there was one that ended, or could not start: VS Code gives up what dies again and again. */
  get hasStopped(): boolean {
    return this.#stopped;
  }

  /** Made when something is to be shown in it. */
  get output(): LogOutputChannel {
    this.#output ??= window.createOutputChannel('Glossator', { log: true });
    return this.#output;
  }

  /** The client, once its server runs. @throws where it cannot be started; the next call tries again */
  start(): Promise<BaseLanguageClient> {
    this.#client ??= this.#begin().catch((error: unknown) => {
      this.#client = undefined;
      throw error;
    });
    return this.#client;
  }

  async #begin(): Promise<BaseLanguageClient> {
    const bundled = Uri.joinPath(this.#extension, 'dist', 'dataset');
    const initializationOptions: ClientOptions = { bundledDataset: bundled.toString(), files: true, cards: true };
    const client = await this.#create({
      documentSelector: [{ language: MARKDOWN }],
      middleware: NOTES_ALONE,
      initializationOptions,
      outputChannel: this.output,
    });
    answerFiles(client, bundled);
    client.onNotification(NOTIFICATIONS.statusChanged, () => this.#changed.fire());
    client.onDidChangeState(({ newState }) => {
      this.#running = newState === RUNNING;
      this.#stopped = newState === STOPPED || newState === START_FAILED;
      void commands.executeCommand('setContext', 'glossator.running', this.#running);
      this.#changed.fire();
    });
    await client.start();
    return client;
  }

  /**
   * What the server answers to a request of `REQUESTS`; it is started for it.
   *
   * @returns undefined where it fails: that is in its log, and nothing more can be done about it here
   */
  async ask<T>(method: string, params: object, token?: CancellationToken): Promise<T | undefined> {
    try {
      const client = await this.start();
      return await (token === undefined
        ? client.sendRequest<T>(method, params)
        : client.sendRequest<T>(method, params, token));
    } catch (error) {
      if (token?.isCancellationRequested !== true) this.output.warn(`${method}: ${String(error)}`);
      return undefined;
    }
  }

  /** Ends the server, however it is, and begins anew. */
  async restart(): Promise<void> {
    const before = this.#client;
    this.#client = undefined;
    // One that cannot be stopped any more, or never started, is left behind: it is the reason for restarting.
    const ended = before
      ?.then((client) => client.dispose(PATIENCE))
      .catch((error: unknown) => this.output.warn(String(error)));
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    await this.start();
    void window.setStatusBarMessage(l10n.t('Glossator has restarted'), 3000);
  }

  dispose(): Promise<void> | undefined {
    this.#changed.dispose();
    this.#output?.dispose();
    return this.#client?.then(
      (client) => client.dispose(),
      () => undefined,
    );
  }
}
