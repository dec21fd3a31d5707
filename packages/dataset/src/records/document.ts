import type { Problem } from '../problem.js';

/** A path into a document: keys and list positions. */
export type Path = readonly (string | number)[];

/** A file as plain data, with a way back from the data to its place in the text. */
export interface LocatedDocument {
  readonly path: string;
  readonly data: unknown;
  /** A scalar as it is written there, which 0044 and 1.10 are no more once they are read as numbers. */
  readonly written: (at: Path) => string | undefined;
  /** A problem at the value under `at`, or at the nearest value around it that exists. */
  readonly problem: (at: Path, message: string) => Problem;
  /** A problem at a key of the map under `at`. */
  readonly problemAtKey: (at: Path, key: string, message: string) => Problem;
}

/** What reading a file gives: the document, or what is wrong with its syntax. */
export type Parsed = LocatedDocument | { readonly problems: readonly Problem[] };
