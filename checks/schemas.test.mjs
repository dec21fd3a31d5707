// The schemas of others are those that the index names, byte for byte as published.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from './run.mjs';

const folder = path.join(root, 'test/schemas');
const index = JSON.parse(fs.readFileSync(path.join(folder, 'index.json'), 'utf8'));

test('the index has each file once, and no other', () => {
  const files = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !['README.md', 'index.json'].includes(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
  expect(index.map(({ file }) => file)).toEqual(files.sort());
});

test.each(index)('$file is as it was published, and may be here', ({ file, what, address, licence, sha256 }) => {
  const bytes = fs.readFileSync(path.join(folder, file));
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
  expect(address).toMatch(/^https:\/\/\S+$/u);
  expect([what, licence]).toEqual([expect.stringMatching(/\S/u), expect.stringMatching(/\S/u)]);
});
