import type { Found, Problem } from '@glossator/dataset';
import type { LanguageService } from '@glossator/service';
import type { Location } from 'vscode-languageserver';

/** What serves a document. */
export interface Served {
  readonly service: LanguageService;
  /** Whether the configuration wants the document checked. */
  readonly checked: boolean;
  /** The URI of the folder of the configuration: below it a fix may create files. */
  readonly root: string;
}

/** What a client says when it starts the server. */
export interface Workspace {
  /** URIs of its folders. */
  readonly folders: readonly string[];
  /** The folder of a data package that serves where nothing else does. */
  readonly bundledDataset?: string;
  /** Called where records of one's own change on disk; absent where the client tells of that itself. */
  readonly changed?: () => void;
}

/** What the server needs from outside: files, and where entities are kept. */
export interface World {
  /** What serves a document; undefined where nothing does. Trouble has been reported to the user by then. */
  readonly serve: (uri: string) => Promise<Served | undefined>;
  /** Where the record of an entity can be read: that of its dataset, and what records of one's own add to it. */
  readonly locate: (found: Found) => Promise<readonly Location[]>;
  /** What the client opened; called before anything is served. */
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
