/** What a module exports, read from its text: it is never run. Meant for what compilers and bundlers print, a statement from the start of a line. */

const DECLARED =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:const|let|var|function\*?|class|interface|type|enum|namespace) ([\w$]+)/u;
const LISTED = /^export (?:type )?\{([^}]*)\}/u;
const STARRED = /^export (?:type )?\* (?:as ([\w$]+) )?from ['"](\.\/[^'"]+)['"]/u;

const withoutComments = (text: string): string =>
  text
    .split('/*')
    .map((part, at) => (at === 0 ? part : part.includes('*/') ? part.slice(part.indexOf('*/') + 2) : ''))
    .join('');

/** `a as b` is b, `type A` is A. */
const listedName = (item: string): string => item.trim().split(/\s+/u).at(-1) ?? '';

/** Each piece of a module that begins with `export`. */
const statements = (text: string): string[] =>
  withoutComments(text)
    .split(/^(?=export )/mu)
    .filter((piece) => piece.startsWith('export '));

function besides(path: string, specifier: string): string {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const target = `${folder}${specifier.slice(2)}`;
  return /\.d\.[cm]?ts$/u.test(path) ? target.replace(/\.([cm]?)js$/u, '.d.$1ts') : target;
}

/**
 * The names that a module exports, those of modules that it passes on included.
 *
 * @param path of the module, in `files`
 * @param files path to text
 */
export function exportedNames(path: string, files: ReadonlyMap<string, string>, seen = new Set<string>()): Set<string> {
  const names = new Set<string>();
  if (seen.has(path)) return names;
  seen.add(path);
  for (const piece of statements(files.get(path) ?? '')) {
    const declared = DECLARED.exec(piece)?.[1];
    const listed = LISTED.exec(piece)?.[1];
    const [, as, from] = STARRED.exec(piece) ?? [];
    if (declared !== undefined) names.add(declared);
    else if (listed !== undefined) for (const name of listed.split(',').map(listedName)) names.add(name);
    else if (as !== undefined) names.add(as);
    else if (from !== undefined) for (const name of exportedNames(besides(path, from), files, seen)) names.add(name);
    else if (piece.startsWith('export default ')) names.add('default');
  }
  names.delete('');
  return names;
}
