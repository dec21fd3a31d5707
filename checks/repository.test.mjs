// What holds for the repository as a whole.
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from './run.mjs';

const read = (file) => fs.readFileSync(path.join(root, file), 'utf8');
const manifest = JSON.parse(read('package.json'));

test('the lock file names no registry', () => {
  expect(read('pnpm-lock.yaml').match(/https?:\/\/[^\s'"]+/gu) ?? []).toEqual([]);
});

test('every root script is a plain command, without shell syntax', () => {
  for (const script of Object.values(manifest.scripts))
    expect(script).toMatch(/^(?:vitest run|node scripts\/[\w.-]+\.mjs|biome|changeset)[ \w./-]*$/u);
});

test('the tools stay quiet: turbo tells nobody and asks for no update', () => {
  expect(read('scripts/setup.mjs')).toContain("TURBO_TELEMETRY_DISABLED: '1'");
  expect(JSON.parse(read('turbo.json')).noUpdateNotifier).toBe(true);
});

test('the two commands of the README are scripts of the repository', () => {
  const commands = [...read('README.md').matchAll(/^npm (start|test)$/gmu)].map((match) => match[1]);
  expect(commands).toEqual(['start', 'test']);
  for (const command of commands) expect(manifest.scripts[command]).toBeDefined();
});

test('every decision is numbered and listed nowhere twice', () => {
  const numbers = fs.readdirSync(path.join(root, 'docs/decisions')).map((file) => file.slice(0, 3));
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const number of numbers) expect(number).toMatch(/^\d{3}$/u);
});

test('links between the documents lead somewhere', () => {
  const documents = [
    'README.md',
    'CONTRIBUTING.md',
    ...fs
      .readdirSync(path.join(root, 'docs'))
      .filter((f) => f.endsWith('.md'))
      .map((f) => `docs/${f}`),
  ];
  for (const file of documents) {
    for (const [, target] of read(file).matchAll(/\]\((?!https?:|#|[a-z]+:)([^)\s#]+)[^)]*\)/gu)) {
      const found = fs.existsSync(path.join(root, path.dirname(file), target ?? ''));
      expect(found, `${file} links to ${target}`).toBe(true);
    }
  }
});
