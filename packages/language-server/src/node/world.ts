import fs from 'node:fs/promises';
import path from 'node:path';
import { type FileEntry, type Found, InputError } from '@glossator/dataset';
import {
  findProject,
  isExcluded,
  isIncluded,
  isInside,
  isThere,
  type LoadedDataset,
  loadProject,
  nodeFiles,
  OwnRecordsError,
  ownRecordsFolder,
  type Project,
  stripBom,
} from '@glossator/dataset/node';
import { FOLDERS, parseId } from '@glossator/model';
import { createLanguageService, type LanguageService } from '@glossator/service';
import type { Location } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { Reporter, Served, Workspace, World } from '../world.js';
import { ShownProblems } from './shown-problems.js';
import { watchFolder } from './watch-folder.js';

/** A project with its datasets, ready to serve. */
interface ReadyProject {
  readonly project: Project;
  readonly datasets: readonly LoadedDataset[];
  readonly service: LanguageService;
  /** Whether the records of its own could be read, now or before: without them a right reference would look wrong. */
  readonly complete: boolean;
}

/** Serves notes on disk: each by the configuration nearest to it, read once until it changes. */
class NodeWorld implements World {
  readonly #reporter: Reporter;
  #bundled: string | undefined;
  #folders: readonly string[] = [];
  #byFolder = new Map<string, Promise<ReadyProject | undefined>>();
  #byProject = new Map<string, Promise<ReadyProject>>();
  #told = new Set<string>();
  #changed: (() => void) | undefined;
  /** By project and what it names: what was loaded when its records were last right. */
  readonly #lastRight = new Map<string, readonly LoadedDataset[]>();
  readonly #shown: ShownProblems;
  /** By folder of records: what ends its watch. */
  readonly #watched = new Map<string, () => void>();

  constructor(reporter: Reporter) {
    this.#reporter = reporter;
    this.#shown = new ShownProblems(reporter);
  }

  open({ folders, bundledDataset, changed }: Workspace): void {
    this.#folders = folders.filter((uri) => uri.startsWith('file:')).map((uri) => URI.parse(uri).fsPath);
    this.#bundled = bundledDataset;
    this.#changed = changed;
  }

