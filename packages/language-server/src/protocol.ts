/**
 * What the server says beyond the Language Server Protocol, for editors that show more than the protocol has words for.
 * Everything is optional: a client that knows none of it is served whole. Positions count as the protocol's do, from 0 in UTF-16 units.
 */
import type { Range, TextEdit } from 'vscode-languageserver';

/** `initializationOptions` of the server. */
export interface ClientOptions {
  /** The folder of a data package that serves where nothing else does: an absolute path, or a URI that the client can read. */
  readonly bundledDataset?: string;
  /** Whether the client answers `FILES`, for what the server cannot read by itself: any scheme but `file:`, and all in a browser. */
  readonly files?: boolean;
  /** Whether the client can show `person:leon-trotsky` and its like: "go to definition" leads there then, not to a record. */
  readonly cards?: boolean;
  /** The section `glossator` of the settings: used until the client answers `workspace/configuration`, or for ever where it does not. */
  readonly settings?: unknown;
}

/** Requests of the server to the client: the files of its workspace. Nothing but these is read in a browser. */
export const FILES = {
  /** `{ uri }` → `FileText`. */
  read: 'glossator/files/read',
  /** `{ uri }` → `FileStat`, or null where there is nothing. */
  stat: 'glossator/files/stat',
  /** `{ uri }` → `FileEntry[]`, or null where there is no folder. */
  list: 'glossator/files/list',
} as const;

/** The text of a file, its byte order mark kept; null where there is none; else why it cannot be read. */
export type FileText = { readonly text: string } | { readonly error: string } | null;

/** Requests of the client to the server. */
export const REQUESTS = {
  /** `StatusParams` → `Status`. */
  status: 'glossator/status',
  /** `CardParams` → `CardPage`, or null for what is no id; an id that means nobody for certain has a page that says so. */
  card: 'glossator/card',
  /** `{ uri }` → `NoteEntity[]`, in the order of the note. */
  entities: 'glossator/entities',
  /** `MentionedParams` → `Place[]`, by note and line. */
  mentioned: 'glossator/mentioned',
  /** `SearchParams` → `Found[]`, best first. */
  search: 'glossator/search',
  /** `ResolveParams` → `{ [id]: Resolved }`. */
  resolve: 'glossator/resolve',
  /** `{ uri }` → `LinkAll`: references for all names in a note that surely mean somebody; null for a note that is not checked. */
  linkAll: 'glossator/linkAll',
} as const;

/** Notifications of the server. */
export const NOTIFICATIONS = {
  /** What `status` would answer may have changed, but for what is typed; `{}`. Sent to clients with `cards` alone. */
  statusChanged: 'glossator/statusChanged',
} as const;

export interface StatusParams {
  /** The note that is looked at; without it, the first folder's. */
  readonly uri?: string;
}

export interface ServedDataset {
  readonly name: string;
  readonly version: string;
  /** Where it comes from: the extension, the workspace, or a folder of records beside the notes. */
  readonly from: 'bundled' | 'workspace' | 'records';
}

export interface Status {
  readonly datasets: readonly ServedDataset[];
  /** The URI of the configuration that governs the note; absent where none does. */
  readonly configuration?: string;
  /** What went wrong, each in a sentence with its cure. */
  readonly problems: readonly string[];
  /** Lockfiles that name another version than the one that serves. */
  readonly locks: readonly { readonly name: string; readonly installed: string; readonly locked: string }[];
  /** Whether the note is left in peace: no configuration governs it, and it refers to nothing. */
  readonly quiet: boolean;
  /** How many entities are named in the note without a reference, one that is shared once; 0 for a note that is not open. */
  readonly known: number;
}

export interface CardParams {
  /** Short or with its dataset. */
  readonly id: string;
  /** The note from which it is asked: its project answers; without it, the first that knows the id. */
  readonly uri?: string;
}

/** A place of a page where the passage of a source can be opened in a copy of the reader's own. */
export interface Passage {
  readonly range: Range;
  /** The key of the source, and the dataset that has it. */
  readonly source: string;
  readonly dataset: string;
  /** One line or a range, from 1: "243", "243-244"; each place of a citation is a passage of its own. */
  readonly lines: string;
  /** Of the transcription that the lines refer to: UTF-8, LF, no byte order mark. */
  readonly sha256: string;
}

/** All that is known of an entity, on one page of Markdown. */
export interface CardPage {
  /** The shortest id by which its project knows the entity; what was asked for where it means nobody for certain. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly passages: readonly Passage[];
}

export interface NoteEntity {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  readonly dates: string;
  readonly places: readonly NotePlace[];
}

/** A place of a note where an entity is referred to or named. */
export interface NotePlace {
  /** Of a reference its destination, where other tools see it too. */
  readonly range: Range;
  /** What to show a reader: the label where there is one, else the same as the range. */
  readonly shown: Range;
  readonly how: 'reference' | 'use' | 'mention';
}

export interface MentionedParams {
  readonly id: string;
  readonly uri?: string;
}

/** A place of a note of the workspace. */
export interface Place {
  readonly uri: string;
  readonly range: Range;
  readonly how: 'reference' | 'use' | 'mention';
  /** The line it stands in, at most 200 characters of it around the place. */
  readonly line: string;
  /** Where in `line` the place begins, in UTF-16 units. */
  readonly at: number;
}

export interface SearchParams {
  readonly text: string;
  readonly uri?: string;
}

export interface Found {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  readonly dates: string;
  /** The spelling that was found, where it is not the label. */
  readonly why: string;
}

export interface ResolveParams {
  readonly ids: readonly string[];
  readonly uri?: string;
}

/** What an id means, as a preview needs it. */
export interface Resolved {
  readonly status: 'live' | 'moved' | 'split' | 'withdrawn' | 'unknown' | 'malformed';
  readonly id?: string;
  readonly label?: string;
  readonly kind?: string;
  readonly dates?: string;
}

export interface LinkAll {
  /** Of the document that the edits are for. */
  readonly version: number;
  readonly edits: readonly TextEdit[];
}
