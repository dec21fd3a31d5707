import type { Manifest } from '@glossator/model';
import { FOLDERS, KINDS } from '@glossator/model';
import type { Dataset, PublishedTable } from './dataset.js';
import { sha256 } from './files/sha256.js';
import { InputError } from './problem.js';
import { FORMAT_VERSION } from './publish/files.js';
import { checkIds, checkShape, READ, refuse } from './published-form.js';
import { whereJsonBreaks } from './records/json-file.js';

/** The world of the loader: reads a file that stands beside the manifest. */
export interface DatasetFiles {
  /** What to call the manifest in messages. */
  readonly manifestPath: string;
  /** The text of a file, its path relative to the manifest; throws where it cannot be read. */
  readonly read: (path: string) => Promise<string>;
}

const SEARCH = 'search.json';

const rebuild = 'install or build the data package again';

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const { reason, ...place } = whereJsonBreaks(text);
    const message = `not valid JSON (${reason}): the file is cut short or was changed; ${rebuild}.`;
    throw new InputError([{ file, ...place, message }]);
  }
}

function checkManifest(value: unknown, file: string): Manifest {
  const { formatVersion } = (value ?? {}) as Partial<Manifest>;
  if (typeof formatVersion === 'number' && formatVersion > FORMAT_VERSION) {
    const message = `format version ${formatVersion} is newer than this Glossator reads (${FORMAT_VERSION}): update Glossator.`;
    throw new InputError([{ file, message }]);
  }
  checkShape(value, file, 'manifest', 'not the manifest of a dataset: ');
  return value as Manifest;
}

/**
 * Loads a published dataset. Every file is compared with its digest in the manifest, then held to the published form.
 *
 * @throws InputError that names the file, what was expected and the cure
 */
export async function loadDataset({ manifestPath, read }: DatasetFiles): Promise<Dataset> {
  const folder = manifestPath.slice(0, manifestPath.lastIndexOf('/') + 1);
  const readText = async (path: string, file: string): Promise<string> => {
    try {
      return await read(path);
    } catch (error) {
      if (error instanceof InputError) throw error;
      const message = `cannot be read (${(error as Error).message}): ${rebuild}.`;
      throw new InputError([{ file, message }], { cause: error });
    }
  };
  const name = manifestPath.slice(folder.length);
  const manifest = checkManifest(parse(await readText(name, manifestPath), manifestPath), manifestPath);
  const listed = (path: string): Manifest['files'][number] | undefined =>
    manifest.files.find((entry) => entry.path === path);
  const isWhole = async (path: string, text: string): Promise<boolean> => (await sha256(text)) === listed(path)?.sha256;
  const refuseDigest = (path: string): never => {
    const message = `its SHA-256 is not the one in ${name}: the file was changed; ${rebuild}.`;
    throw new InputError([{ file: `${folder}${path}`, message }]);
  };
  const load = async <T>(path: string, as: (value: unknown, file: string) => T): Promise<T> => {
    const file = `${folder}${path}`;
    if (listed(path) === undefined) {
      throw new InputError([{ file: manifestPath, message: `"files" does not list ${path}: ${rebuild}.` }]);
    }
    const text = await readText(path, file);
    const value = parse(text, file);
    if (!(await isWhole(path, text))) refuseDigest(path);
    return as(value, file);
  };
  /** The text of search.json, which is parsed when it is first needed; older builds have none. */
  const loadSearch = async (): Promise<string | undefined> => {
    if (listed(SEARCH) === undefined) return undefined;
    const text = await readText(SEARCH, `${folder}${SEARCH}`);
    if (await isWhole(SEARCH, text)) return text;
    parse(text, `${folder}${SEARCH}`);
    return refuseDigest(SEARCH);
  };
  const [entities, index, sources, redirects, vocabularies, search] = await Promise.all([
    Promise.all(KINDS.map((kind) => load(`${FOLDERS[kind]}.json`, (value, file) => READ.entities(value, file, kind)))),
    load('index.json', READ.index),
    load('sources.json', READ.sources),
    load('redirects.json', READ.redirects),
    load('vocabularies.json', READ.vocabularies),
    loadSearch(),
  ]);
  const parts = { entities: new Map(entities.flatMap((list) => [...list])), index, redirects };
  for (const [at, kind] of KINDS.entries()) {
    const [count, found] = [manifest.counts[kind], entities[at]?.size];
    if (count !== found) refuse(manifestPath, `"counts" says ${count} of ${kind}, ${FOLDERS[kind]}.json has ${found}`);
  }
  checkIds(parts, folder);
  const entries = [...index.values()];
  const file = `${folder}${SEARCH}`;
  const tableIn = (text: string): PublishedTable => ({
    read: () => READ.search(parse(text, file), file),
    refuse: (reason) => refuse(file, reason),
  });
  return Object.freeze({
    name: manifest.name,
    title: manifest.title,
    version: manifest.version,
    licence: manifest.licence,
    ...parts,
    index: entries,
    ...(search === undefined ? {} : { searchTable: tableIn(search) }),
    sources,
    vocabularies,
  });
}
