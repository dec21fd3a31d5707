/** The language server that the YAML extension of Red Hat runs, as that extension runs it, over its pipes. */
import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';

const require = createRequire(import.meta.url);
const BIN = path.join(path.dirname(require.resolve('yaml-language-server/package.json')), 'bin/yaml-language-server');

/** Long enough for a slow machine; nothing waits for it unless something is broken. */
const PATIENCE = 45_000;

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Diagnostic {
  readonly range: { readonly start: Position };
  readonly message: string;
}

interface Settings {
  readonly 'yaml.schemas': Readonly<Record<string, string>>;
}

/** An editor with a folder open, and the settings that lie in it. */
export class YamlEditor {
  readonly #root: string;
  readonly #schemas: Settings['yaml.schemas'];
  readonly #process: ChildProcess;
  readonly #connection: MessageConnection;
  readonly #diagnosed = new Map<string, (diagnostics: readonly Diagnostic[]) => void>();
  readonly #exited: Promise<unknown>;

  private constructor(root: string) {
    this.#root = root;
    const settings = fs.readFileSync(path.join(root, '.vscode/settings.json'), 'utf8');
    this.#schemas = (JSON.parse(settings) as Settings)['yaml.schemas'];
    this.#process = spawn(process.execPath, [BIN, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#exited = new Promise((resolve) => this.#process.once('exit', resolve));
    const { stdin, stdout } = this.#process;
    if (stdin === null || stdout === null) throw new Error('the server has no pipes');
    this.#connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
  }

  static async start(root: string): Promise<YamlEditor> {
    const editor = new YamlEditor(root);
    editor.#listen();
    const uri = pathToFileURL(root).href;
    await editor.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: path.basename(root) }],
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true },
        textDocument: {
          hover: { contentFormat: ['markdown'] },
          completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
        },
      },
    });
    await editor.#connection.sendNotification('initialized', {});
    await editor.#settled();
    return editor;
  }

  #listen(): void {
    // The store of schemas is on the network: what is tested is what lies in the folder.
    const yaml = {
      schemas: this.#schemas,
      schemaStore: { enable: false },
      validate: true,
      hover: true,
      completion: true,
    };
    this.#connection.onRequest('workspace/configuration', ({ items }: { items: { section: string }[] }) =>
      items.map(({ section }) => (section === 'yaml' ? yaml : null)),
    );
    this.#connection.onRequest('client/registerCapability', () => null);
    this.#connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }: { uri: string; diagnostics: readonly Diagnostic[] }) =>
        this.#diagnosed.get(uri)?.(diagnostics),
    );
    this.#connection.listen();
  }

  /** The server takes its settings after a while: it has them once it sees the mistake in a file that they are about. */
  async #settled(): Promise<void> {
    const [pattern = ''] = Object.values(this.#schemas);
    for (let tries = 0; tries < 20; tries += 1) {
      const found = await this.diagnose(pattern.replace('*', `settled-${tries}`), 'settled: true\n');
      if (found.length > 0) return;
    }
    throw new Error('the server does not use the schemas of the settings');
  }

  async #open(uri: string, text: string): Promise<void> {
    const textDocument = { uri, languageId: 'yaml', version: 1, text };
    await this.#connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  #uri(file: string): string {
    return pathToFileURL(path.join(this.#root, file)).href;
  }

  /** What is marked in a text as a file, which was not open before. */
  async diagnose(file: string, text: string): Promise<readonly Diagnostic[]> {
    const uri = this.#uri(file);
    return await new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`waited in vain for the diagnostics of ${file}`)), PATIENCE);
      this.#diagnosed.set(uri, (diagnostics) => {
        clearTimeout(timer);
        resolve(diagnostics);
      });
      void this.#open(uri, text);
    });
  }

  /** Asks about the place where `|` stands in a text. */
  async #ask<T>(method: string, file: string, marked: string): Promise<T> {
    const uri = this.#uri(file);
    const before = marked.slice(0, marked.indexOf('|')).split('\n');
    await this.#open(uri, marked.replace('|', ''));
    const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    return await this.#connection.sendRequest(method, { textDocument: { uri }, position });
  }

  /** What can be inserted where `|` stands. */
  async complete(file: string, marked: string): Promise<readonly string[]> {
    const { items } = await this.#ask<{ items: { label: string }[] }>('textDocument/completion', file, marked);
    return items.map(({ label }) => label);
  }

  /** What is shown for the word in which `|` stands. */
  async hover(file: string, marked: string): Promise<string> {
    const shown = await this.#ask<{ contents: { value: string } } | null>('textDocument/hover', file, marked);
    return shown?.contents.value ?? '';
  }

  async stop(): Promise<void> {
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    await this.#exited;
    this.#connection.dispose();
  }
}
