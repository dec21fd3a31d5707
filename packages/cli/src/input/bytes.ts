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
    ? `has more than ${MOST_NOTE_BYTES / 1e6} MB: notes as long as that are not read. Divide it, or leave it out with "exclude" in glossator.config.json.`
    : undefined;

const refuse = (file: string, message: string): never => {
  throw new InputError([{ file, message }]);
};

const STANDARD_INPUT = 0;

/** So much is read at once of what does not say how long it is. */
const SLICE = 65_536;

/** How long what is not there yet is waited for before it is asked for again. Milliseconds. */
const PAUSE = 10;

/** Reads into bytes, from a place in them on; says how many it read: none at the end. */
type Read = (descriptor: number, bytes: Buffer, from: number) => number;

const readNow: Read = (descriptor, bytes, from) => fs.readSync(descriptor, bytes, from, bytes.length - from, null);

/** Whoever writes to a pipe may be slower than we are. */
const readPatiently: Read = (descriptor, bytes, from) => {
  for (;;) {
    try {
      return readNow(descriptor, bytes, from);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Windows ends a pipe so.
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)), 0, 0, PAUSE);
    }
  }
};

/**
 * All there is, or one byte more than a note may have: what a system calls a file may have no end (`/proc`), as may a pipe.
 *
 * @param expected so many bytes, by what the system says; 0 where it does not
 */
function contentOf(descriptor: number, expected: number, readInto: Read): Buffer {
  let bytes = Buffer.allocUnsafe(expected === 0 ? SLICE : expected + 1);
  let length = 0;
  for (let read = -1; read !== 0 && length <= MOST_NOTE_BYTES; length += read) {
    if (length === bytes.length) bytes = Buffer.concat([bytes], Math.min(2 * length + SLICE, MOST_NOTE_BYTES + 1));
    read = readInto(descriptor, bytes, length);
  }
  return bytes.subarray(0, length);
}

/** Something that came whole, if it is not too long. @throws InputError */
export function givenBytes(file: string, given: Uint8Array): Buffer {
  const message = tooLong(given.length);
  return message === undefined ? Buffer.from(given.buffer, given.byteOffset, given.length) : refuse(file, message);
}

/**
 * Reads a file, at once: for a file of this size waiting for another thread takes longer than reading.
 *
 * @param file as the reader is told of it
 * @throws InputError where it cannot be read, is no file, or is too long
 */
export function bytesOf(file: string, absolute: string): Buffer {
  let descriptor: number | undefined;
  try {
    descriptor = fs.openSync(absolute, AT_ONCE);
    const stat = fs.fstatSync(descriptor);
    const refused = refusal(stat);
    return refused === undefined ? givenBytes(file, contentOf(descriptor, stat.size, readNow)) : refuse(file, refused);
  } catch (error) {
    if (error instanceof InputError) throw error;
    return refuse(file, unreadable(absolute, error));
  } finally {
    if (descriptor !== undefined) fs.closeSync(descriptor);
  }
}

/** What comes on standard input: all of it, or one byte more than a note may have. @throws InputError where it cannot be read */
export function inputBytes(): Buffer {
  try {
    return contentOf(STANDARD_INPUT, 0, readPatiently);
  } catch (error) {
    return refuse('<stdin>', `cannot be read: ${systemReason(error)}.`);
  }
}
