// As much of an editor as it takes to ask an installed language server, over its pipes.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Messages out of a stream, each behind a header with its length in bytes. */
async function* messagesOf(stream) {
  let rest = Buffer.alloc(0);
  for await (const chunk of stream) {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const at = rest.indexOf('\r\n\r\n');
      if (at < 0) break;
      const length = Number(/Content-Length: (\d+)/u.exec(rest.subarray(0, at))[1]);
      if (rest.length < at + 4 + length) break;
      yield JSON.parse(rest.subarray(at + 4, at + 4 + length).toString());
      rest = rest.subarray(at + 4 + length);
    }
  }
}

/**
 * Opens a note in the server that is installed in a folder.
 *
 * @param {string} folder of the project
 * @param {string} file of the note in it
 * @returns what the server says of it: its diagnostics, and the hover of a word in it
 */
export async function openNote(folder, file) {
  const server = spawn(
    process.execPath,
    [path.join(folder, 'node_modules/@glossator/language-server/bin/glossator-language-server.mjs'), '--stdio'],
    { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const exited = new Promise((resolve) => server.once('exit', resolve));
  const text = fs.readFileSync(path.join(folder, file), 'utf8');
  const uri = pathToFileURL(path.join(folder, file)).href;
  const waiting = new Map();
  const answer = (key) => new Promise((resolve) => waiting.set(key, resolve));

  const send = (message) => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    server.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    server.stdin.write(body);
  };
  const request = (method, params) => {
    send({ id: method, method, params });
    return answer(method);
  };
  const listen = async () => {
    for await (const { id, method, result, params } of messagesOf(server.stdout)) {
      waiting.get(id ?? method)?.(result ?? params);
    }
  };
  listen();

  const capabilities = { textDocument: { hover: { contentFormat: ['plaintext'] } } };
  const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: path.basename(folder) }];
  await request('initialize', { processId: process.pid, rootUri: null, capabilities, workspaceFolders });
  send({ method: 'initialized', params: {} });
  const published = answer('textDocument/publishDiagnostics');
  const textDocument = { uri, languageId: 'markdown', version: 1, text };
  send({ method: 'textDocument/didOpen', params: { textDocument } });

  return {
    /** The diagnostics of the note. */
    diagnostics: async () => (await published).diagnostics,
    /** The hover, as plain text, of the first place where a word stands. */
    hover: async (word) => {
      const before = text.slice(0, text.indexOf(word)).split('\n');
      const position = { line: before.length - 1, character: before.at(-1).length };
      return (await request('textDocument/hover', { textDocument: { uri }, position }))?.contents.value;
    },
    /** Ends the server. Resolves to its exit code. */
    close: async () => {
      await request('shutdown');
      send({ method: 'exit' });
      return exited;
    },
  };
}
