// @ts-check
// What the manifest promises VS Code, where a slip is not said but hangs or hides something.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KINDS } from '@glossator/model';
import { expect, test } from 'vitest';

const { contributes } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'));

/** Kinds that VS Code has a type of token for already. */
const BUILT_IN = ['event'];

test('every kind is a type of token, and no built-in one is declared anew', () => {
  // `event` below `event` sends VS Code's renderer round for ever.
  const ids = contributes.semanticTokenTypes.map((/** @type {{ id: string }} */ { id }) => id);
  expect(ids).toEqual(KINDS.filter((kind) => !BUILT_IN.includes(kind)));
  for (const { id, superType } of contributes.semanticTokenTypes) expect(superType).not.toBe(id);
  expect(Object.keys(contributes.semanticTokenScopes[0].scopes).sort()).toEqual([...KINDS].sort());
});

test('what menus and walkthroughs run is a command of ours or of VS Code', () => {
  const ours = contributes.commands.map((/** @type {{ command: string }} */ { command }) => command);
  const text = JSON.stringify([contributes.menus, contributes.walkthroughs]);
  const words = readFileSync(join(import.meta.dirname, '../package.nls.json'), 'utf8');
  const run = [...`${text}${words}`.matchAll(/\bcommand"?:"?(glossator\.\w+)|onCommand:(glossator\.\w+)/giu)];
  const asked = new Set(run.map(([, menu, event]) => menu ?? event));
  expect(asked.size).toBeGreaterThan(3);
  expect([...asked].filter((command) => !ours.includes(command))).toEqual([]);
});
