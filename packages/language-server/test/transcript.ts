/** What a server says of notes, asked all that an editor asks: the same for every server, however it is started and has its files. */
import type {
  ClientCapabilities,
  CompletionList,
  InitializeParams,
  MessageReader,
  MessageWriter,
  ProtocolConnection,
  PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol';
import { createProtocolConnection } from 'vscode-languageserver-protocol';
import { FILES } from '../src/protocol.js';
import type { Answer } from './editor-files.js';

/** Of an editor that waits for what is published. */
const CAPABILITIES: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true } },
  textDocument: {
    hover: { contentFormat: ['markdown'] },
    completion: { completionItem: { documentationFormat: ['markdown'] } },
  },
};

/** Words of a note that are asked about: more would take long and show the same. */
const ASKED = 60;

/** Each word of a note, some of many, as a place in its middle. */
function placesIn(text: string): { readonly line: number; readonly character: number }[] {
  const places = text
    .split('\n')
    .flatMap((content, line) =>
      [...content.matchAll(/[\p{L}@:-]{3,}/gu)].map((word) => ({ line, character: word.index + 2 })),
    );
  const step = Math.max(1, Math.ceil(places.length / ASKED));
  return places.filter((_, at) => at % step === 0);
}

async function diagnosticsOf(connection: ProtocolConnection, uri: string, text: string): Promise<unknown> {
  const published = new Promise((resolve) => {
    const listening = connection.onNotification(
      'textDocument/publishDiagnostics',
      (params: PublishDiagnosticsParams) => {
        if (params.uri !== uri || params.version === undefined) return;
        listening.dispose();
        resolve(params);
      },
    );
  });
  const textDocument = { uri, languageId: 'markdown', version: 1, text };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  return await published;
}

async function askedOf(connection: ProtocolConnection, uri: string, text: string): Promise<unknown> {
  const diagnostics = await diagnosticsOf(connection, uri, text);
  const at = (method: string) =>
    Promise.all(placesIn(text).map((position) => connection.sendRequest(method, { textDocument: { uri }, position })));
  const hovers = await at('textDocument/hover');
  const definitions = await at('textDocument/definition');
  const completions = (await at('textDocument/completion')) as (CompletionList | null)[];
  const first = completions.find((list) => list !== null && list.items.length > 0)?.items[0];
  const resolved = first && (await connection.sendRequest('completionItem/resolve', first));
  const range = { start: { line: 0, character: 0 }, end: { line: 2 ** 31 - 1, character: 0 } };
  const context = { diagnostics: [] };
  const actions = await connection.sendRequest('textDocument/codeAction', { textDocument: { uri }, range, context });
  const whole = ['documentSymbol', 'semanticTokens/full', 'inlayHint'].map((method) =>
    connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, range }),
  );
  const highlights = await at('textDocument/documentHighlight');
  return {
    ...{ uri, diagnostics, hovers, definitions, completions, resolved, actions, highlights },
    whole: await Promise.all(whole),
  };
}

export interface Asked {
  readonly folders: readonly string[];
  readonly bundledDataset?: string;
  /** Texts by URI. */
  readonly notes: Readonly<Record<string, string>>;
  /** What the client answers where it is asked for files. */
  readonly files?: Answer;
}

/** Starts a server that listens already, asks about all notes, and ends it. */
export async function transcript(reader: MessageReader, writer: MessageWriter, asked: Asked): Promise<unknown[]> {
  const connection = createProtocolConnection(reader, writer);
  for (const method of Object.values(FILES)) {
    connection.onRequest(method, (params: { uri: string }) => asked.files?.(method, params) ?? null);
  }
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  const { folders, bundledDataset, files, notes } = asked;
  const params: InitializeParams = {
    processId: null,
    rootUri: null,
    capabilities: CAPABILITIES,
    workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
    initializationOptions: { bundledDataset, files: files !== undefined },
  };
  const said: unknown[] = [await connection.sendRequest('initialize', params)];
  await connection.sendNotification('initialized', {});
  connection.onNotification('window/showMessage', (message) => {
    said.push(message);
  });
  for (const [uri, text] of Object.entries(notes)) said.push(await askedOf(connection, uri, text));
  await connection.sendRequest('shutdown');
  connection.dispose();
  return said;
}
