import type { DatasetRecord, EntityRecord, Kind, Redirect, SourceRecord, Vocabularies } from '@glossator/model';
import { baseVocabularies, FOLDERS, formatId, isSlug, KIND_WORDS, KINDS } from '@glossator/model';
import { compareText, type Problem } from '../problem.js';
import { addition } from './addition.js';
import type { LocatedDocument } from './document.js';
import { type DocumentType, validate } from './explain.js';
import { type LockedId, lockedIds } from './lock.js';
import { parseYaml } from './yaml-file.js';

/** A file of the dataset's folder: path relative to it, with `/`. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
  /** Why the file could not be read; its text is empty then. What points at it is not wrong for that. */
  readonly unreadable?: string;
}

/** A record of one entity, of a shape that its schema accepts. */
export interface RecordFile {
  readonly id: string;
  readonly kind: Kind;
  readonly record: EntityRecord;
  readonly file: LocatedDocument;
}

/** Everything a curator wrote, each file valid by itself. What holds between them is looked at by checks/. */
export interface RecordSet {
  readonly dataset: DatasetRecord;
  readonly vocabularies: Vocabularies;
  readonly datasetFile: LocatedDocument | undefined;
  /** False where dataset.yaml is broken: it may declare terms of its own. */
  readonly termsKnown: boolean;
  readonly records: ReadonlyMap<string, RecordFile>;
  readonly sources: ReadonlyMap<string, { readonly record: SourceRecord; readonly file: LocatedDocument }>;
  /** The ids and source keys that have a file, valid or not: what points at a broken file is not wrong for that. */
  readonly ids: ReadonlySet<string>;
  readonly sourceKeys: ReadonlySet<string>;
  readonly redirects: readonly Redirect[];
  /** Those of the datasets that the records are added to. */
  readonly redirected: ReadonlyMap<string, Redirect>;
  readonly redirectsFile: LocatedDocument | undefined;
  /** Ids ever released; empty where redirects.yaml is broken, since it may lead on from some of them. */
  readonly lock: readonly LockedId[];
}

/** What stands already where records are added to datasets: their entities, as records again, their sources, terms and redirects. */
export interface Given extends Pick<RecordSet, 'ids' | 'sources' | 'vocabularies' | 'redirected'> {
  /** Made when it is asked for: of very many entities few are added to. */
  readonly record: (id: string) => RecordFile | undefined;
}

const NOTHING: Given = {
  ids: new Set(),
  record: () => undefined,
  sources: new Map(),
  vocabularies: baseVocabularies,
  redirected: new Map(),
};

const KIND_OF_FOLDER: ReadonlyMap<string, Kind> = new Map(KINDS.map((kind) => [FOLDERS[kind], kind]));

/** The folders in which records lie. */
export const RECORD_FOLDERS: readonly string[] = [...KIND_OF_FOLDER.keys(), 'sources'];

/** The files beside them that the build reads. */
export const ROOT_FILES = ['dataset.yaml', 'redirects.yaml', 'ids.lock'] as const;

function slugOf(path: string): string | Problem {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const cure = 'name it <slug>.yaml: lower-case ASCII letters, digits and single hyphens';
  if (!name.endsWith('.yaml'))
    return { file: path, message: `not a record: expected a file that ends in .yaml; ${cure}.` };
  const slug = name.slice(0, -'.yaml'.length);
  return isSlug(slug)
    ? slug
    : { file: path, message: `the file name is the slug of an id, and "${slug}" is none: ${cure}.` };
}

/** A file that its schema accepts; with the record it is an addition to, where there is one. */
function read(
  file: TextFile,
  type: DocumentType,
  problems: Problem[],
  given?: EntityRecord,
): LocatedDocument | undefined {
  if (file.unreadable !== undefined) {
    problems.push({ file: file.path, message: file.unreadable });
    return undefined;
  }
  const parsed = parseYaml(file.path, file.text);
  if ('problems' in parsed) {
    for (const problem of parsed.problems) problems.push(problem);
    return undefined;
  }
  const added = given === undefined ? { document: parsed, problems: [] } : addition(given, parsed);
  const found = [...added.problems, ...validate(added.document, type)];
  for (const problem of found) problems.push(problem);
  return found.length > 0 ? undefined : added.document;
}

const byId = <T extends { readonly id: string }>(terms: readonly T[] = []): T[] =>
  [...terms].sort((a, b) => compareText(a.id, b.id));

const withOwnTerms = (given: Vocabularies, own: DatasetRecord): Vocabularies => ({
  roles: [...given.roles, ...byId(own.roles)],
  relationTypes: [...given.relationTypes, ...byId(own.relationTypes)],
  eventClasses: [...given.eventClasses, ...byId(own.eventClasses)],
  workClasses: [...given.workClasses, ...byId(own.workClasses)],
  organizationClasses: [...given.organizationClasses, ...byId(own.organizationClasses)],
});

