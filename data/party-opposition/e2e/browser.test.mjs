// @ts-check
// The package in the bundle of a browser: the same answers as in Node, and no more data and code than was asked for.
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import path from 'node:path';
import esbuild from 'esbuild';
import { chromium as driver } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../../scripts/editors.mjs';

const chromium = findChromium();
// In CI a test that cannot run is a failure, elsewhere it is listed with its reason.
const skip = chromium === undefined && process.env.GLOSSATOR_REQUIRE_EDITORS !== '1';

/** The bundle as a site would make it: path to text, and which files of the package are in each. */
async function bundle() {
  const { outputFiles, metafile } = await esbuild.build({
    absWorkingDir: import.meta.dirname,
    entryPoints: ['program.mjs'],
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    outdir: 'site',
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  const inputs = new Map(
    Object.entries(metafile.outputs).map(([file, output]) => [`/${path.basename(file)}`, Object.keys(output.inputs)]),
  );
  return { files: new Map(outputFiles.map((file) => [`/${path.basename(file.path)}`, file.text])), inputs };
}

/** What a function of the program answers, as JSON: the same expression in the browser and in Node. */
const answer = (/** @type {string} */ file, /** @type {'person' | 'everything'} */ name) =>
  `import('${file}').then((program) => program.${name}()).then((found) => JSON.stringify(found))`;

/** @param {'person' | 'everything'} name */
function inNode(name) {
  const code = `${answer('./program.mjs', name)}.then(console.log)`;
  const options = /** @type {const} */ ({ cwd: import.meta.dirname, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(execFileSync(process.execPath, ['--no-warnings', '--input-type=module', '--eval', code], options));
}

describe.skipIf(skip)(`the package in a browser${skip ? ' (skipped: no Chromium found)' : ''}`, () => {
  /** @type {Awaited<ReturnType<typeof bundle>>} */
  let site;
  /** @type {import('node:http').Server} */
  let server;
  /** @type {import('playwright-core').Browser} */
  let browser;
  /** @type {import('playwright-core').Page} */
  let page;
  /** The files that the page has asked for. @type {string[]} */
  const asked = [];

  beforeAll(async () => {
    site = await bundle();
    server = createServer(({ url = '/' }, response) => {
      asked.push(url);
      const script = site.files.get(url);
      response.writeHead(url === '/' || script !== undefined ? 200 : 404, {
        'content-type': script === undefined ? 'text/html' : 'text/javascript; charset=utf-8',
      });
      response.end(script ?? '<!doctype html><title>A site</title>');
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
    // Chromium refuses to run its sandbox as root, which is what containers and CI are; only our own page is opened.
    browser = await driver.launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-gpu'] });
    page = await browser.newPage();
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
    await page.goto(`http://127.0.0.1:${port}/`);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await new Promise((resolve) => server?.close(resolve));
  });

  /** @param {'person' | 'everything'} name */
  const inBrowser = async (name) => JSON.parse(await page.evaluate(answer('/program.js', name)));

  /** The files of data, and that of searches, in all that the page has asked for. */
  const loaded = () =>
    asked
      .flatMap((url) => site.inputs.get(url) ?? [])
      .map((file) => path.basename(file))
      .filter((file) => file.endsWith('.json') || file === 'search.js')
      .sort();

  test('a person comes with the file of the people, with no other, and without the code of searches', async () => {
    expect(await inBrowser('person')).toEqual(inNode('person'));
    expect(loaded()).toEqual(['dataset.json', 'people.json', 'redirects.json']);
  });

  test('every function answers what it answers in Node, each file loaded once', async () => {
    expect(await inBrowser('everything')).toEqual(inNode('everything'));
    expect(loaded()).toEqual([...new Set(loaded())]);
    expect(loaded()).toEqual(expect.arrayContaining(['events.json', 'search.js']));
  });
});
