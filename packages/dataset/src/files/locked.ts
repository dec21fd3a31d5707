import { parse } from 'yaml';

/** What one kind of lockfile says. @param importer the folder of the package that depends on it, from the lockfile's: '.', 'site' */
type Reader = (text: string, name: string, importer: string) => unknown;

type Json = Readonly<Record<string, unknown>>;

/** A property of what may be anything; ids such as `constructor` are names of packages, too. */
const at = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Json)[key] : undefined;

const inPath = (value: unknown, ...keys: readonly string[]): unknown => keys.reduce(at, value);

/** A folder below another one and all that it lies in, down to that. @example outwards('a/b') // ['a/b', 'a', '.'] */
export function outwards(importer: string): string[] {
  if (importer === '.') return ['.'];
  const parts = importer.split('/');
  return [...parts.map((_, end) => parts.slice(0, parts.length - end).join('/')), '.'];
}

/** As Node finds it: the nearest `node_modules` outwards. Before version 2 of its form there is one alone. */
const npm: Reader = (text, name, importer) => {
  const lock: unknown = JSON.parse(text);
  const packages = at(lock, 'packages');
  if (packages === undefined) return inPath(lock, 'dependencies', name, 'version');
  for (const folder of outwards(importer)) {
    const prefix = folder === '.' ? '' : `${folder}/`;
    const version = inPath(packages, `${prefix}node_modules/${name}`, 'version');
    if (version !== undefined) return version;
  }
  return undefined;
};

const DEPENDENCIES = ['dependencies', 'devDependencies', 'optionalDependencies'];

/** What a package depends on stands before all packages, which are very many and not read. */
const pnpm: Reader = (text, name, importer) => {
  const end = text.search(/^packages:/mu);
  const lock: unknown = parse(end < 0 ? text : text.slice(0, end));
  const importers = outwards(importer).map((folder) => inPath(lock, 'importers', folder));
  const found = [...importers, lock]
    .flatMap((own) => DEPENDENCIES.map((group) => inPath(own, group, name)))
    .find((each) => each !== undefined);
  const version = at(found, 'version') ?? found;
  // Behind a version stand its peers: 1.0.0(react@18.0.0), once 1.0.0_react@18.0.0.
  return typeof version === 'string' ? version.replace(/[(_].*$/su, '') : undefined;
};

/**
 * Every range that is asked for has an entry, which does not say by whom: where there are several versions, nobody knows which is
 * meant. The classic form and that of Berry differ in a colon here.
 */
const yarn: Reader = (text, name) => {
  const versions = new Set<string>();
  let ours = false;
  for (const line of text.split(/\r?\n/u)) {
    if (/^[^\s#]/u.test(line)) {
      const asked = line.replace(/:$/u, '').replaceAll('"', '').split(', ');
      ours = asked.some((each) => each.startsWith(`${name}@`));
    }
    const version = ours ? /^ {2}version:? "?([^"\s]+)"?$/u.exec(line)?.[1] : undefined;
    if (version !== undefined) versions.add(version);
  }
  return versions.size === 1 ? [...versions][0] : undefined;
};

const READERS: ReadonlyMap<string, Reader> = new Map([
  ['package-lock.json', npm],
  ['npm-shrinkwrap.json', npm],
  ['pnpm-lock.yaml', pnpm],
  ['yarn.lock', yarn],
]);

/** The files in which package managers write down what is to be installed. */
export const LOCKFILES: readonly string[] = [...READERS.keys()];

/** Semantic versions; what is linked or lies in the workspace has none. */
const VERSION = /^\d+\.\d+\.\d+(?:-(?!use\.local)[\w.-]+)?(?:\+[\w.-]+)?$/u;

/**
 * The version of a package that a lockfile of npm, pnpm or Yarn names.
 *
 * @param fileName tells whose form it has: one of `LOCKFILES`
 * @param importer the folder of the package that depends on it, from the lockfile's, parted with `/`
 * @returns undefined where it names none, more than one, or cannot be read
 * @example lockedVersion('package-lock.json', text, '@glossator/party-opposition') // '1.2.0'
 */
export function lockedVersion(fileName: string, text: string, name: string, importer = '.'): string | undefined {
  try {
    const version = READERS.get(fileName)?.(text, name, importer);
    return typeof version === 'string' && VERSION.test(version) ? version : undefined;
  } catch {
    // One that is broken is its package manager's to report.
    return undefined;
  }
}
