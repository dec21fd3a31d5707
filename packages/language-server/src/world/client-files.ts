import { type FileEntry, type FileStat, type Files, FilesError } from '@glossator/dataset';
import { CancellationTokenSource, type Connection } from 'vscode-languageserver';
import { FILES } from '../protocol.js';
import type { UriOf } from './drives.js';

/** The editor did not answer in time: it may the next time it is asked. */
export class NoAnswer extends FilesError {}

/** Long enough for a file across a slow line; notes are not read meanwhile. Milliseconds. */
const PATIENCE = 10_000;

/** What the editor says of a failure, as a part of a sentence. */
const reasonOf = (error: unknown): string => {
  const [line = ''] = (error as Error).message.split('\n');
  return line.slice(0, 200).replace(/\.$/u, '');
};

type Asked = Pick<Connection, 'sendRequest'>;

async function ask(connection: Asked, method: string, uri: string, patience: number): Promise<unknown> {
  const source = new CancellationTokenSource();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new NoAnswer(`the editor gave no answer within ${patience / 1000} seconds`));
      source.cancel();
    }, patience);
  });
  try {
    return await Promise.race([connection.sendRequest(method, { uri }, source.token), late]);
  } catch (error) {
    throw error instanceof FilesError ? error : new FilesError(reasonOf(error));
  } finally {
    clearTimeout(timer);
  }
}

type Shape = Readonly<Record<string, unknown>>;

const notUnderstood = (): never => {
  throw new FilesError('the editor answered in a form that is not understood');
};

function textIn(answer: unknown): string | undefined {
  if (answer === null) return undefined;
  const { text, error } = (answer ?? {}) as Shape;
  if (typeof error === 'string') throw new FilesError(reasonOf({ message: error }));
  return typeof text === 'string' ? text : notUnderstood();
}

const TYPES: readonly unknown[] = ['file', 'folder', 'other'];

function statIn(answer: unknown): FileStat | undefined {
  if (answer === null) return undefined;
  const { type, size } = (answer ?? {}) as Shape;
  return TYPES.includes(type) && typeof size === 'number' ? (answer as FileStat) : notUnderstood();
}

/** A name that is a path would lead out of the folder. */
function isEntry(value: unknown): value is FileEntry {
  const { name, type } = (value ?? {}) as Shape;
  const isName = typeof name === 'string' && !name.includes('/') && !['', '.', '..'].includes(name);
  return isName && (type === 'link' || TYPES.includes(type));
}

function entriesIn(answer: unknown): readonly FileEntry[] | undefined {
  if (answer === null) return undefined;
  return Array.isArray(answer) ? answer.filter(isEntry) : notUnderstood();
}

/**
 * The files that an editor shows, asked for over the connection. It tells of no links, so that a path is its real path.
 *
 * @param patience after so many milliseconds without an answer a file counts as one that cannot be read
 */
export function clientFiles(connection: Asked, uriOf: UriOf, patience = PATIENCE): Files {
  const asking =
    <T>(method: string, read: (answer: unknown) => T) =>
    async (path: string): Promise<T> =>
      read(await ask(connection, method, uriOf(path), patience));
  const stat = asking(FILES.stat, statIn);
  return Object.freeze<Files>({
    read: asking(FILES.read, textIn),
    stat,
    list: asking(FILES.list, entriesIn),
    realPath: async (path) => ((await stat(path)) === undefined ? undefined : path),
  });
}
