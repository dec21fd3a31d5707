import fs from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '@glossator/dataset';
import { replaceFile, systemReason } from '@glossator/dataset/node';
import { applyEdits } from '@glossator/service';
import { unifiedDiff } from './format/patch.js';
import type { NoteFile } from './notes.js';

/** The reasons of the file system are worded for reading; these are the ones that writing has of its own. */
export function writeReason(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EEXIST' || code === 'ENOTDIR') return 'there is a file where a folder is expected';
  if (code === 'EACCES' || code === 'EPERM') return 'no permission to write it or its folder';
  return code === 'ENOSPC' ? 'no space is left' : systemReason(error);
}

const withMark = ({ bom }: NoteFile, text: string): string => (bom ? '\uFEFF' : '') + text;

const cannotWrite =
  (file: string) =>
  (error: unknown): never => {
    throw new InputError([{ file, message: `cannot be written: ${writeReason(error)}.` }]);
  };

/**
 * Writes another text of a note, with its byte order mark where it has one, and gives the note back as it is then.
 *
 * @throws InputError where it cannot be written; it is as it was then
 */
export async function writeNote(note: NoteFile, text: string): Promise<NoteFile> {
  if (text === note.text) return note;
  await replaceFile(note.absolute, withMark(note, text)).catch(cannotWrite(note.file));
  return { ...note, text };
}

/**
 * Writes another text of a note to a file of its own, in folders that are made for it.
 *
 * @param file as the copy is called
 * @throws InputError where it cannot be written
 */
export async function writeCopy(copy: string, file: string, note: NoteFile, text: string): Promise<void> {
  await fs.mkdir(path.dirname(copy), { recursive: true }).catch(cannotWrite(file));
  await replaceFile(copy, withMark(note, text)).catch(cannotWrite(file));
}

/** What writing another text would change, as a patch: with the byte order mark, which the text of a note goes without. */
export function patchOf({ file, text, bom }: NoteFile, fresh: string): string {
  const mark = bom ? '\uFEFF' : '';
  return unifiedDiff(file, mark + text, mark + fresh);
}

/** The text of a note, mended where the meaning cannot change. */
export function mendedText({ text, loaded: { service } }: NoteFile): string {
  return applyEdits(text, service.fixAll(service.parse(text)));
}
