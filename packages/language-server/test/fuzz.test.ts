/**
 * Whatever a client says, the server lives, answers each request once and in the protocol's own words, and writes no stack
 * into its log. `GLOSSATOR_FUZZ_RUNS` says how many conversations; what broke it once stands among the rubbish by name.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ErrorCodes } from 'vscode-languageserver';
import { uriOf } from './client.js';
import { projectFolder, remove } from './folders.js';
import { Wire } from './wire.js';

const RUNS = Number(process.env['GLOSSATOR_FUZZ_RUNS'] ?? 200);

const CAPABILITIES = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    didChangeConfiguration: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: { hover: { contentFormat: ['markdown'] } },
};

let folder: string;
let safe: string;
beforeAll(() => {
  folder = projectFolder();
  safe = uriOf(`${folder}/safe.md`);
});
afterAll(() => remove(folder));

const AT_LIND = { line: 0, character: 2 };

/** Begins with one note that no rubbish is about. */
async function openSafe(wire: Wire): Promise<void> {
  await wire.open([uriOf(folder)], CAPABILITIES);
  const textDocument = { uri: safe, languageId: 'markdown', version: 1, text: '[Lind](person:ada-lind)' };
  wire.send({ method: 'textDocument/didOpen', params: { textDocument } });
}

async function started(reply?: ConstructorParameters<typeof Wire>[0]): Promise<Wire> {
  const wire = new Wire(reply);
  await openSafe(wire);
  return wire;
}

let asked = 0;

/** All is answered, nothing was said against the protocol, no stack is in the log, and the note has its hover. */
async function expectWell(wire: Wire): Promise<void> {
  asked += 1;
  const hover = await wire.ask(`well ${asked}`, 'textDocument/hover', {
    textDocument: { uri: safe },
    position: AT_LIND,
  });
  expect(JSON.stringify(hover)).toContain('Ada Lind');
  await wire.until(
    `answers to ${[...wire.checker.unanswered.values()].join()}`,
    () => wire.checker.unanswered.size === 0,
  );
  expect(wire.checker.complaints.splice(0)).toEqual([]);
  expect(wire.log.filter((line) => /\n\s+at /u.test(line))).toEqual([]);
}

