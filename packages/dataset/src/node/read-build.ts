import fs from 'node:fs/promises';
import path from 'node:path';
import type { Manifest } from '@glossator/model';
import type { Build } from '../diff/diff.js';
import { textOf } from '../files/load.js';
import { InputError } from '../problem.js';
import { nodeFiles } from './node-files.js';
import { loadFolder } from './on-disk.js';
import { isInside, systemReason, withSlashes } from './paths.js';

/** Beside the manifest: what is code or a schema is compared as text. */
const isText = (file: string): boolean => !file.endsWith('.json') || file.startsWith('schema/');

/** The files below a folder, relative to it. Links are not followed: a package has none, and they could lead out of it. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await fs.readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => withSlashes(path.relative(folder, path.join(entry.parentPath, entry.name))))
    .sort();
}

/** What nests deeper than any schema, or the exports of any package, must not be walked: whoever does, goes down by recursion. */
const MAX_DEPTH = 200;

function isTooDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return true;
    level = level.flatMap((each) =>
      typeof each === 'object' && each !== null ? (Object.values(each) as unknown[]) : [],
    );
  }
  return false;
}

function parseJson(file: string, text: string): unknown {
  let problem = `nested more than ${MAX_DEPTH} levels deep`;
  try {
    const value: unknown = JSON.parse(text);
    if (!isTooDeep(value)) return value;
  } catch (error) {
    problem = `not valid JSON: ${(error as Error).message}`;
  }
  throw new InputError([{ file, message: `${problem}; build it again.` }]);
}

/** The module behind an entry of `exports`: its types, else its code. */
function moduleOf(target: unknown): string | undefined {
  if (typeof target === 'string') return target;
  if (typeof target !== 'object' || target === null) return undefined;
  const { types, import: esm, default: fallback } = target as Readonly<Record<string, unknown>>;
  return moduleOf(types ?? esm ?? fallback);
}

/** `exports` by entry: what is not written so, a path alone or conditions, is that of the whole package. */
function byEntry(exports: unknown): Readonly<Record<string, unknown>> {
  if (exports === undefined || exports === null) return {};
  const isTable = typeof exports === 'object' && Object.keys(exports).every((key) => key.startsWith('.'));
  return isTable ? (exports as Readonly<Record<string, unknown>>) : { '.': exports };
}

/** The entries of the package at a folder, none where it has no `exports`; undefined where it is no package. */
async function entriesOf(root: string, published: string, name: string): Promise<Build['entries']> {
  const text = await textOf(nodeFiles, withSlashes(path.join(root, 'package.json')));
  if (text === undefined) return undefined;
  const { exports } = (parseJson(`${name}/package.json`, text) as { readonly exports?: unknown } | null) ?? {};
  const entry = ([key, target]: [string, unknown]): [string, string | undefined] => {
    const file = path.resolve(root, moduleOf(target) ?? '');
    const isCode = /\.[cm]?[jt]s$/u.test(file) && isInside(published, file);
    return [key, isCode ? withSlashes(path.relative(published, file)) : undefined];
  };
  return new Map(Object.entries(byEntry(exports)).map(entry));
}

/**
 * Reads the build at a folder: of a data package, of records that were built, or of what a build wrote. Everything is read as text, every
 * data file compared with its digest.
 *
 * @throws InputError that names the file, what was expected and the cure
 */
export async function readBuild(folder: string, name: string): Promise<Build> {
  const { dataset, root, published, manifest } = await loadFolder(folder, name);
  const files = new Map<string, string>();
  try {
    for (const file of await filesBelow(published)) {
      files.set(file, isText(file) ? await fs.readFile(path.join(published, file), 'utf8') : '');
    }
  } catch (error) {
    throw new InputError([{ file: name, message: `cannot be read: ${systemReason(error)}.` }]);
  }
  const schemas = [...files].filter(([file]) => file.startsWith('schema/'));
  const shown = (file: string): string => withSlashes(path.join(name, path.relative(root, published), file));
  const entries = await entriesOf(root, published, name);
  return {
    dataset,
    manifest: JSON.parse(await fs.readFile(manifest, 'utf8')) as Manifest,
    files,
    schemas: new Map(schemas.map(([file, text]) => [file, parseJson(shown(file), text)])),
    ...(entries === undefined ? {} : { entries }),
  };
}
