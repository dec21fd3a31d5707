import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { MOST_NOTE_BYTES as MOST } from '@glossator/dataset';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bytesOf, givenBytes } from './bytes.js';

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'glossator-bytes-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** A file of so many bytes. */
function fileOf(bytes: number): string {
  const file = path.join(folder, 'a.md');
  fs.writeFileSync(file, '');
  fs.truncateSync(file, bytes);
  return file;
}

test('as much as may be is read, of a file and of what is given', () => {
  expect(bytesOf('a.md', fileOf(MOST)).length).toBe(MOST);
  expect(givenBytes('-', new Uint8Array(MOST)).length).toBe(MOST);
});

test('one byte more is not', () => {
  const said = 'has more than 10 MB: notes as long as that are not read';
  expect(() => bytesOf('a.md', fileOf(MOST + 1))).toThrow(`a.md: ${said}`);
  expect(() => givenBytes('-', new Uint8Array(MOST + 1))).toThrow(`-: ${said}`);
});

test('a file that went since its folder was read', () =>
  expect(() => bytesOf('b.md', path.join(folder, 'b.md'))).toThrow('b.md: cannot be read: not found.'));

test.skipIf(!fs.existsSync('/proc/self/pagemap'))('what is called a file and has no end', () =>
  expect(() => bytesOf('a.md', '/proc/self/pagemap')).toThrow(/^a\.md: (?:has more than 10 MB|cannot be read)/u),
);

test.skipIf(!fs.existsSync('/proc/self/status'))('what does not say how long it is', () =>
  expect(bytesOf('a.md', '/proc/self/status').toString()).toMatch(/^Name:.*\n$/su),
);

test.each([1, 65_536, 65_537, 200_000])('every byte of %i', (count) => {
  const file = path.join(folder, 'a.md');
  const bytes = Buffer.from(Array.from({ length: count }, (_, at) => at % 251));
  fs.writeFileSync(file, bytes);
  expect(bytesOf('a.md', file).equals(bytes)).toBe(true);
});

test('a folder', () => expect(() => bytesOf('c', folder)).toThrow('c: is a folder: expected a file.'));

test('what is given is a part of something larger', () => {
  const given = new TextEncoder().encode('abcdef').subarray(2, 4);
  expect(givenBytes('-', given).toString()).toBe('cd');
});
