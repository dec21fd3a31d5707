import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { glossator, projectFolder, remove } from './glossator.js';

const [NOTES, MEGABYTES] = [40, 2];

/** V8's old space, in megabytes: more than one note and what is loaded need, less than the notes hold together. */
const ROOM = 64;

test('a run holds what it found, not the notes in which it did', () => {
  // Code is read quickly.
  const line = 'the committee met in the long hall, and heard the report on grain and fuel\n';
  const text = `[x](person:nobody-at-all)\n\n\`\`\`\n${line.repeat((MEGABYTES * 1e6) / line.length)}`;
  const folder = projectFolder({ 'notes/0.md': text });
  for (let at = 1; at < NOTES; at++) fs.linkSync(path.join(folder, 'notes/0.md'), path.join(folder, `notes/${at}.md`));
  const { code, stdout, stderr } = glossator(folder, ['check', 'notes'], { room: ROOM });
  expect([code, stderr]).toEqual([1, expect.not.stringContaining('heap')]);
  expect(stdout).toContain(`${NOTES} notes checked with reading-circle 1.2.3: ${NOTES} errors`);
  remove(folder);
});
