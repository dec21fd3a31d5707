import { InputError } from '@glossator/dataset';
import { replaceFile, systemReason } from '@glossator/dataset/node';
import type { Edit, Finding, LanguageService } from '@glossator/service';
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

/** The reasons of the file system are worded for reading; these are the ones that writing has of its own. */
export function writeReason(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EEXIST' || code === 'ENOTDIR') return 'there is a file where a folder is expected';
  if (code === 'EACCES' || code === 'EPERM') return 'no permission to write it or its folder';
  return code === 'ENOSPC' ? 'no space is left' : systemReason(error);
}

/** One fix can show the need of another: an id put in small letters may be one that moved. So often at most. */
const MAX_PASSES = 5;

/** The edits of the safe fix of each finding that has one. */
export const safeEdits = (findings: readonly Finding[]): readonly Edit[] =>
  findings.flatMap(({ fixes = [] }) => fixes.find(({ safe }) => safe)?.edits ?? []);

function mend(service: LanguageService, text: string): string {
  let mended = text;
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const edits = safeEdits(service.check(service.parse(mended)));
    if (edits.length === 0) break;
    mended = applyEdits(mended, edits);
  }
  return mended;
}

/**
 * Writes another text of a note, with its byte order mark where it has one, and gives the note back as it is then.
 *
 * @throws InputError where it cannot be written; it is as it was then
 */
export async function writeNote(note: NoteFile, text: string): Promise<NoteFile> {
  if (text === note.text) return note;
  await replaceFile(note.absolute, (note.bom ? '\uFEFF' : '') + text).catch((error: unknown) => {
    throw new InputError([{ file: note.file, message: `cannot be written: ${writeReason(error)}.` }]);
  });
  return { ...note, text };
}

/** Mends a note where the meaning cannot change. */
export const applySafeFixes = (note: NoteFile): Promise<NoteFile> =>
  writeNote(note, mend(note.loaded.service, note.text));
