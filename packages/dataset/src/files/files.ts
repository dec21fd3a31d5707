/**
 * Files as the world gives them: a disk, an editor's workspace, what a test made up. Paths are absolute and parted with `/`
 * everywhere, as in the path of a `file:` URI (`/home/me/notes`, `/c:/notes`).
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
  /** What a folder holds, in any order; undefined where there is none. @throws FilesError */
  readonly list: (folder: string) => Promise<readonly FileEntry[] | undefined>;
  /** The path with every link followed. @throws FilesError where it leads nowhere */
  readonly realPath: (file: string) => Promise<string>;
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
