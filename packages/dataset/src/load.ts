import type { DatasetIndex, Entity, Manifest, Redirect, Source, Vocabularies } from '@glossator/model';
import { FOLDERS, KINDS, parseId } from '@glossator/model';
import { Manifest as isManifest } from '@glossator/model/validators';
import { createDataset } from './api/create-dataset.js';
import type { Dataset } from './dataset.js';
import { InputError, type Problem } from './problem.js';
import { FORMAT_VERSION } from './publish/files.js';

/** The world of the loader: reads a file that stands beside the manifest. */
export interface DatasetFiles {
  /** What to call the manifest in messages. */
  readonly manifestPath: string;
  /** The text of a file, its path relative to the manifest; throws where it cannot be read. */
  readonly read: (path: string) => Promise<string>;
  readonly sha256: (text: string) => string;
}

const rebuild = 'install or build the data package again';

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = `not valid JSON (${(error as Error).message}): the file is cut short or was changed; ${rebuild}.`;
    throw new InputError([{ file, message }]);
  }
}

function checkManifest(value: unknown, file: string): Manifest {
  const { formatVersion } = (value ?? {}) as Partial<Manifest>;
  if (typeof formatVersion === 'number' && formatVersion > FORMAT_VERSION) {
    const message = `format version ${formatVersion} is newer than this Glossator reads (${FORMAT_VERSION}): update Glossator.`;
    throw new InputError([{ file, message }]);
  }
  if (!isManifest(value)) {
    const [first] = isManifest.errors ?? [];
    const problem: Problem = {
      file,
      message: `not the manifest of a dataset: ${first?.instancePath ?? ''} ${first?.message ?? ''}; ${rebuild}.`,
    };
    throw new InputError([problem]);
  }
  return value as Manifest;
}

/** Lists of things with an id and names: the least that everything else relies on. Deeper it is the digest's to vouch. */
function checkShape(list: unknown, file: string): void {
  const isEntry = (entry: unknown): boolean => {
    const { id, names } = (entry ?? {}) as { readonly id?: unknown; readonly names?: unknown };
    return typeof id === 'string' && parseId(id) !== undefined && Array.isArray(names);
  };
  if (Array.isArray(list) && list.every(isEntry)) return;
  throw new InputError([
    { file, message: `not of the published form: expected a list of entries with id and names; ${rebuild}.` },
  ]);
}

/**
 * Loads a published dataset. Every file is compared with its digest in the manifest.
 *
 * @throws InputError that names the file, what was expected and the cure
 */
export async function loadDataset({ manifestPath, read, sha256 }: DatasetFiles): Promise<Dataset> {
  const folder = manifestPath.slice(0, manifestPath.lastIndexOf('/') + 1);
  const readText = async (path: string, file: string): Promise<string> => {
    try {
      return await read(path);
    } catch (error) {
      throw new InputError([{ file, message: `cannot be read (${(error as Error).message}): ${rebuild}.` }]);
    }
  };
  const name = manifestPath.slice(folder.length);
  const manifest = checkManifest(parse(await readText(name, manifestPath), manifestPath), manifestPath);
  const load = async (path: string): Promise<unknown> => {
    const file = `${folder}${path}`;
    const listed = manifest.files.find((entry) => entry.path === path);
    if (listed === undefined) {
      throw new InputError([{ file: manifestPath, message: `"files" does not list ${path}: ${rebuild}.` }]);
    }
    const text = await readText(path, file);
    const value = parse(text, file);
    if (sha256(text) !== listed.sha256) {
      throw new InputError([
        { file, message: `its SHA-256 is not the one in ${name}: the file was changed; ${rebuild}.` },
      ]);
    }
    return value;
  };
  const [entities, index, sources, redirects, vocabularies] = await Promise.all([
    Promise.all(KINDS.map((kind) => load(`${FOLDERS[kind]}.json`))),
    load('index.json'),
    load('sources.json'),
    load('redirects.json'),
    load('vocabularies.json'),
  ]);
  checkShape((entities as unknown[]).flat(), `${folder}*.json`);
  checkShape(index, `${folder}index.json`);
  return createDataset({
    manifest,
    entities: (entities as readonly (readonly Entity[])[]).flat(),
    index: index as DatasetIndex,
    sources: sources as readonly Source[],
    redirects: redirects as readonly Redirect[],
    vocabularies: vocabularies as Vocabularies,
  });
}
