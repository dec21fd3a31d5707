/** A long day of a client: it opens, types, closes, saves, and files and configurations change around it. */
import fs from 'node:fs';
import path from 'node:path';
import type { Diagnostic, Range, WorkspaceDiagnosticReport } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { MODERN, PULLING, TestClient, uriOf } from '../client.js';
import { write } from '../folders.js';
import type { Random } from './random.js';

/** What is typed: right and wrong references, names, words of the checker, and what moves lines and columns. */
const PIECES = [
  ...['[Lind](person:ada-lind)', '[x](person:nobody-at-all)', '[Lind](person:adah-lind)', '[Berg](person:berg)'],
  ...['[y](people:ada-lind)', '[Karl Berg](person:ada-lind)', '[z](person:tom-reed)', 'Olga Berg', 'Ada Lind', 'Линд'],
  ...['[[person:ada-lind|Lind]]', '[m]: event:first-meeting\n', '[the meeting][m]', '`[x](person:nobody)`'],
  ...['<!-- glossator-ignore-line unknown-reference: in my notes -->', '<!-- glossator-ignore wrong-kind -->'],
  ...[
    '@Li',
    '# Heading\n',
    '\n\n',
    '\n',
    '\r\n',
    '\r',
    '𝔸👩‍🌾',
    'é́ ',
    '> ',
    '- ',
    '| a | b |\n| - | - |\n',
    '```\n',
    '---\n',
  ],
  ...['She was born in 1880', ' and died in 1931. ', 'word '],
];

const CONFIGURATIONS = [
  { datasets: ['./dataset'] },
  { datasets: ['./dataset'], records: 'mine' },
  { datasets: ['./dataset'], wikilinks: true, rules: { 'unlinked-mention': 'info', 'ambiguous-mention': 'hint' } },
  { datasets: ['./dataset'], records: 'mine', exclude: ['deep/**'], rules: { 'unknown-reference': 'warning' } },
  { datasets: ['./nowhere'] },
  '{ "datasets": [',
];

const CITE = 'cite: [{ source: diary, page: "3" }]';
const RECORDS = [
  `names: [{ text: Tom Reed, lang: en, kind: preferred, ${CITE} }]\nwhy: Named in my notes.\n`,
  `names: [{ text: Thomas Reed, lang: en, kind: preferred, ${CITE} }]\nwhy: Named in my notes.\n`,
  'names: [',
];
const RECORD = 'mine/people/tom-reed.yaml';

const SETTINGS = [
  {},
  { mentions: { hover: 'all' }, inlayHints: { lifeDates: true } },
  { mentions: { hover: 'off' }, completion: { trigger: '' } },
];

/** Files as they lie around the dataset when the day begins. */
export function layOut(folder: string, notes: number): readonly string[] {
  const names = Array.from({ length: notes }, (_, at) => `${['', 'deep/', 'other/'][at % 3]}note-${at}.md`);
  write(folder, {
    'glossator.config.json': { datasets: ['./dataset'], records: 'mine' },
    'other/glossator.config.json': { datasets: ['../dataset'], rules: { 'label-mismatch': 'error' } },
    'mine/sources/diary.yaml': 'type: primary\ntitle: A Diary\n',
    [RECORD]: RECORDS[0] as string,
    ...Object.fromEntries(names.map((name, at) => [name, `# Note ${at}\n\n${PIECES.slice(at % 9, 9).join(' ')}\n`])),
  });
  return names;
}

/** How a client comes to its diagnostics. */
export type Way = 'asks' | 'is told';

