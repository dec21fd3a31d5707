import {
  type FileEntry,
  type Files,
  type Found,
  findProject,
  InputError,
  isExcluded,
  isIncluded,
  isInside,
  type LoadedDataset,
  loadPackage,
  loadProject,
  OwnRecordsError,
  ownRecordsFolder,
  type Project,
  parentOf,
  pathIn,
  readText,
} from '@glossator/dataset';
import { createLanguageService, type LanguageService } from '@glossator/service';
import type { Location } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { differingLocks, type Serving } from '../standing.js';
import type { Reporter, Served, Standing, Workspace, World } from '../world.js';
import { NoAnswer } from './client-files.js';
import { type Drive, Drives, type Place, type UriOf, uriOfPlace } from './drives.js';
import { locateEntity, locateRecord } from './locate.js';
import { remembered } from './remembered.js';
import { ShownProblems } from './shown-problems.js';

/** Where a world has its files from. */
export interface Sources {
  /** What `file:` means, where the server can read it by itself. */
  readonly local?: Files;
  /** Files that are asked for from the client: everything else. */
  readonly client: (uriOf: UriOf) => Files;
  /** Tells of changes below a folder of `local`, until what it returns is called. */
  readonly watch?: (folder: string, changed: () => void) => () => void;
}

/** A project with its datasets, ready to serve. */
interface ReadyProject {
  readonly project: Project;
  /** Where it lies. */
  readonly uriOf: UriOf;
  readonly datasets: readonly LoadedDataset[];
  readonly service: LanguageService;
  /** Whether the records of its own could be read, now or before: without them a right reference would look wrong. */
  readonly complete: boolean;
}

/** Where there are none, nothing is. */
const NO_FILES: Files = {
  read: async () => undefined,
  stat: async () => undefined,
  list: async () => undefined,
  realPath: async () => undefined,
};

const uriOfFile: UriOf = (path) => URI.file(path).toString();

/** A scheme has more than one letter: `c:` begins a path of Windows. */
const isUri = (text: string): boolean => /^[a-z][a-z\d+.-]+:/iu.test(text);

/** Whether somebody chose what serves: by a configuration, or by what the workspace depends on. */
const isConfigured = ({ file, config }: Project): boolean => file !== undefined || config.datasets !== undefined;

/** What serves a project, and where it comes from: only records have nothing published. */
const servingOf = ({ datasets, project: { config } }: ReadyProject): Serving[] =>
  datasets.map(({ dataset: { name, version }, files, root, published }) => {
    const from = config.datasets === undefined ? 'bundled' : 'workspace';
    return { name, version, from: published === undefined ? 'records' : from, files, root };
  });

/** Serves the notes of a workspace: each by the configuration nearest to it, read once until it changes. */
class WorkspaceWorld implements World {
  readonly #reporter: Reporter;
  readonly #sources: Sources;
  readonly #drives: Drives;
  #workspace: Workspace = { folders: [] };
  #folders: readonly Place[] = [];
  #byFolder = new Map<string, Promise<ReadyProject | undefined>>();
  #byProject = new Map<string, Promise<ReadyProject>>();
  #lookups = new Map<Drive, Files>();
  #bundled: Promise<LoadedDataset> | undefined;
  #told = new Set<string>();
  /** By project and what it names: what was loaded when its records were last right. */
  readonly #lastRight = new Map<string, readonly LoadedDataset[]>();
  readonly #shown: ShownProblems;
  /** By folder of records: what ends its watch. */
  readonly #watched = new Map<string, () => void>();

