/**
 * Files as the world gives them: a disk, an editor's workspace, what a test made up. Paths are absolute and parted with `/`
 * everywhere: `/home/me/notes`; on Windows `C:/notes`, or `/c:/notes` as in a URI.
 */
export interface Files {
  /**
   * The text of a file, a byte order mark kept; undefined where there is none.
   *
   * @throws FilesError where it is there and cannot be read: no permission, a device, not UTF-8
   */
  readonly read: (file: string) => Promise<string | undefined>;
  /** What is there, links followed; undefined where nothing is. @throws FilesError */
  readonly stat: (file: string) => Promise<FileStat | undefined>;
  /** What a folder holds, in any order; undefined where nothing is. @throws FilesError, also where it is a file */
  readonly list: (folder: string) => Promise<readonly FileEntry[] | undefined>;
  /** The path with every link followed; undefined where it leads to nothing. Itself where there are no links. @throws FilesError */
  readonly realPath: (file: string) => Promise<string | undefined>;
}

/** Other: a device, a pipe, a socket. */
export type FileType = 'file' | 'folder' | 'other';

export interface FileStat {
  readonly type: FileType;
  /** Bytes. */
  readonly size: number;
}

export interface FileEntry {
  readonly name: string;
  /** Of the entry itself: a link is `link`, whatever it leads to. */
  readonly type: FileType | 'link';
}

/** A file that is there and cannot be used; the message says why, in words for a reader: "no permission to read it". */
export class FilesError extends Error {}

/** What is said of a file that has to be there. */
export const NOT_FOUND = 'not found';

/** @example cannotRead(error) // 'cannot be read: no permission to read it.' */
export const cannotRead = (error: unknown): string => `cannot be read: ${(error as Error).message}.`;

export const stripBom = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text);

/** The text of a file without a byte order mark; undefined where there is none. @throws FilesError */
export async function readText(files: Files, file: string): Promise<string | undefined> {
  const text = await files.read(file);
  return text === undefined ? undefined : stripBom(text);
}
