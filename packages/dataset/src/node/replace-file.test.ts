import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { replaceFile } from './replace-file.js';

let folder: string;
let note: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'glossator-replace-'));
  note = path.join(folder, 'a.md');
  fs.writeFileSync(note, 'old');
});
afterEach(() => {
  vi.restoreAllMocks();
  fs.rmSync(folder, { recursive: true, force: true });
});

const isRoot = process.getuid?.() === 0;

test.skipIf(!isRoot)('what root mends stays its keeper’s (only root can give a file away)', async () => {
  fs.chownSync(note, 1234, 2345);
  fs.chmodSync(note, 0o640);
  await replaceFile(note, 'new');
  const { uid, gid, mode } = fs.statSync(note);
  expect([fs.readFileSync(note, 'utf8'), uid, gid, mode & 0o777]).toEqual(['new', 1234, 2345, 0o640]);
});

test.each([
  ['EPERM', 'new'],
  ['EIO', 'old'],
])('where a file cannot be given away for %s, the note is %s', async (code, expected) => {
  vi.spyOn(fs.promises, 'chown').mockRejectedValue(Object.assign(new Error(code), { code }));
  await replaceFile(note, 'new').catch(() => undefined);
  expect([fs.readFileSync(note, 'utf8'), fs.readdirSync(folder)]).toEqual([expected, ['a.md']]);
});
