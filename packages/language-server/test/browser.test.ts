/**
 * The server for browsers, as it is published, in a scope that has no more than a worker has: no process, no Buffer, no require. It has the
 * same notes as the server on Node, from a client instead of a disk, and says the same of them. e2e/browser.test.mjs does so in a browser.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import { uriOf } from './client.js';
import { answerFiles, textsBelow } from './editor-files.js';
import { FIXTURES, projectFolder, remove } from './folders.js';
import { type Posted, posted } from './posted.js';
import { type Asked, transcript } from './transcript.js';

const root = path.join(import.meta.dirname, '..');
const code = fs.readFileSync(path.join(root, 'dist/browser.js'), 'utf8');

/** What makes a scope that of a worker. */
const WORKER = `
  globalThis.self = globalThis;
  globalThis.addEventListener = () => {};
  globalThis.deliver = (json) => self.onmessage({ data: JSON.parse(json) });
  globalThis.postMessage = (message) => send(JSON.stringify(message));
`;

/** Runs the bundle in a scope of its own; what passes between it and the client is text. */
function inScope(): Posted {
  const { crypto, TextEncoder, TextDecoder, setTimeout, clearTimeout, queueMicrotask } = globalThis;
  const ends = posted((json) => scope['deliver'](json));
  const send = (json: string) => setImmediate(ends.receive, json);
  const globals = { crypto, TextEncoder, TextDecoder, setTimeout, clearTimeout, queueMicrotask, console, send };
  const scope = vm.createContext(globals);
  vm.runInContext(WORKER, scope);
  vm.runInContext(code, scope, { filename: 'browser.js' });
  return ends;
}

async function onNode(asked: Asked): Promise<unknown[]> {
  const server = spawn(process.execPath, [path.join(root, 'bin/glossator-language-server.mjs'), '--stdio']);
  const said = await transcript(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin), asked);
  server.kill();
  return said;
}

async function inBrowser(asked: Asked): Promise<unknown[]> {
  const { reader, writer } = inScope();
  return await transcript(reader, writer, asked);
}

const RECORDS = {
  'mine/sources/diary.yaml': 'type: primary\ntitle: A Diary\n',
  'mine/people/tom-reed.yaml':
    'names: [{ text: Tom Reed, lang: en, kind: preferred, cite: [{ source: diary, page: "3" }] }]\nwhy: Named in my notes.\n',
};

let folder: string;
beforeAll(() => {
  folder = projectFolder({
    'glossator.config.json': { datasets: ['./dataset'], records: 'mine' },
    'quiet/glossator.config.json': { datasets: ['../dataset'], rules: { 'label-mismatch': 'hint' } },
    'broken/glossator.config.json': '{ "datasets": ["./nowhere"] }',
    ...RECORDS,
  });
});
afterAll(() => remove(folder));

test('says to the letter what the server on Node says', async () => {
  const at = uriOf(folder);
  const fixtures = textsBelow(path.join(FIXTURES, 'notes'), at);
  const notes = Object.fromEntries(
    Object.entries(fixtures)
      .filter(([uri]) => uri.endsWith('.md'))
      .flatMap(([uri, text]) => [
        [uri, text],
        [uri.replace(at, `${at}/quiet`), text],
      ]),
  );
  const more = {
    [`${at}/broken/a.md`]: '[x](person:ada-lind)',
    [`${at}/new.md`]: '[Tom](person:tom-reed) met @Li and Lind',
  };
  const asked = { folders: [at], notes: { ...notes, ...more } };
  const said = await onNode(asked);
  expect(await inBrowser({ ...asked, files: answerFiles(textsBelow(folder, at)) })).toEqual(said);
  expect(JSON.stringify(said)).toContain('Tom Reed');
  expect(JSON.stringify(said)).toMatch(
    /"code":"unknown-reference".*"severity"|"severity".*"code":"unknown-reference"/u,
  );
}, 60_000);

test('asks for no module and no Node', () => {
  expect(code).not.toMatch(/\brequire\(|\bimport\(|["']node:/u);
});
