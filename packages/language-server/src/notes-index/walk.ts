import { isNoteName } from '@glossator/dataset';
import { URI } from 'vscode-uri';
import type { World } from '../world.js';

/** Never entered: what lies there is not written by the keeper of the notes. */
const SKIPPED: ReadonlySet<string> = new Set(['node_modules', '.git']);

/** Folders in folders: more is a slip, or a ring that was not seen as one. */
const MAX_DEPTH = 32;

const MAX_FOLDERS = 50_000;

/** One form for what editors write in several: `file:///c%3A/a` and `file:///c:/a`. */
export const keyOf = (uri: string): string => URI.parse(uri).toString();

export const childOf = (folder: string, name: string): string => {
  const parent = URI.parse(folder);
  return parent.with({ path: `${parent.path.replace(/\/$/u, '')}/${name}` }).toString();
};

export interface Walked {
  /** Keys, in the order of the folders. */
  readonly notes: readonly string[];
  /** Whether there was more than is looked at. */
  readonly cut: boolean;
}

type WalkWorld = Pick<World, 'list' | 'enters' | 'takes'>;

/** The notes that lie in a folder itself, and the folders in it that are entered. */
async function read(world: WalkWorld, folder: string): Promise<Readonly<Record<'notes' | 'folders', string[]>>> {
  const found = { notes: [] as string[], folders: [] as string[] };
  for (const { name, type } of await world.list(folder)) {
    const uri = childOf(folder, name);
    if (type === 'folder') {
      if (!SKIPPED.has(name) && (await world.enters(uri))) found.folders.push(uri);
    } else if (type !== 'other' && isNoteName(name) && (await world.takes(uri))) found.notes.push(uri);
  }
  return found;
}

/**
 * The Markdown files below a folder. Links to folders are not followed, so nothing is met twice and no ring is walked.
 *
 * @param turn called between two folders
 * @param stop whether nobody waits for it any more
 */
export async function findNotes(
  world: WalkWorld,
  root: string,
  limit: number,
  turn: () => Promise<void>,
  stop: () => boolean,
): Promise<Walked> {
  const notes: string[] = [];
  const pending = [{ folder: keyOf(root), depth: 1 }];
  let [entered, cut] = [1, false];
  for (let at = pending.pop(); at !== undefined && !stop(); at = pending.pop()) {
    const { folder, depth } = at;
    const here = await read(world, folder);
    cut ||= here.notes.length > limit - notes.length;
    notes.push(...here.notes.slice(0, limit - notes.length));
    const room = depth < MAX_DEPTH ? MAX_FOLDERS - entered : 0;
    const below = here.folders.slice(0, room);
    entered += below.length;
    pending.push(...below.map((each) => ({ folder: each, depth: depth + 1 })));
    cut ||= below.length < here.folders.length;
    if (notes.length >= limit) return { notes, cut: cut || pending.length > 0 };
    await turn();
  }
  return { notes, cut };
}

/** Whether a walk from a folder comes to a file: what is told of a change may lie anywhere. */
export async function isReached(world: Pick<World, 'enters' | 'takes'>, root: string, uri: string): Promise<boolean> {
  const from = `${keyOf(root).replace(/\/$/u, '')}/`;
  if (!uri.startsWith(from) || !isNoteName(uri)) return false;
  const names = uri.slice(from.length).split('/').slice(0, -1).map(decodeURIComponent);
  if (names.length >= MAX_DEPTH || names.some((name) => SKIPPED.has(name))) return false;
  let folder = keyOf(root);
  for (const name of names) {
    folder = childOf(folder, name);
    if (!(await world.enters(folder))) return false;
  }
  return await world.takes(uri);
}
