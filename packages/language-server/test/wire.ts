/** A client that says whatever it is told to, well formed or not, and holds the answers to the protocol. */
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { Message, type RequestMessage } from 'vscode-languageserver';
import { StreamMessageReader } from 'vscode-languageserver-protocol/node';
import { Checker } from './protocol/checker.js';

const BIN = path.join(import.meta.dirname, '../bin/glossator-language-server.mjs');

/** Milliseconds; nothing waits for it unless something is broken. */
const PATIENCE = 10_000;

export class Wire {
  readonly process: ChildProcess;
  readonly checker = new Checker();
  /** Results and errors by id. */
  readonly answers = new Map<unknown, { readonly result?: unknown; readonly error?: { readonly code: number } }>();
  /** What the server wrote to its log and to its error output. */
  readonly log: string[] = [];
  readonly exited: Promise<number | null>;
  readonly #reply: (request: RequestMessage) => object;
  #wake: () => void = () => undefined;
  #ended = false;

  /** @param reply to what the server asks: `{ result }` or `{ error }` */
  constructor(reply: (request: RequestMessage) => object = () => ({ result: null })) {
    this.#reply = reply;
    this.process = spawn(process.execPath, [BIN, '--stdio'], { stdio: 'pipe' });
    this.exited = new Promise((resolve) => this.process.once('exit', resolve));
    this.exited.then(() => {
      this.#ended = true;
      this.#wake();
    });
    this.process.stdin?.on('error', () => undefined);
    this.process.stderr?.on('data', (text: Buffer) => this.log.push(text.toString()));
    new StreamMessageReader(this.process.stdout as NodeJS.ReadableStream).listen((message) => this.#hear(message));
  }

  #hear(message: Message): void {
    this.checker.heard(message);
    if (Message.isRequest(message)) this.send({ id: message.id, ...this.#reply(message) });
    else if (Message.isResponse(message)) this.answers.set(message.id, message as never);
    else if (Message.isNotification(message) && message.method === 'window/logMessage') {
      this.log.push((message.params as { readonly message: string }).message);
    }
    this.#wake();
  }

  bytes(bytes: string | Buffer): void {
    this.process.stdin?.write(bytes);
  }

  send(message: object): void {
    const whole = { jsonrpc: '2.0', ...message };
    this.checker.said(whole);
    const text = JSON.stringify(whole);
    this.bytes(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  /** Waits until `is` holds; fails where the server ends before. */
  async until(what: string, is: () => boolean): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`waited in vain for ${what}`)), PATIENCE);
      this.#wake = () => {
        if (!(is() || this.#ended)) return;
        clearTimeout(timer);
        this.#wake = () => undefined;
        if (is()) resolve();
        else reject(new Error(`the server ended before ${what}: ${this.log.join('\n')}`));
      };
      this.#wake();
    });
  }

  async ask(id: string | number, method: string, params?: unknown): Promise<unknown> {
    this.send({ id, method, params });
    await this.until(`the answer to ${method}`, () => this.answers.has(id));
    return this.answers.get(id)?.result;
  }

  async open(folders: readonly string[], capabilities: object = {}): Promise<void> {
    const workspaceFolders = folders.map((uri) => ({ uri, name: 'notes' }));
    await this.ask('open', 'initialize', {
      processId: null,
      rootUri: null,
      capabilities,
      workspaceFolders,
      initializationOptions: { cards: true },
    });
    this.send({ method: 'initialized', params: {} });
  }
}