  forget(): void {
    this.#byFolder = new Map();
    this.#byProject = new Map();
    this.#told = new Set();
    for (const end of this.#watched.values()) end();
    this.#watched.clear();
    for (const key of this.#shown.projects()) this.#lookAgain(key);
  }

  /** What is shown in records is taken back when it is mended, though no note may be open, or when nothing names them any more. */
  async #lookAgain(key: string): Promise<void> {
    await this.#projectFor(path.dirname(key));
    if (!this.#byProject.has(key)) this.#shown.clear(key);
  }

  folders(): readonly string[] {
    return this.#folders.map((folder) => URI.file(folder).toString());
  }

  async list(uri: string): Promise<readonly FileEntry[]> {
    const entries = await nodeFiles.list(URI.parse(uri).path).catch(() => undefined);
    return (entries ?? []).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  }

  async read(uri: string): Promise<string | undefined> {
    const text = await nodeFiles.read(URI.parse(uri).path).catch(() => undefined);
    return text === undefined ? undefined : stripBom(text);
  }

  async enters(uri: string): Promise<boolean> {
    const folder = URI.parse(uri).fsPath;
    // A folder with a configuration of its own may be left out by the one around it, too.
    const ready = await Promise.all([this.#projectFor(folder), this.#projectFor(path.dirname(folder))]);
    return ready.every((each) => each === undefined || !isExcluded(each.project, folder));
  }

  async serve(uri: string): Promise<Served | undefined> {
    const parsed = URI.parse(uri);
    const file = parsed.scheme === 'file' ? parsed.fsPath : undefined;
    const folder = file === undefined ? this.#folders[0] : path.dirname(file);
    const ready = await this.#projectFor(folder ?? '');
    if (ready === undefined) return undefined;
    const included = file === undefined || ready.project.file === undefined || isIncluded(ready.project, file);
    const root = URI.file(ready.project.root).toString();
    const { config, file: configuration } = ready.project;
    const configured = configuration !== undefined || config.datasets !== undefined;
    return { service: ready.service, checked: included && ready.complete, root, configured };
  }

  async locate({ entity, dataset }: Found): Promise<readonly Location[]> {
    for (const loading of [...this.#byProject.values()]) {
      // One that cannot be loaded is reported where it is served; it is not the one that served this.
      const ready = await loading.catch(() => undefined);
      const loaded = ready?.datasets.find((each) => each.dataset === dataset);
      if (ready === undefined || loaded === undefined) continue;
      const own = ready.datasets.filter((each) => each !== loaded && each.published === undefined);
      const places = [locateEntity(loaded, entity.id), ...own.map((each) => locateRecord(each, entity.id))];
      return (await Promise.all(places)).filter((place) => place !== undefined);
    }
    return [];
  }

  #projectFor(folder: string): Promise<ReadyProject | undefined> {
    let ready = this.#byFolder.get(folder);
    if (ready === undefined) {
      ready = this.#find(folder).catch((error: unknown) => this.#report(error));
      this.#byFolder.set(folder, ready);
    }
    return ready;
  }

  /** @param folder absolute; empty for a note that lies nowhere */
  async #find(folder: string): Promise<ReadyProject | undefined> {
    const project = folder === '' ? undefined : await findProject(folder, this.#workspaceOf(folder));
    const { datasets, records } = project?.config ?? {};
    if (datasets === undefined && records === undefined && this.#bundled === undefined) return undefined;
    const key = project?.file ?? project?.root ?? '';
    let ready = this.#byProject.get(key);
    if (ready === undefined) {
      ready = this.#load(project ?? { root: folder, config: {} }, key);
      this.#byProject.set(key, ready);
      ready.catch(() => this.#byProject.delete(key));
    }
    return await ready;
  }

  #workspaceOf(folder: string): string {
    return this.#folders.find((root) => isInside(root, folder)) ?? this.#folders[0] ?? folder;
  }

  async #load(project: Project, key: string): Promise<ReadyProject> {
    const { root, config } = project;
    if (config.records !== undefined) await this.#watch(root, config.records);
    const { datasets, complete } = await this.#datasetsOf(project, key);
    const logger = { error: this.#reporter.log };
    const loaded = datasets.map(({ dataset }) => dataset);
    return { project, datasets, complete, service: createLanguageService({ datasets: loaded, config, logger }) };
  }

  /** The bundled dataset serves where a project names none. While its records are wrong, those that were right go on serving. */
  async #datasetsOf(project: Project, key: string): Promise<Pick<ReadyProject, 'datasets' | 'complete'>> {
    const named = JSON.stringify([key, project.config.datasets, project.config.records]);
    try {
      const datasets = await loadProject(project, this.#bundled);
      this.#shown.clear(key);
      this.#lastRight.set(named, datasets);
      return { datasets, complete: true };
    } catch (error) {
      if (!(error instanceof OwnRecordsError)) throw error;
      this.#shown.show(key, error.problems);
      const right = this.#lastRight.get(named);
      if (right !== undefined) return { datasets: right, complete: true };
      const { records: _, ...config } = project.config;
      return { datasets: await loadProject({ ...project, config }, this.#bundled), complete: false };
    }
  }

  /** Only what may be read is watched, or where it may come to be: a configuration may come from anybody, and name the whole disk. */
  async #watch(root: string, records: string): Promise<void> {
    if (this.#changed === undefined) return;
    const folder = path.resolve(root, records);
    const real = await ownRecordsFolder(root, records).catch(() => undefined);
    if (real === undefined && (folder === root || !isInside(root, folder) || (await isThere(folder)))) return;
    const watched = real ?? folder;
    if (!this.#watched.has(watched)) this.#watched.set(watched, watchFolder(watched, this.#changed));
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

const START = { line: 0, character: 0 };

/** The curator's record, where it is at hand. */
async function locateRecord({ root }: LoadedDataset, id: string): Promise<Location | undefined> {
  const parts = parseId(id);
  if (parts === undefined) return undefined;
  const record = path.join(root, FOLDERS[parts.kind], `${parts.slug}.yaml`);
  const there = await fs.stat(record).then(
    (stat) => stat.isFile(),
    () => false,
  );
  return there ? { uri: URI.file(record).toString(), range: { start: START, end: START } } : undefined;
}

/** The curator's record where the dataset is at hand with its records, else its line in the published file. */
async function locateEntity(loaded: LoadedDataset, id: string): Promise<Location | undefined> {
  const record = await locateRecord(loaded, id);
  const parts = parseId(id);
  if (record !== undefined || parts === undefined || loaded.published === undefined) return record;
  const file = path.join(loaded.published, `${FOLDERS[parts.kind]}.json`);
  const line = (await fs.readFile(file, 'utf8')).split('\n').findIndex((text) => text.startsWith(`{"id":"${id}"`));
  const place = { line: Math.max(line, 0), character: 0 };
  return { uri: URI.file(file).toString(), range: { start: place, end: place } };
}

export const createNodeWorld = (reporter: Reporter): World => new NodeWorld(reporter);
