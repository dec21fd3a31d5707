// @ts-check
// Every sentence that the extension says has its translation, and nothing is translated that nobody says.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
/** @param {string} file */
const read = (file) => readFileSync(join(root, file), 'utf8');
/** @param {string} file @returns {Record<string, string>} */
const table = (file) => JSON.parse(read(file));
/** @param {string} prefix */
const languages = (prefix) =>
  readdirSync(join(root, prefix, '..'))
    .map((name) => /\.([a-z-]+)\.json$/u.exec(name)?.[1] ?? '')
    .filter((language) => !['', 'nls'].includes(language));

/**
 * The places of a sentence, and the commands it links to: what a translation must keep.
 *
 * @param {string} text
 */
const kept = (text) => (text.match(/\{\d\}|command:[^)]+|`[^`]+`/gu) ?? []).sort();

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => read(join('src', name)));
/** What stands between the first quotes of a call; a sentence that is put together while the program runs cannot be translated. */
const said = new Set(
  sources.flatMap((code) => [...code.matchAll(/\b(?:l10n\.t|say)\(\s*'([^']+)'/gu)].map((match) => match[1] ?? '')),
);

test.each(languages('l10n/bundle'))('every sentence of the program has its translation: %s', (language) => {
  const translated = table(`l10n/bundle.l10n.${language}.json`);
  expect(Object.keys(translated).sort()).toEqual([...said].sort());
  for (const [text, translation] of Object.entries(translated)) expect(kept(translation)).toEqual(kept(text));
});

test.each(languages('package'))('every word of the manifest has its translation: %s', (language) => {
  const [words, translated] = [table('package.nls.json'), table(`package.nls.${language}.json`)];
  expect(Object.keys(translated)).toEqual(Object.keys(words));
  for (const [key, text] of Object.entries(words)) expect(kept(translated[key] ?? '')).toEqual(kept(text));
});

test('the manifest says nothing that is not among its words, and its words are all said', () => {
  const asked = [...read('package.json').matchAll(/"%([\w.]+)%"/gu)].map((match) => match[1]);
  expect([...new Set(asked)].sort()).toEqual(Object.keys(table('package.nls.json')).sort());
});
