/** The bytes of a note: of a file alone, and of no more than can be checked. */
import fs from 'node:fs';
import { InputError, MOST_NOTE_BYTES } from '@glossator/dataset';
import { systemReason } from '@glossator/dataset/node';

/** A pipe is not waited for. Windows has none of the kind, nor the flag. */
const AT_ONCE = fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0);

const isLink = (file: string): boolean => fs.lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;

/** What the system says of a file that cannot be read, in words for a reader. */
export function unreadable(file: string, error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENXIO') return NO_FILE;
  if (code !== 'ENOENT') return `cannot be read: ${systemReason(error)}.`;
  if (file.includes('\uFFFD')) return 'cannot be read: its name is not UTF-8. Rename it.';
  return isLink(file) ? 'is a link that leads nowhere: mend or delete it.' : 'cannot be read: not found.';
}

const NO_FILE = 'is a pipe, a socket or a device: expected a file.';

/** Why an open file is no note; undefined where it may be one. */
function refusal(stat: fs.Stats): string | undefined {
  if (stat.isDirectory()) return 'is a folder: expected a file.';
  if (!stat.isFile()) return NO_FILE;
  return tooLong(stat.size);
}

const tooLong = (bytes: number): string | undefined =>
  bytes > MOST_NOTE_BYTES
    ? `has ${Math.ceil(bytes / 1e6)} MB: notes of more than ${MOST_NOTE_BYTES / 1e6} MB are not read. Divide it, or leave it out with "exclude" in glossator.config.json.`
    : undefined;

/**
 * Reads a file, at once: for a file of this size waiting for another thread takes longer than reading.
 *
 * @param file as the reader is told of it
 * @throws InputError where it cannot be read, is no file, or is too long
 */
export function bytesOf(file: string, absolute: string): Buffer {
  const refuse = (message: string): never => {
    throw new InputError([{ file, message }]);
  };
  let descriptor: number | undefined;
  try {
    descriptor = fs.openSync(absolute, AT_ONCE);
    const refused = refusal(fs.fstatSync(descriptor));
    return refused === undefined ? fs.readFileSync(descriptor) : refuse(refused);
  } catch (error) {
    if (error instanceof InputError) throw error;
    return refuse(unreadable(absolute, error));
  } finally {
    if (descriptor !== undefined) fs.closeSync(descriptor);
  }
}

/** What is given instead of a file, under the same bound. @throws InputError */
export function givenBytes(file: string, given: Uint8Array): Buffer {
  const message = tooLong(given.length);
  if (message !== undefined) throw new InputError([{ file, message }]);
  return Buffer.from(given.buffer, given.byteOffset, given.length);
}
