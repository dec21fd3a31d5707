// node scripts/hover.mjs NOTE WORD: starts the real server, opens the note and prints the hover of the first such word
// that stands in running text. What an editor does, without the editor.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

const [file = '', word = ''] = process.argv.slice(2);
const text = fs.readFileSync(file, 'utf8');
const uri = pathToFileURL(path.resolve(file)).href;

const server = spawn(
  process.execPath,
  [path.join(import.meta.dirname, '../bin/glossator-language-server.mjs'), '--stdio'],
  {
    stdio: ['pipe', 'pipe', 'inherit'],
  },
);
const connection = createProtocolConnection(
  new StreamMessageReader(server.stdout),
  new StreamMessageWriter(server.stdin),
);
connection.listen();

const capabilities = { textDocument: { hover: { contentFormat: ['plaintext'] } } };
await connection.sendRequest(InitializeRequest.type, {
  processId: process.pid,
  rootUri: pathToFileURL(process.cwd()).href,
  capabilities,
});
await connection.sendNotification(InitializedNotification.type, {});
const textDocument = { uri, languageId: 'markdown', version: 1, text };
await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });

/** The first place where the word stands and the server knows it. */
async function firstAnswer() {
  for (const [line, content] of text.split('\n').entries()) {
    const character = content.indexOf(word);
    if (character < 0) continue;
    const answer = await connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: { line, character },
    });
    if (answer !== null) return `${file}:${line + 1}:${character + 1}\n\n${answer.contents.value}`;
  }
  return undefined;
}

const answer = await firstAnswer();
if (answer === undefined) {
  console.error(`The server knows no "${word}" in ${file}.`);
  process.exitCode = 1;
} else {
  console.log(answer);
}
await connection.sendRequest(ShutdownRequest.type);
await connection.sendNotification(ExitNotification.type);