type Records = Pick<RecordSet, 'ids' | 'sourceKeys' | 'records' | 'sources'>;

/** No second source of a key, no record of an id that leads elsewhere. */
function takenProblem(file: string, key: string, { sources, redirected }: Given): Problem | undefined {
  if (sources.has(key)) {
    return {
      file,
      message: `the datasets have a source "${key}" already: cite that one, or name this file otherwise.`,
    };
  }
  const redirect = redirected.get(key);
  if (redirect === undefined) return undefined;
  const cure = redirect.kind === 'moved' ? `name the file after ${redirect.to?.[0]}` : 'choose another id';
  return { file, message: `"${key}" was ${redirect.kind} in the datasets (${redirect.reason}): ${cure}.` };
}

/** The files in the folders of records, over what is given. */
function readFolders(files: readonly TextFile[], given: Given, problems: Problem[]): Records {
  const records = new Map<string, RecordFile>();
  const sources = new Map(given.sources);
  const ids = new Set(given.ids);
  const sourceKeys = new Set(given.sources.keys());
  for (const file of files) {
    const [folder = ''] = file.path.split('/');
    if (!file.path.includes('/') || !RECORD_FOLDERS.includes(folder)) continue;
    const kind = KIND_OF_FOLDER.get(folder);
    const slug = slugOf(file.path);
    if (typeof slug !== 'string') {
      problems.push(slug);
      continue;
    }
    const taken = takenProblem(file.path, kind === undefined ? slug : formatId(kind, slug), given);
    if (taken !== undefined) {
      problems.push(taken);
    } else if (kind === undefined) {
      sourceKeys.add(slug);
      const parsed = read(file, 'source-record', problems);
      if (parsed !== undefined) sources.set(slug, { record: parsed.data as SourceRecord, file: parsed });
    } else {
      const id = formatId(kind, slug);
      ids.add(id);
      const parsed = read(file, `${KIND_WORDS[kind]}-record`, problems, given.record(id)?.record);
      if (parsed !== undefined) records.set(id, { id, kind, record: parsed.data as EntityRecord, file: parsed });
    }
  }
  return { records, sources, ids, sourceKeys };
}

const MISSING = 'not found: expected a file with name, title and licence of the dataset.';

function readDataset(
  file: TextFile | undefined,
  { sourceKeys }: Records,
  problems: Problem[],
): LocatedDocument | undefined {
  if (file === undefined) {
    problems.push({ file: 'dataset.yaml', message: MISSING });
    return undefined;
  }
  const parsed = read(file, 'dataset', problems);
  const record = parsed?.data as DatasetRecord | undefined;
  const base = record?.baseSource;
  if (parsed !== undefined && base !== undefined && !sourceKeys.has(base)) {
    const message = `baseSource: no source "${base}": add sources/${base}.yaml or correct the key.`;
    problems.push(parsed.problem(['baseSource'], message));
  }
  return parsed;
}

/**
 * Reads the files of a dataset's folder. Every file is looked at, so that all problems come at once; a file that is not
 * valid by itself is left out of the set.
 *
 * @param given what the records are added to; a record with the id of one of these adds to it
 * @param datasetText stands in for dataset.yaml where there is none
 */
export function readRecords(
  files: readonly TextFile[],
  given: Given = NOTHING,
  datasetText?: string,
): { readonly set: RecordSet; readonly problems: Problem[] } {
  const problems: Problem[] = [];
  const byPath = new Map(files.map((file) => [file.path, file]));
  const records = readFolders(files, given, problems);
  const standIn = datasetText === undefined ? undefined : { path: 'dataset.yaml', text: datasetText };
  const datasetFile = readDataset(byPath.get('dataset.yaml') ?? standIn, records, problems);
  const redirects = byPath.get('redirects.yaml');
  const redirectsFile = redirects && read(redirects, 'redirects', problems);
  const lock = byPath.get('ids.lock');
  if (lock?.unreadable !== undefined) problems.push({ file: lock.path, message: lock.unreadable });
  const dataset = datasetFile?.data as DatasetRecord | undefined;
  const own: DatasetRecord = dataset ?? { name: 'unnamed', title: 'unnamed', licence: 'CC0-1.0' };
  return {
    set: {
      ...records,
      dataset: own,
      vocabularies: withOwnTerms(given.vocabularies, own),
      datasetFile,
      termsKnown: dataset !== undefined,
      redirects: (redirectsFile?.data ?? []) as readonly Redirect[],
      redirected: given.redirected,
      redirectsFile,
      lock: redirects !== undefined && redirectsFile === undefined ? [] : lockedIds(lock?.text ?? ''),
    },
    problems,
  };
}
