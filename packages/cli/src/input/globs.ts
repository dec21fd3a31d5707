/** Globs of a command line: what a shell leaves to us where they stand in quotes. */
import path from 'node:path';
import { withSlashes } from '@glossator/dataset/node';
import picomatch from 'picomatch/posix';

/** Some of the notes below a folder. */
export interface Glob {
  /** Absolute. */
  readonly folder: string;
  /** In how many folders below it, one in the other, there can be some. */
  readonly depth: number;
  /** Asked of an absolute path below it. */
  readonly matches: (file: string) => boolean;
}

/** A folder that begins with a dot is a folder, as in a configuration. */
const OPTIONS = { dot: true } as const;

/** `**` and groups may stand for several folders. */
const depthOf = (glob: string): number =>
  /\*\*|[{(]/u.test(glob) ? Number.POSITIVE_INFINITY : glob.split('/').length - 1;

/**
 * Reads a glob; undefined where a text is none.
 *
 * @example globOf('notes/*.md', '/home/me') // { folder: '/home/me/notes', depth: 0, … }
 */
export function globOf(text: string, cwd: string): Glob | undefined {
  const { base, glob, isGlob } = picomatch.scan(withSlashes(text), { unescape: false });
  if (!isGlob) return undefined;
  const folder = path.resolve(cwd, base);
  const matches = picomatch(glob, OPTIONS);
  return { folder, depth: depthOf(glob), matches: (file) => matches(withSlashes(path.relative(folder, file))) };
}

/** `!drafts`: what is left out; `!(a|b).md` is a glob of its own. */
export const isNegated = (text: string): boolean => /^!(?!\()/u.test(text);

/**
 * What a text behind `!` leaves out: files, and folders with all below them.
 *
 * @example leavesOut('!drafts', '/home/me')('/home/me/drafts/a.md') // true
 */
export function leavesOut(text: string, cwd: string): (file: string) => boolean {
  const pattern = withSlashes(text.slice(1)).replace(/\/+$/u, '');
  const matches = picomatch(pattern, OPTIONS);
  const named = path.isAbsolute(pattern) ? path.resolve : (file: string) => path.relative(cwd, file);
  return (file) => {
    const parts = withSlashes(named(file)).split('/');
    return parts.some((_, at) => matches(parts.slice(0, at + 1).join('/')));
  };
}
