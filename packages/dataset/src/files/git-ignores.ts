/** What git ignores, by the `.gitignore` files of a work tree; no git is asked. */
import ignore, { type Ignore } from 'ignore';
import { type Files, readText } from './files.js';
import { gitFolder } from './git-folder.js';
import { onceEach } from './once-each.js';
import { parentOf, pathIn, relativeTo } from './paths.js';

/** A work tree, with all that is said about one of its folders. */
interface Tree {
  readonly root: string;
  readonly rules: Ignore;
}

/** Whether git ignores what lies in a folder, by its name. */
export type Ignores = (name: string, type: 'file' | 'folder') => boolean;

/** A list beside a work tree may be any file that a `.git` leads to: what is longer is none that anybody wrote. */
const MOST_EXCLUDE_BYTES = 1_000_000;

/** What signs mean is lost behind a backslash. */
const escaped = (folder: string): string => folder.replace(/[\\*?[\]!# ]/gu, '\\$&');

/**
 * A line of a `.gitignore` as if it stood in that of the root: one with a slash in it, but at its end, means a place in its folder,
 * any other a name wherever below it.
 *
 * @example fromRoot('/x.md', 'a/b') // '/a/b/x.md'
 */
function fromRoot(line: string, folder: string): string {
  if (folder === '' || line.startsWith('#') || line.trim() === '') return line;
  const [, not = '', pattern = ''] = /^(!?)\\?(.*)$/su.exec(line) ?? [];
  const place = /\/./u.test(pattern) ? pattern.replace(/^\//u, '') : `**/${pattern}`;
  return `${not}/${escaped(folder)}/${place}`;
}

/**
 * Finds what git ignores below a folder that notes are looked for in: by each `.gitignore` from the root of the work tree (the folder
 * with `.git` in it) on, and `.git/info/exclude`, that of the first work tree in one that is linked to it. Outside a work tree it ignores nothing; nor does it where the folder is ignored
 * itself, since somebody asks for it. Unlike git, it does not know what was committed all the same, nor the reader's own list.
 *
 * @returns of a folder and of where the walk began: what is ignored in it
 */
export function gitIgnores(files: Files): (folder: string, from: string) => Promise<Ignores> {
  // One that cannot be read is git's to report.
  const linesOf = async (file: string): Promise<readonly string[]> =>
    ((await readText(files, file).catch(() => undefined)) ?? '').split(/\r?\n/u);

  const excludedBy = async (git: string): Promise<readonly string[]> => {
    const file = pathIn(git, 'info/exclude');
    const { type, size = 0 } = (await files.stat(file).catch(() => undefined)) ?? {};
    return type === 'file' && size <= MOST_EXCLUDE_BYTES ? await linesOf(file) : [];
  };

  const treeOf = onceEach(async (folder: string): Promise<Tree | undefined> => {
    const git = await gitFolder(files, folder);
    const isRoot = git !== undefined;
    const parent = parentOf(folder);
    if (!isRoot && parent === folder) return undefined;
    const above = isRoot ? undefined : await treeOf(parent);
    if (!isRoot && above === undefined) return undefined;
    const root = above?.root ?? folder;
    const own = (await linesOf(pathIn(folder, '.gitignore'))).filter((line) => line !== '');
    if (above !== undefined && own.length === 0) return above;
    const rules = ignore({ ignorecase: false });
    if (above !== undefined) rules.add(above.rules);
    else if (git !== undefined) rules.add(await excludedBy(git));
    return { root, rules: rules.add(own.map((line) => fromRoot(line, relativeTo(root, folder)))) };
  });

  const ignoresIn = ({ root, rules }: Tree, folder: string): Ignores => {
    const way = relativeTo(root, folder);
    const prefix = way === '' ? '' : `${way}/`;
    return (name, type) => rules.ignores(`${prefix}${name}${type === 'folder' ? '/' : ''}`);
  };

  const isIgnored = onceEach(async (folder: string): Promise<boolean> => {
    const parent = parentOf(folder);
    const tree = await treeOf(parent);
    return (
      tree !== undefined &&
      parent !== folder &&
      ignoresIn(tree, parent)(folder.slice(folder.lastIndexOf('/') + 1), 'folder')
    );
  });

  return async (folder, from) => {
    const tree = await treeOf(folder);
    return tree === undefined || (await isIgnored(from)) ? () => false : ignoresIn(tree, folder);
  };
}
