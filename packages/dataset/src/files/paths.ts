/** Paths parted with `/`, as `Files` has them. */

/** A drive of Windows, with the slash that makes it a folder; in a URI another one stands before it. */
const DRIVE = /^\/?[a-z]:\/$/iu;

/** The folder that a file lies in; of a root the root itself. @example parentOf('/notes/a.md') // '/notes' */
export function parentOf(file: string): string {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  return folder === '/' || DRIVE.test(folder) ? folder : folder.slice(0, -1);
}

/** A folder and all that it lies in, from the inside out. */
export function* upwards(folder: string): Generator<string> {
  for (let at = folder; ; at = parentOf(at)) {
    yield at;
    if (parentOf(at) === at) return;
  }
}

/** What a relative path means in a folder; an absolute one means itself. @example pathIn('/notes', '../a.md') // '/a.md' */
export function pathIn(folder: string, relative: string): string {
  let at = relative.startsWith('/') ? '' : folder.replace(/\/$/u, '');
  for (const part of relative.split('/')) {
    if (part === '..') at = at.slice(0, Math.max(at.lastIndexOf('/'), 0));
    else if (part !== '' && part !== '.') at += `/${part}`;
  }
  return at === '' ? '/' : at;
}

/** Whether `file` is `folder` or lies below it. */
export const isInside = (folder: string, file: string): boolean =>
  file === folder || file.startsWith(folder.endsWith('/') ? folder : `${folder}/`);

/** The way from a folder to a file, through folders above where it lies elsewhere. @example relativeTo('/a', '/b/c.md') // '../b/c.md' */
export function relativeTo(folder: string, file: string): string {
  const [from, to] = [folder, file].map((each) => each.split('/').filter((part) => part !== '')) as [
    string[],
    string[],
  ];
  const differs = from.findIndex((part, at) => part !== to[at]);
  const shared = differs < 0 ? from.length : differs;
  return [...from.slice(shared).fill('..'), ...to.slice(shared)].join('/');
}
