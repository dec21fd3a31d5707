import type { FileEntry, Found, Problem } from '@glossator/dataset';
import type { LanguageService } from '@glossator/service';
import type { Location } from 'vscode-languageserver';
import type { Status } from './protocol.js';

/** What serves a document. */
export interface Served {
  readonly service: LanguageService;
  /** Whether the configuration wants the document checked. */
  readonly checked: boolean;
  /** The URI of the folder of the configuration: below it a fix may create files. */
  readonly root: string;
  /** Whether a configuration governs it, or datasets that the workspace depends on do: what it is not, is left in peace. */
  readonly configured: boolean;
}

/** What serves a note, and what is in the way of it. */
export interface Standing extends Omit<Status, 'quiet' | 'known'> {
  readonly configured: boolean;
}

/** What a client says when it starts the server. */
export interface Workspace {
  /** URIs of its folders. */
  readonly folders: readonly string[];
  /** The folder of a data package that serves where nothing else does: a path of the server's machine, or a URI. */
  readonly bundledDataset?: string;
  /** Whether the client gives the files that the server cannot read by itself. */
  readonly files?: boolean;
  /** Called where records of one's own change on disk; absent where the client tells of that itself. */
  readonly changed?: () => void;
}

/** What the server needs from outside: files, and where entities are kept. */
export interface World {
  /** What serves a document; undefined where nothing does. Trouble has been reported to the user by then. */
  readonly serve: (uri: string) => Promise<Served | undefined>;
  /** What serves where nothing else does: the bundled dataset by itself; undefined where there is none. */
  readonly bundled: () => Promise<Served | undefined>;
  /** What serves a document, or the first folder, and all that is wrong at present. */
  readonly standing: (uri: string | undefined) => Promise<Standing>;
  /** Where the record of an entity can be read: that of its dataset, and what records of one's own add to it. */
  readonly locate: (found: Found) => Promise<readonly Location[]>;
  /** The URIs of the folders that the client opened. */
  readonly folders: () => readonly string[];
  /** What a folder holds, sorted by name; nothing where there is none or where it cannot be read. */
  readonly list: (uri: string) => Promise<readonly FileEntry[]>;
  /** The text of a file without a byte order mark; undefined where there is none, where it is larger than a note may be, or where it cannot be read. */
  readonly read: (uri: string) => Promise<string | undefined>;
  /** Whether notes are looked for in a folder: not in one that the configuration around it leaves out, or that git ignores. */
  readonly enters: (uri: string) => Promise<boolean>;
  /** Whether a note that is come across is one of the folder's: not where git ignores it. */
  readonly takes: (uri: string) => Promise<boolean>;
  /** What the client opened; called before anything is served, and again, before `forget`, when its folders change. */
  readonly open: (workspace: Workspace) => void;
  /** Forgets everything that was read: a configuration or a dataset changed. */
  readonly forget: () => void;
}

/** How the world speaks to the user and to the log. */
export interface Reporter {
  readonly tellUser: (message: string) => void;
  /** Shows what is wrong in a file, at its places; none takes back what was shown. */
  readonly showProblems: (uri: string, problems: readonly Problem[]) => void;
  readonly log: (message: string) => void;
}
