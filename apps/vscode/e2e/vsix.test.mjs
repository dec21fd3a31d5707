// @ts-check
// What the packaged extension holds: nothing more, nothing less.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const files = unzipSync(readFileSync(join(root, 'dist/glossator.vsix')));

const ALLOWED = [
  '[Content_Types].xml',
  'extension.vsixmanifest',
  'extension/LICENSE.txt',
  'extension/THIRD-PARTY-NOTICES.txt',
  'extension/dist/browser-server.js',
  'extension/dist/client.js',
  'extension/dist/dataset/dist/concepts.json',
  'extension/dist/dataset/dist/dataset.json',
  'extension/dist/dataset/dist/events.json',
  'extension/dist/dataset/dist/index.json',
  'extension/dist/dataset/dist/organizations.json',
  'extension/dist/dataset/dist/people.json',
  'extension/dist/dataset/dist/places.json',
  'extension/dist/dataset/dist/redirects.json',
  'extension/dist/dataset/dist/search.json',
  'extension/dist/dataset/dist/sources.json',
  'extension/dist/dataset/dist/vocabularies.json',
  'extension/dist/dataset/dist/works.json',
  'extension/dist/dataset/package.json',
  'extension/dist/extension.js',
  'extension/dist/schema/config.schema.json',
  'extension/dist/server.js',
  'extension/dist/browser.js',
  'extension/dist/preview.css',
  'extension/dist/schema/concept-addition.schema.json',
  'extension/dist/schema/event-addition.schema.json',
  'extension/dist/schema/organization-addition.schema.json',
  'extension/dist/schema/person-addition.schema.json',
  'extension/dist/schema/place-addition.schema.json',
  'extension/dist/schema/work-addition.schema.json',
  'extension/dist/schema/redirects.schema.json',
  'extension/dist/schema/source-record.schema.json',
  'extension/media/card.md',
  'extension/media/check.md',
  'extension/media/configure.md',
  'extension/media/hover.md',
  'extension/media/write.md',
  'extension/media/icon.png',
  'extension/media/view.svg',
  'extension/l10n/bundle.l10n.de.json',
  'extension/package.nls.de.json',
  'extension/package.nls.json',
  'extension/package.json',
  'extension/readme.md',
];

test('the package holds what is on the list', () => {
  expect(Object.keys(files).sort()).toEqual([...ALLOWED].sort());
});

test('the notices name every package that is bundled', () => {
  const notices = new TextDecoder().decode(files['extension/THIRD-PARTY-NOTICES.txt']);
  for (const name of [
    'vscode-languageclient',
    'vscode-languageserver',
    'yaml',
    '@lezer/markdown',
    'fastest-levenshtein',
  ]) {
    expect(notices).toContain(`\n${name} `);
  }
});

test('the bundles ask for nothing but Node and VS Code', () => {
  for (const name of ['extension', 'client', 'browser', 'server']) {
    const code = new TextDecoder().decode(files[`extension/dist/${name}.js`]);
    const wanted = [...code.matchAll(/\brequire\("([^"]+)"\)/gu)].map((match) => match[1] ?? '');
    const strange = wanted.filter((each) => !/^(?:\.\/client\.js|(?:node:)?[a-z_]+(?:\/[a-z]+)?)$/u.test(each));
    expect(strange).toEqual([]);
  }
});

test('the bundle for browsers asks for nothing at all', () => {
  const code = new TextDecoder().decode(files['extension/dist/browser-server.js']);
  expect(code).not.toMatch(/\brequire\(|\bimport\(|["']node:/u);
});
