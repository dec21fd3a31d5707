// @ts-check
// The server for browsers in a worker of a real browser, asked about our own notes: it says what the server on Node says.

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { nodeFiles } from '@glossator/dataset/node';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import { findChromium } from '../../../scripts/editors.mjs';
import { answersFrom, textsBelow } from '../test/editor-files.js';
import { posted } from '../test/posted.js';
import { transcript } from '../test/transcript.js';

const root = join(import.meta.dirname, '..');
const notesFolder = join(root, '../../examples/notes');
const folder = pathToFileURL(notesFolder).href;
const notes = Object.fromEntries(
  Object.entries(textsBelow(notesFolder, folder)).filter(([uri]) => uri.endsWith('.md')),
);

const program = findChromium();
const skip = program === undefined && process.env.GLOSSATOR_REQUIRE_EDITORS !== '1';

describe.skipIf(skip)(`the server in a worker${skip ? ' (skipped: no Chromium found)' : ''}`, () => {
  /** @type {import('playwright-core').Browser} */
  let browser;
  /** @type {import('node:http').Server} */
  let site;
  let address = '';

  beforeAll(async () => {
    if (program === undefined) throw new Error('no Chromium found');
    browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] });
    site = createServer(({ url }, response) => {
      response.setHeader('content-type', url === '/browser.js' ? 'text/javascript' : 'text/html');
      response.end(url === '/browser.js' ? readFileSync(join(root, 'dist/browser.js')) : '<!doctype html>');
    });
    await new Promise((resolve) => site.listen(0, '127.0.0.1', () => resolve(undefined)));
    address = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (site.address()).port}/`;
  });

  afterAll(async () => {
    await browser?.close();
    site?.close();
  });

  /** Starts the worker on a page of its own; messages pass as JSON. */
  async function inWorker() {
    const page = await browser.newPage();
    /** @type {string[]} */
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(address);
    const ends = posted((json) => page.evaluate((text) => globalThis.post(text), json));
    await page.exposeFunction('receive', ends.receive);
    await page.evaluate(() => {
      const worker = new Worker('/browser.js');
      worker.onmessage = ({ data }) => globalThis.receive(JSON.stringify(data));
      globalThis.post = (/** @type {string} */ json) => worker.postMessage(JSON.parse(json));
    });
    return { ...ends, errors };
  }

  test('says of our notes what the server on Node says, to the letter', async () => {
    const server = spawn(process.execPath, [join(root, 'bin/glossator-language-server.mjs'), '--stdio']);
    const asked = { folders: [folder], notes };
    const said = await transcript(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin), asked);
    server.kill();
    const { reader, writer, errors } = await inWorker();
    // The disk answers for the editor.
    const files = answersFrom(nodeFiles, (uri) => fileURLToPath(uri).replaceAll('\\', '/'));
    expect(await transcript(reader, writer, { ...asked, files })).toEqual(said);
    expect(errors).toEqual([]);
    expect(JSON.stringify(said)).toContain('person:gavriil-myasnikov');
    expect(JSON.stringify(said)).toContain('"code":"unknown-reference"');
  });
});
