import { type Change, changeOf } from './changes.js';
import { exportedNames } from './exports.js';
import { keysOf, type Two } from './two.js';

/** What a build publishes beside the data, as text: nothing of it is run. */
export interface PublishedFiles {
  /** Every file beside the manifest, its path relative to that, to the text of code and of schemas; to '' for data, which has digests. */
  readonly files: ReadonlyMap<string, string>;
  /**
   * The keys of `exports` in package.json, each with the module in `files` that types or is it, where there is one; absent where the build
   * lies in no package.
   */
  readonly entries?: ReadonlyMap<string, string | undefined>;
}

const isData = (path: string): boolean => path.endsWith('.json');

function diffPaths({ before, after }: Two<PublishedFiles>): Change[] {
  return [...keysOf({ before: before.files, after: after.files })].flatMap((path) => {
    const [old, fresh] = [before.files.get(path), after.files.get(path)];
    const details = { id: path, label: path };
    if (!isData(path)) return old === fresh ? [] : [changeOf('code-changed', details)];
    if (old === undefined) return [changeOf('file-added', details)];
    return fresh === undefined ? [changeOf('file-removed', details)] : [];
  });
}

const came = (id: string, property?: string): Change =>
  changeOf('export-added', { id, label: id, ...(property === undefined ? {} : { property, after: property }) });

const went = (id: string, property?: string): Change =>
  changeOf('export-removed', { id, label: id, ...(property === undefined ? {} : { property, before: property }) });

/** The names of one entry, where it is code in both builds. */
function diffNamesOf(entry: string, { before, after }: Two<PublishedFiles>): Change[] {
  const names = ({ entries, files }: PublishedFiles): Set<string> | undefined => {
    const module = entries?.get(entry);
    return module === undefined ? undefined : exportedNames(module, files);
  };
  const [old, fresh] = [names(before), names(after)];
  if (old === undefined || fresh === undefined) return [];
  return [
    ...[...fresh].filter((name) => !old.has(name)).map((name) => came(entry, name)),
    ...[...old].filter((name) => !fresh.has(name)).map((name) => went(entry, name)),
  ];
}

function diffEntries(two: Two<PublishedFiles>): Change[] {
  const { entries: old } = two.before;
  const { entries: fresh } = two.after;
  if (old === undefined || fresh === undefined) return [];
  return [...keysOf({ before: old, after: fresh })].flatMap((entry) => {
    if (!old.has(entry)) return [came(entry)];
    return fresh.has(entry) ? diffNamesOf(entry, two) : [went(entry)];
  });
}

/** Files, entries of the package, and the names that these export. */
export const diffFiles = (two: Two<PublishedFiles>): Change[] => [...diffPaths(two), ...diffEntries(two)];