/** A client that answers what the server asks. */
export async function startClient(
  folder: string,
  way: Way,
  settings: () => object,
  node?: readonly string[],
): Promise<TestClient> {
  const { workspace, textDocument } = way === 'asks' ? PULLING : MODERN;
  return await TestClient.start({
    folders: [folder],
    capabilities: {
      workspace: { ...workspace, configuration: true },
      textDocument: { ...textDocument, documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
    },
    initializationOptions: { cards: true },
    ...(node === undefined ? {} : { node }),
    answers: { 'workspace/configuration': () => [settings()] },
  });
}

/** What is asked of a document, at a place in it. */
const QUESTIONS = [
  ...['hover', 'completion', 'definition', 'references', 'documentHighlight', 'documentSymbol', 'codeAction'].map(
    (name) => `textDocument/${name}`,
  ),
  ...['inlayHint', 'semanticTokens/full', 'prepareRename'].map((name) => `textDocument/${name}`),
  ...['status', 'card', 'entities', 'mentioned', 'search', 'resolve', 'linkAll'].map((name) => `glossator/${name}`),
  'workspace/symbol',
];

/** The parameters of all of them at once: each takes its own. */
const paramsAt = (uri: string, range: Range) => ({
  textDocument: { uri },
  position: range.start,
  range,
  context: { diagnostics: [], includeDeclaration: true },
  uri,
  id: 'person:ada-lind',
  ids: ['person:ada-lind', 'person:berg', 'person:tom-reed', 'person:nobody'],
  text: 'Lind',
  query: 'Lind',
  previousResultIds: [],
});

const EVERYWHERE = { start: { line: 0, character: 0 }, end: { line: 2 ** 30, character: 0 } };

export class Day {
  readonly #folder: string;
  readonly #random: Random;
  readonly #names: readonly string[];
  client!: TestClient;
  /** What is open, by name. */
  readonly open = new Map<string, TextDocument>();
  settings: object = {};
  #steps: readonly (() => Promise<unknown>)[];
  #version = 0;

  constructor(folder: string, names: readonly string[], random: Random) {
    this.#folder = folder;
    this.#names = names;
    this.#random = random;
    const often = <T>(times: number, step: T): T[] => Array.from({ length: times }, () => step);
    this.#steps = [
      ...often(60, () => this.#type()),
      ...often(8, () => this.#open()),
      ...often(7, () => this.#close()),
      ...often(15, () => this.#ask()),
      ...often(4, () => this.#save()),
      ...often(4, () => this.#changeFile()),
      () => this.#changeConfiguration(),
      () => this.#changeRecord(),
      () => this.#changeSettings(),
    ];
  }

  uri(name: string): string {
    return uriOf(path.join(this.#folder, name));
  }

  /** The name of what is open under an address. */
  name(uri: string): string {
    return [...this.open].find(([, document]) => document.uri === uri)?.[0] ?? '';
  }

  async step(): Promise<void> {
    await this.#random.of(this.#steps)();
  }

  async #open(): Promise<void> {
    const name = this.#random.of(this.#names);
    const file = path.join(this.#folder, name);
    if (this.open.has(name) || this.open.size >= 20 || !fs.existsSync(file)) return;
    this.#version += 1;
    const document = TextDocument.create(this.uri(name), 'markdown', this.#version, fs.readFileSync(file, 'utf8'));
    this.open.set(name, document);
    await this.client.open(document.uri, document.getText(), document.version);
  }

  async #close(): Promise<void> {
    const name = this.#opened();
    if (name !== undefined) await this.close(name);
  }

  async close(name: string): Promise<void> {
    this.open.delete(name);
    await this.client.close(this.uri(name));
  }

  #opened(): string | undefined {
    return this.open.size === 0 ? undefined : this.#random.of([...this.open.keys()]);
  }

  /** A piece more, a piece less, or another text altogether where a note has become long. */
  async #type(): Promise<void> {
    const name = this.#opened();
    const document = name === undefined ? undefined : this.open.get(name);
    if (name === undefined || document === undefined) return;
    const length = document.getText().length;
    const from = this.#random.below(length + 1);
    const to = this.#random.chance(0.5) ? from : Math.min(length, from + this.#random.below(40));
    const range = { start: document.positionAt(from), end: document.positionAt(to) };
    const text = this.#random.chance(0.8) ? this.#random.of(PIECES) : '';
    const change = length > 4000 ? { text: '# Anew\n\n' } : { range, text };
    this.#version += 1;
    this.open.set(name, TextDocument.update(document, [change], this.#version));
    await this.client.change(document.uri, this.#version, change);
  }

  async #ask(): Promise<void> {
    const document = this.open.get(this.#opened() ?? '');
    if (document === undefined) return;
    const at = document.positionAt(this.#random.below(document.getText().length + 1));
    const method = this.#random.of([...QUESTIONS, 'textDocument/diagnostic', 'workspace/diagnostic']);
    const asked = this.client.connection.sendRequest(method, paramsAt(document.uri, { start: at, end: at }));
    // A method of another version of the server, or what was overtaken: an error, which the checker has looked at.
    const answered = asked.catch(() => undefined);
    // The workspace is answered when there is something to tell, which may be never.
    if (this.#random.chance(0.3) && method !== 'workspace/diagnostic') await answered;
  }

  async #save(): Promise<void> {
    const name = this.#opened();
    if (name !== undefined) await this.save(name);
  }

  async save(name: string): Promise<void> {
    write(this.#folder, { [name]: this.open.get(name)?.getText() ?? '' });
    const textDocument = { uri: this.uri(name) };
    await this.client.connection.sendNotification('textDocument/didSave', { textDocument });
    await this.#tell(name, 2);
  }

  async #tell(name: string, type: 1 | 2 | 3): Promise<void> {
    const changes = [{ uri: this.uri(name), type }];
    await this.client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  }

  /** Another program writes a note, or throws it away. */
  async #changeFile(): Promise<void> {
    const name = this.#random.of(this.#names);
    const file = path.join(this.#folder, name);
    const was = fs.existsSync(file);
    if (was && this.#random.chance(0.2)) {
      fs.rmSync(file);
      await this.#tell(name, 3);
      return;
    }
    const pieces = Array.from({ length: this.#random.below(20) }, () => this.#random.of(PIECES));
    write(this.#folder, { [name]: pieces.join(' ') });
    await this.#tell(name, was ? 2 : 1);
  }

  async #changeConfiguration(): Promise<void> {
    await this.configure(this.#random.of(CONFIGURATIONS));
  }

  async configure(configuration: object | string): Promise<void> {
    write(this.#folder, { 'glossator.config.json': configuration });
    await this.#tell('glossator.config.json', 2);
  }

  async #changeRecord(): Promise<void> {
    await this.record(this.#random.of(RECORDS));
  }

  async record(text: string): Promise<void> {
    write(this.#folder, { [RECORD]: text });
    await this.#tell(RECORD, 2);
  }

  async #changeSettings(): Promise<void> {
    this.settings = this.#random.of(SETTINGS);
    await this.client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  }

  /** Evening: what was left broken is mended, and what is open is saved. */
  async end(): Promise<void> {
    await this.record(RECORDS[1] as string);
    await this.configure({ datasets: ['./dataset'], records: 'mine', wikilinks: true });
    for (const name of this.open.keys()) await this.save(name);
  }
}

/** What a server answers about all that is open. */
export async function account(client: TestClient, documents: Iterable<TextDocument>): Promise<object> {
  const said: Record<string, unknown> = {};
  for (const { uri } of documents) {
    // What this server has no word for is an error, and told as that.
    const answers = QUESTIONS.map((method) =>
      client.connection.sendRequest(method, paramsAt(uri, EVERYWHERE)).catch(({ code }) => ({ [method]: code })),
    );
    said[uri] = await Promise.all([diagnosticsOf(client, uri), ...answers]);
  }
  return said;
}

/** Pulled where the server lets it be pulled, else what was published last. */
export async function diagnosticsOf(client: TestClient, uri: string): Promise<unknown> {
  if (client.initialized.capabilities.diagnosticProvider !== undefined) return await client.pull(uri);
  return client.published.findLast((each) => each.uri === uri)?.diagnostics;
}

/** Of all notes of the workspace, open or not; undefined where the server does not look at them. */
export async function workspaceDiagnostics(
  client: TestClient,
): Promise<Map<string, readonly Diagnostic[]> | undefined> {
  const { diagnosticProvider } = client.initialized.capabilities;
  if (diagnosticProvider?.workspaceDiagnostics !== true) return undefined;
  const { items }: WorkspaceDiagnosticReport = await client.connection.sendRequest('workspace/diagnostic', {
    previousResultIds: [],
  });
  return new Map(items.map((item) => [item.uri, 'items' in item ? item.items : []]));
}
