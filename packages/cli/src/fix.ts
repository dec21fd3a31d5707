import fs from 'node:fs/promises';
import type { Edit } from '@glossator/service';
import type { NoteFile } from './notes.js';

/** Applies edits that do not overlap; of two that do, the first in the text. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, newText } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) continue;
    pieces.push(text.slice(at, start), newText);
    at = end;
  }
  return [...pieces, text.slice(at)].join('');
}

/** Writes a file whole or not at all, keeping its permissions. */
async function writeWhole(file: string, text: string): Promise<void> {
  const real = await fs.realpath(file);
  const temporary = `${real}.${process.pid}.tmp`;
  try {
    await fs.writeFile(temporary, text, { mode: (await fs.stat(real)).mode });
    await fs.rename(temporary, real);
  } finally {
    await fs.rm(temporary, { force: true });
  }
}

/** Mends a note where the meaning cannot change, writes it, and gives it back as it is now. */
export async function applySafeFixes(note: NoteFile): Promise<NoteFile> {
  const { service } = note.loaded;
  const edits = service.check(service.parse(note.text)).flatMap(({ fixes = [] }) => {
    const safe = fixes.find((fix) => fix.safe);
    return safe === undefined ? [] : safe.edits;
  });
  if (edits.length === 0) return note;
  const text = applyEdits(note.text, edits);
  await writeWhole(note.absolute, (note.bom ? '\uFEFF' : '') + text);
  return { ...note, text };
}