const frame = (text: string): string => `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;

describe('rubbish instead of messages', () => {
  let wire: Wire;
  beforeAll(async () => {
    wire = await started();
  });
  afterAll(() => wire.process.kill());

  test.each<[string, string | Buffer]>([
    ['no JSON', frame('{nope')],
    ['nothing', frame('')],
    ['a header without a colon', 'hello\r\n\r\n'],
    ['no length', 'X-A: 1\r\n\r\n{}'],
    ['a length that is none', 'Content-Length: abc\r\n\r\n{}'],
    ['a length below nothing', 'Content-Length: -5\r\n\r\n{}'],
    ['a length beyond everything', 'Content-Length: 99999999999\r\n\r\n'],
    ['a length too short', 'Content-Length: 5\r\n\r\n{"jsonrpc":"2.0"}'],
    ['a charset that nobody knows', 'Content-Length: 2\r\nContent-Type: x; charset=klingon\r\n\r\n{}'],
    ['bytes that are no text', Buffer.from('Content-Length: 2\r\n\r\n\xff\xfe', 'latin1')],
    ['null', frame('null')],
    ['a number', frame('1')],
    ['a batch', frame('[{"jsonrpc":"2.0","id":5,"method":"shutdown"}]')],
    ['an object', frame('{}')],
    ['depth', frame('['.repeat(100_000))],
    ['an id that is none', frame('{"jsonrpc":"2.0","id":{},"method":"textDocument/hover","params":{}}')],
    ['a method that is none', frame('{"jsonrpc":"2.0","id":9,"method":5}')],
    ['an answer to nothing', frame('{"jsonrpc":"2.0","id":999,"result":1}')],
    ['an error to nothing', frame('{"jsonrpc":"2.0","id":null,"error":{"code":1,"message":"x"}}')],
    ['a cancellation of nothing', frame('{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":77}}')],
    ['a cancellation without an id', frame('{"jsonrpc":"2.0","method":"$/cancelRequest"}')],
  ])('%s', async (_, bytes) => {
    wire.bytes(bytes);
    await expectWell(wire);
  });
});

/** What stands where something else is expected. */
const junk = fc.oneof(
  fc.constantFrom(null, true, -1, 1.5, 2 ** 31, 2 ** 53, 1e308, '', '\0', '__proto__', 'x'.repeat(5000), [], {}, [[]], {
    line: 0,
  }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.jsonValue({ maxDepth: 2 }),
);

const uris = fc.oneof(
  fc
    .constantFrom('a.md', '../out.md', 'glossator.config.json', 'dataset/people/ada-lind.yaml')
    .map((name) => () => `${uriOf(folder)}/${name}`),
  fc
    .constantFrom(
      ...[
        'untitled:Untitled-1',
        'git:/a.md?%7B%22ref%22%3A%22%22%7D',
        'file:///',
        'file:///%00',
        'file:///%ff.md',
        'file://server/share/a.md',
      ],
      ...[
        'vscode-notebook-cell:/a#W0',
        'person:ada-lind',
        'person:constructor',
        'a.md',
        '',
        ':',
        'file:',
        'FILE:///A.md',
        'https://example.org/a.md',
        '\\\\a\\b',
      ],
    )
    .map((uri) => () => uri),
);

const numbers = fc.oneof(
  { weight: 5, arbitrary: fc.nat(12) },
  fc.constantFrom(-1, 0.5, 2 ** 31 - 1, 2 ** 31, 2 ** 53, -(2 ** 31)),
);
const positions = fc.record({ line: numbers, character: numbers });
const ranges = fc.record({ start: positions, end: positions });

const TEXT =
  '# Lind\n\n[x](person:nobody) and [Lind](person:ada-lind), @Li [Berg](person:berg) [y](person:constructor) Olga Berg';

/** Parameters that are right but for the place, by method. `_` stands for the address, which the folder is part of. */
const PARAMS: Readonly<Record<string, fc.Arbitrary<object>>> = {
  'textDocument/didOpen': fc.record({
    textDocument: fc.record({
      uri: fc.constant('_'),
      languageId: fc.constant('markdown'),
      version: numbers,
      text: fc.constant(TEXT),
    }),
  }),
  'textDocument/didChange': fc.record({
    textDocument: fc.record({ uri: fc.constant('_'), version: numbers }),
    contentChanges: fc.array(
      fc.record(
        { range: ranges, text: fc.constantFrom('', 'x', '\r', '\n\n', '[a](person:', TEXT) },
        { requiredKeys: ['text'] },
      ),
      { maxLength: 3 },
    ),
  }),
  'textDocument/didClose': fc.constant({ textDocument: { uri: '_' } }),
  'textDocument/didSave': fc.constant({ textDocument: { uri: '_' } }),
  'textDocument/hover': fc.record({ textDocument: fc.constant({ uri: '_' }), position: positions }),
  'textDocument/completion': fc.record({ textDocument: fc.constant({ uri: '_' }), position: positions }),
  'completionItem/resolve': fc.constant({ label: 'x', data: { uri: '_', id: 'person:constructor' } }),
  'textDocument/definition': fc.record({ textDocument: fc.constant({ uri: '_' }), position: positions }),
  'textDocument/references': fc.record({
    textDocument: fc.constant({ uri: '_' }),
    position: positions,
    context: fc.constant({ includeDeclaration: true }),
  }),
  'textDocument/documentHighlight': fc.record({ textDocument: fc.constant({ uri: '_' }), position: positions }),
  'textDocument/documentSymbol': fc.constant({ textDocument: { uri: '_' } }),
  'textDocument/codeAction': fc.record({
    textDocument: fc.constant({ uri: '_' }),
    range: ranges,
    context: fc.constant({ diagnostics: [] }),
  }),
  'codeAction/resolve': fc.constant({ title: 'x', data: { uri: '_' } }),
  'textDocument/diagnostic': fc.constant({ textDocument: { uri: '_' }, previousResultId: '1' }),
  'workspace/diagnostic': fc.constant({ previousResultIds: [{ uri: '_', value: '1' }] }),
  'workspace/symbol': fc.constantFrom({ query: 'Lind' }, { query: '' }),
  'workspaceSymbol/resolve': fc.constant({ name: 'x', kind: 1, location: { uri: '_' }, data: 'person:constructor' }),
  'textDocument/semanticTokens/full': fc.constant({ textDocument: { uri: '_' } }),
  'textDocument/semanticTokens/full/delta': fc.constant({ textDocument: { uri: '_' }, previousResultId: '1' }),
  'textDocument/semanticTokens/range': fc.record({ textDocument: fc.constant({ uri: '_' }), range: ranges }),
  'textDocument/inlayHint': fc.record({ textDocument: fc.constant({ uri: '_' }), range: ranges }),
  'textDocument/prepareRename': fc.record({ textDocument: fc.constant({ uri: '_' }), position: positions }),
  'textDocument/rename': fc.record({
    textDocument: fc.constant({ uri: '_' }),
    position: positions,
    newName: fc.constantFrom('person:ada-lind', 'person:constructor', '../x', ''),
  }),
  'workspace/executeCommand': fc.constant({ command: 'x', arguments: ['_'] }),
  'workspace/didChangeConfiguration': fc.constant({
    settings: { glossator: { mentions: { hover: 'all' }, completion: { trigger: '' } } },
  }),
  'workspace/didChangeWatchedFiles': fc.constant({ changes: [{ uri: '_', type: 2 }] }),
  'workspace/didChangeWorkspaceFolders': fc.constant({ event: { added: [], removed: [{ uri: '_', name: 'x' }] } }),
  'window/workDoneProgress/cancel': fc.constant({ token: 'x' }),
  '$/setTrace': fc.constant({ value: 'verbose' }),
  'glossator/status': fc.constant({ uri: '_' }),
  'glossator/card': fc.constantFrom(
    ...['person:ada-lind', 'person:constructor', 'person:../x', ''].map((id) => ({ id, uri: '_' })),
  ),
  'glossator/entities': fc.constant({ uri: '_' }),
  'glossator/mentioned': fc.constant({ id: 'person:ada-lind', uri: '_' }),
  'glossator/search': fc.constantFrom({ text: 'Lind', uri: '_' }, { text: 'x'.repeat(10_000) }),
  'glossator/resolve': fc.constant({ ids: ['person:ada-lind', 'person:constructor', '__proto__', 'x'], uri: '_' }),
  'glossator/linkAll': fc.constant({ uri: '_' }),
  'textDocument/unheardOf': fc.constant({}),
  '$/unheardOf': fc.constant({}),
  constructor: fc.constant({}),
};

const isNotification = (method: string): boolean => /\/did|\/cancel$|^\$\//u.test(method);

/** The value with what stands at one place of it, the `at`-th of all, replaced. */
function spoil(value: unknown, at: number, by: unknown): unknown {
  let left = at;
  const walk = (each: unknown): unknown => {
    left -= 1;
    if (left === -1) return by;
    if (Array.isArray(each)) return each.map(walk);
    if (typeof each !== 'object' || each === null) return each;
    return Object.fromEntries(Object.entries(each).map(([key, of]) => [key, walk(of)]));
  };
  return walk(value);
}

/** The value with every `_` in it replaced. */
function addressed(value: unknown, uri: string): unknown {
  return JSON.parse(JSON.stringify(value ?? null).replaceAll('"_"', JSON.stringify(uri)));
}

interface Step {
  readonly method: string;
  readonly params: unknown;
  readonly uri: () => string;
  /** Whether it is taken back at once. */
  readonly cancelled: boolean;
}

const steps: fc.Arbitrary<Step> = fc.constantFrom(...Object.keys(PARAMS)).chain((method) =>
  fc.record({
    method: fc.constant(method),
    params: fc.oneof(
      { weight: 4, arbitrary: PARAMS[method] as fc.Arbitrary<unknown> },
      {
        weight: 3,
        arbitrary: fc.tuple(PARAMS[method] as fc.Arbitrary<unknown>, fc.nat(8), junk).map((each) => spoil(...each)),
      },
      { weight: 1, arbitrary: junk },
    ),
    uri: uris,
    cancelled: fc.boolean(),
  }),
);

test('a client that raves', async () => {
  let replies = 0;
  // What a client answers may be rubbish as well.
  const wire = await started(({ method }) => {
    replies += 1;
    const results = [null, [null], [{ mentions: 5 }], 'x', -1];
    return method === 'workspace/configuration' || replies % 3 > 0
      ? { result: results[replies % results.length] }
      : { error: { code: -32601, message: 'no' } };
  });
  let id = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 1, maxLength: 40 }), async (conversation) => {
      for (const { method, params, uri, cancelled } of conversation) {
        const message = { method, params: addressed(params, uri()) };
        if (isNotification(method)) wire.send(message);
        else {
          id += 1;
          wire.send({ ...message, id });
          if (cancelled) wire.send({ method: '$/cancelRequest', params: { id } });
        }
      }
      await expectWell(wire);
    }),
    // One server hears them all: what is smaller would be heard by one that has heard more.
    { numRuns: RUNS, endOnFailure: true },
  );
  wire.process.kill();
});

/** One of each kind of message. */
function sendAll(wire: Wire): void {
  for (const method of [...Object.keys(PARAMS), 'shutdown']) {
    wire.send(isNotification(method) ? { method, params: {} } : { id: method, method, params: {} });
  }
}

/** The codes of all answers but those to what was in order. */
const codes = (wire: Wire): Set<number | undefined> =>
  new Set(
    [...wire.answers].filter(([id]) => String(id) in PARAMS || id === 'again').map(([, { error }]) => error?.code),
  );

describe('what broke the server once', () => {
  const ofNote = (name: string) => ({
    uri: `${uriOf(folder)}/${name}`,
    languageId: 'markdown',
    version: 1,
    text: TEXT,
  });

  test.each<[string, string, (params: ReturnType<typeof ofNote>) => object]>([
    ['a document without a version', 'textDocument/didOpen', ({ version, ...textDocument }) => ({ textDocument })],
    ['without a text', 'textDocument/didOpen', ({ text, ...textDocument }) => ({ textDocument })],
    ['without an address', 'textDocument/didOpen', ({ uri, ...textDocument }) => ({ textDocument })],
    [
      'whose address is none',
      'textDocument/didOpen',
      (textDocument) => ({ textDocument: { ...textDocument, uri: '' } }),
    ],
    [
      'a version beyond 32 bits',
      'textDocument/didOpen',
      (textDocument) => ({ textDocument: { ...textDocument, version: 2 ** 31 } }),
    ],
    ['actions nowhere', 'textDocument/codeAction', (textDocument) => ({ textDocument, context: { diagnostics: [] } })],
    ['an item that is none', 'completionItem/resolve', () => ({})],
    ['an item for an id that is none', 'completionItem/resolve', ({ uri }) => ({ label: 'x', data: { uri, id: {} } })],
  ])('%s', async (_, method, params) => {
    const wire = await started();
    const textDocument = ofNote('once.md');
    if (method !== 'textDocument/didOpen') wire.send({ method: 'textDocument/didOpen', params: { textDocument } });
    const message = { method, params: params(textDocument) };
    wire.send(isNotification(method) ? message : { ...message, id: 1 });
    wire.send({ id: 2, method: 'textDocument/hover', params: { textDocument, position: AT_LIND } });
    // Long enough for its diagnostics to be published.
    await new Promise((resolve) => setTimeout(resolve, 150));
    await expectWell(wire);
    wire.process.kill();
  });
});

test.each<[string, unknown]>([
  ['beyond the line', { line: 0, character: 2 ** 53 }],
  ['beyond the note', { line: 2 ** 31, character: 0 }],
  ['before it', { line: -1, character: -1 }],
])('a place %s means its end or its beginning', async (_, position) => {
  const wire = await started();
  const textDocument = { uri: safe };
  const hover = await wire.ask(1, 'textDocument/hover', { textDocument, position });
  expect(hover).toMatchObject({ range: { start: { line: 0, character: 0 } } });
  expect(
    await wire.ask(2, 'textDocument/hover', { textDocument, position: { line: 0, character: 0.5 } }),
  ).toBeUndefined();
  expect(wire.answers.get(2)?.error?.code).toBe(ErrorCodes.InvalidParams);
  await expectWell(wire);
  wire.process.kill();
});

describe('out of order', () => {
  test('before initialize everything is refused, and the server can begin still', async () => {
    const wire = new Wire();
    sendAll(wire);
    await wire.until('all answers', () => wire.checker.unanswered.size === 0);
    expect(codes(wire)).toEqual(new Set([ErrorCodes.ServerNotInitialized]));
    await openSafe(wire);
    await expectWell(wire);
    wire.process.kill();
  });

  test('initialize comes once', async () => {
    const wire = await started();
    await wire.ask('again', 'initialize', { processId: null, rootUri: null, capabilities: {} });
    expect(codes(wire)).toEqual(new Set([ErrorCodes.InvalidRequest]));
    await expectWell(wire);
    wire.process.kill();
  });

  test('after shutdown everything is refused, until exit', async () => {
    const wire = await started();
    await wire.ask('end', 'shutdown');
    sendAll(wire);
    await wire.until('all answers', () => wire.checker.unanswered.size === 0);
    expect(codes(wire)).toEqual(new Set([ErrorCodes.InvalidRequest]));
    expect(wire.checker.complaints).toEqual([]);
    wire.send({ method: 'exit' });
    expect(await wire.exited).toBe(0);
  });
});
