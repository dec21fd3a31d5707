import { compareText } from '../problem.js';

/** An id ever released, and the line of ids.lock it stands on. */
export interface LockedId {
  readonly id: string;
  readonly line: number;
}

const isComment = (line: string): boolean => line.startsWith('#');

const trimmed = (text: string): string[] => text.split('\n').map((line) => line.trim());

/** The ids of an ids.lock: one a line, `#` begins a comment. */
export const lockedIds = (text: string): LockedId[] =>
  trimmed(text)
    .map((id, at) => ({ id, line: at + 1 }))
    .filter(({ id }) => id !== '' && !isComment(id));

const HEAD = '# Every id ever released: each resolves for ever. Grown by `glossator build --lock`; no line goes.';

/**
 * An ids.lock after a release: what it had, and these ids. Nothing is taken out; comments stand first, the ids sorted
 * below them, so that two branches that add ids merge.
 *
 * @param text the file before it, empty where there is none
 * @example grownLock('# ours\nperson:b\n', ['person:a']) // '# ours\nperson:a\nperson:b\n'
 */
export function grownLock(text: string, ids: Iterable<string>): string {
  const comments = trimmed(text).filter(isComment);
  const all = new Set([...lockedIds(text).map(({ id }) => id), ...ids]);
  return [...(text === '' ? [HEAD] : comments), ...[...all].sort(compareText), ''].join('\n');
}