  constructor(reporter: Reporter, sources: Sources) {
    this.#reporter = reporter;
    this.#sources = sources;
    this.#shown = new ShownProblems(reporter);
    this.#drives = new Drives((scheme, uriOf) => {
      if (scheme === 'file' && sources.local !== undefined) return sources.local;
      return this.#workspace.files === true ? sources.client(uriOf) : NO_FILES;
    });
  }

  open(workspace: Workspace): void {
    this.#workspace = workspace;
    this.#folders = workspace.folders.map((uri) => this.#drives.placeOf(uri));
  }

  forget(): void {
    this.#byFolder = new Map();
    this.#byProject = new Map();
    this.#lookups = new Map();
    this.#bundled = undefined;
    this.#told = new Set();
    for (const end of this.#watched.values()) end();
    this.#watched.clear();
    for (const key of this.#shown.projects()) this.#lookAgain(key);
  }

  /** What is shown in records is taken back when it is mended, though no note may be open, or when nothing names them any more. */
  async #lookAgain(key: string): Promise<void> {
    await this.#projectFor(this.#above(key));
    if (!this.#byProject.has(key)) this.#shown.clear(key);
  }

  folders(): readonly string[] {
    return this.#folders.map(uriOfPlace);
  }

  async list(uri: string): Promise<readonly FileEntry[]> {
    const { drive, path } = this.#drives.placeOf(uri);
    const entries = await drive.files.list(path).catch(() => undefined);
    return (entries ?? []).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  }

  async read(uri: string): Promise<string | undefined> {
    const { drive, path } = this.#drives.placeOf(uri);
    return await readText(drive.files, path).catch(() => undefined);
  }

  async enters(uri: string): Promise<boolean> {
    const folder = this.#drives.placeOf(uri);
    // A folder with a configuration of its own may be left out by the one around it, too.
    const ready = await Promise.all([this.#projectFor(folder), this.#projectFor(this.#above(uri))]);
    return ready.every((each) => each === undefined || !isExcluded(each.project, folder.path));
  }

  #above(uri: string): Place {
    const { drive, path } = this.#drives.placeOf(uri);
    return { drive, path: parentOf(path) };
  }

  /** What lies nowhere, as a note that was never saved does, or an old version of one, belongs to the first folder. */
  #folderOf(uri: string | undefined): Place | undefined {
    return uri !== undefined && this.#lies(uri) ? this.#above(uri) : this.#folders[0];
  }

  async serve(uri: string): Promise<Served | undefined> {
    const lies = this.#lies(uri);
    const ready = await this.#projectFor(this.#folderOf(uri));
    if (ready === undefined) return undefined;
    const { project, uriOf, service, complete } = ready;
    const { file } = project;
    const included = !lies || file === undefined || isIncluded(project, this.#drives.placeOf(uri).path);
    const configured = isConfigured(project);
    return { service, checked: included && complete, root: uriOf(project.root), configured };
  }

  async bundled(): Promise<Served | undefined> {
    const ready = await this.#projectFor(undefined);
    return ready && { service: ready.service, checked: false, root: '', configured: false };
  }

  async standing(uri: string | undefined): Promise<Standing> {
    const folder = this.#folderOf(uri);
    const ready = await this.#projectFor(folder);
    const serving = ready === undefined ? [] : servingOf(ready);
    const locks = folder === undefined ? [] : await differingLocks(this.#lookup(folder.drive), folder.path, serving);
    const file = ready?.project.file;
    return {
      datasets: serving.map(({ name, version, from }) => ({ name, version, from })),
      ...(ready === undefined || file === undefined ? {} : { configuration: ready.uriOf(file) }),
      problems: [...[...this.#told].map((message) => message.replace(/^Glossator: /u, '')), ...this.#shown.messages()],
      locks,
      configured: ready !== undefined && isConfigured(ready.project),
    };
  }

  /** Whether a note is a file that can be looked around: of no more than a name is known what it means in its scheme. */
  #lies(uri: string): boolean {
    const drive = this.#drives.known(uri);
    return uri.startsWith('file:') || this.#folders.some((folder) => folder.drive === drive);
  }

  async locate({ entity, dataset }: Found): Promise<readonly Location[]> {
    for (const loading of [...this.#byProject.values()]) {
      // One that cannot be loaded is reported where it is served; it is not the one that served this.
      const ready = await loading.catch(() => undefined);
      const loaded = ready?.datasets.find((each) => each.dataset === dataset);
      if (ready === undefined || loaded === undefined) continue;
      const own = ready.datasets.filter((each) => each !== loaded && each.published === undefined);
      const places = [this.#locate(loaded, locateEntity, entity.id)];
      places.push(...own.map((each) => this.#locate(each, locateRecord, entity.id)));
      return (await Promise.all(places)).filter((place) => place !== undefined);
    }
    return [];
  }

  async #locate(loaded: LoadedDataset, locate: typeof locateEntity, id: string): Promise<Location | undefined> {
    const place = await locate(loaded, id);
    const uri = place && this.#drives.uriOf(loaded.files, place.file);
    if (place === undefined || uri === undefined) return undefined;
    const start = { line: place.line, character: 0 };
    return { uri, range: { start, end: start } };
  }

  /** @param folder undefined for a note that lies nowhere, where no folder is open */
  #projectFor(folder: Place | undefined): Promise<ReadyProject | undefined> {
    const key = folder === undefined ? '' : uriOfPlace(folder);
    let ready = this.#byFolder.get(key);
    if (ready === undefined) {
      ready = this.#find(folder).catch((error: unknown) => {
        if ((error as Error).cause instanceof NoAnswer) this.#byFolder.delete(key);
        return this.#report(error);
      });
      this.#byFolder.set(key, ready);
    }
    return ready;
  }

  async #find(folder: Place | undefined): Promise<ReadyProject | undefined> {
    const project = folder && (await findProject(this.#lookup(folder.drive), folder.path, this.#workspaceOf(folder)));
    const { datasets, records } = project?.config ?? {};
    if (datasets === undefined && records === undefined && this.#workspace.bundledDataset === undefined)
      return undefined;
    const uriOf = folder?.drive.uriOf ?? uriOfFile;
    const key = project === undefined ? '' : uriOf(project.file ?? project.root);
    let ready = this.#byProject.get(key);
    if (ready === undefined) {
      ready = this.#load(project, folder?.drive, key);
      this.#byProject.set(key, ready);
      ready.catch(() => this.#byProject.delete(key));
    }
    // What no project governs shares what serves it, and nothing else.
    return project === undefined
      ? { ...(await ready), project: { root: folder?.path ?? '', config: {} }, uriOf }
      : await ready;
  }

  /** The files of a drive, for looking through one folder above the other. */
  #lookup(drive: Drive): Files {
    const files = this.#lookups.get(drive) ?? remembered(drive.files);
    this.#lookups.set(drive, files);
    return files;
  }

  #workspaceOf({ drive, path }: Place): string {
    const folders = this.#folders.filter((folder) => folder.drive === drive).map((folder) => folder.path);
    return folders.find((root) => isInside(root, path)) ?? folders[0] ?? path;
  }

  async #load(given: Project | undefined, drive: Drive | undefined, key: string): Promise<ReadyProject> {
    const project = given ?? { root: '', config: {} };
    const { files, uriOf } = drive ?? { files: NO_FILES, uriOf: uriOfFile };
    const { root, config } = project;
    if (config.records !== undefined) await this.#watch(files, root, config.records);
    const { datasets, complete } = await this.#datasetsOf(project, { files, uriOf }, key);
    const logger = { error: this.#reporter.log };
    const loaded = datasets.map(({ dataset }) => dataset);
    const service = createLanguageService({ datasets: loaded, config, logger });
    return { project, uriOf, datasets, complete, service };
  }

  /** The bundled dataset serves where a project names none. While its records are wrong, those that were right go on serving. */
  async #datasetsOf(
    project: Project,
    { files, uriOf }: Drive,
    key: string,
  ): Promise<Pick<ReadyProject, 'datasets' | 'complete'>> {
    const named = JSON.stringify([key, project.config.datasets, project.config.records]);
    const standIn = this.#standIn();
    try {
      const datasets = await loadProject(files, project, standIn);
      this.#shown.clear(key);
      this.#lastRight.set(named, datasets);
      return { datasets, complete: true };
    } catch (error) {
      if (!(error instanceof OwnRecordsError)) throw error;
      this.#shown.show(key, error.problems, uriOf);
      const right = this.#lastRight.get(named);
      if (right !== undefined) return { datasets: right, complete: true };
      const { records: _, ...config } = project.config;
      return { datasets: await loadProject(files, { ...project, config }, standIn), complete: false };
    }
  }

  /** Loads what the client brings along, once for all projects that name nothing. */
  #standIn(): (() => Promise<LoadedDataset>) | undefined {
    const { bundledDataset } = this.#workspace;
    if (bundledDataset === undefined) return undefined;
    return () => {
      const uri = isUri(bundledDataset) ? bundledDataset : uriOfFile(bundledDataset);
      const { drive, path } = this.#drives.placeOf(uri);
      const loading = this.#bundled ?? loadPackage(drive.files, path, 'the bundled dataset');
      this.#bundled = loading;
      loading.catch(() => {
        this.#bundled = undefined;
      });
      return loading;
    };
  }

  /** Only what may be read is watched, or where it may come to be: a configuration may come from anybody, and name the whole disk. */
  async #watch(files: Files, root: string, records: string): Promise<void> {
    const { watch, local } = this.#sources;
    const { changed } = this.#workspace;
    if (watch === undefined || changed === undefined || files !== local) return;
    const folder = pathIn(root, records);
    const real = await ownRecordsFolder(files, root, records).catch(() => undefined);
    const isThere = async (): Promise<boolean> => (await files.stat(folder).catch(() => null)) !== undefined;
    if (real === undefined && (folder === root || !isInside(root, folder) || (await isThere()))) return;
    const watched = real ?? folder;
    if (!this.#watched.has(watched)) this.#watched.set(watched, watch(watched, changed));
  }

  /** Said once, however many notes it concerns; the rest goes on working. */
  #report(error: unknown): undefined {
    const message = error instanceof InputError ? `Glossator: ${error.message}` : `Glossator: ${String(error)}`;
    if (!this.#told.has(message)) this.#reporter.tellUser(message);
    this.#told.add(message);
    if (!(error instanceof InputError)) this.#reporter.log((error as Error).stack ?? String(error));
    return undefined;
  }
}

export const createWorld = (reporter: Reporter, sources: Sources): World => new WorkspaceWorld(reporter, sources);
