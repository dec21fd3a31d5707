import fs from 'node:fs/promises';
import path from 'node:path';
import { type Found, InputError } from '@glossator/dataset';
import {
  findProject,
  isIncluded,
  isInside,
  type LoadedDataset,
  loadPackage,
  loadProject,
  type Project,
} from '@glossator/dataset/node';
import { FOLDERS, parseId } from '@glossator/model';
import { createLanguageService, type LanguageService } from '@glossator/service';
import type { Location } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { Reporter, Served, Workspace, World } from '../world.js';

/** A project with its datasets, ready to serve. */
interface ReadyProject {
  readonly project: Project;
  readonly datasets: readonly LoadedDataset[];
  readonly service: LanguageService;
}

/** Serves notes on disk: each by the configuration nearest to it, read once until it changes. */
class NodeWorld implements World {
  readonly #reporter: Reporter;
  #bundled: string | undefined;
  #folders: readonly string[] = [];
  #byFolder = new Map<string, Promise<ReadyProject | undefined>>();
  #byProject = new Map<string, Promise<ReadyProject>>();
  #told = new Set<string>();

  constructor(reporter: Reporter) {
    this.#reporter = reporter;
  }

  open({ folders, bundledDataset }: Workspace): void {
    this.#folders = folders.filter((uri) => uri.startsWith('file:')).map((uri) => URI.parse(uri).fsPath);
    this.#bundled = bundledDataset;
  }

  forget(): void {
    this.#byFolder = new Map();
    this.#byProject = new Map();
    this.#told = new Set();
  }

  async serve(uri: string): Promise<Served | undefined> {
    const parsed = URI.parse(uri);
    const file = parsed.scheme === 'file' ? parsed.fsPath : undefined;
    const folder = file === undefined ? this.#folders[0] : path.dirname(file);
    const ready = await this.#projectFor(folder ?? '');
    if (ready === undefined) return undefined;
    const checked = file === undefined || ready.project.file === undefined || isIncluded(ready.project, file);
    return { service: ready.service, checked };
  }

  async locate({ entity, dataset }: Found): Promise<Location | undefined> {
    for (const ready of await Promise.all(this.#byProject.values())) {
      const loaded = ready.datasets.find((each) => each.dataset === dataset);
      if (loaded !== undefined) return await locateRecord(loaded, entity.id);
    }
    return undefined;
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
    if (project?.config.datasets === undefined && this.#bundled === undefined) return undefined;
    const key = project?.file ?? project?.root ?? '';
    let ready = this.#byProject.get(key);
    if (ready === undefined) {
      ready = this.#load(project ?? { root: folder, config: {} });
      this.#byProject.set(key, ready);
      ready.catch(() => this.#byProject.delete(key));
    }
    return await ready;
  }

  #workspaceOf(folder: string): string {
    return this.#folders.find((root) => isInside(root, folder)) ?? this.#folders[0] ?? folder;
  }

  /** The bundled dataset serves where a project names none. */
  async #load(project: Project): Promise<ReadyProject> {
    const bundled = project.config.datasets === undefined ? this.#bundled : undefined;
    const datasets =
      bundled === undefined ? await loadProject(project) : [await loadPackage(bundled, 'the bundled dataset')];
    const logger = { error: this.#reporter.log };
    const loaded = datasets.map(({ dataset }) => dataset);
    return { project, datasets, service: createLanguageService({ datasets: loaded, config: project.config, logger }) };
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

/** The curator's record where the dataset is at hand with its records, else its line in the published file. */
async function locateRecord({ root, published }: LoadedDataset, id: string): Promise<Location | undefined> {
  const parts = parseId(id);
  if (parts === undefined) return undefined;
  const folder = FOLDERS[parts.kind];
  const record = path.join(root, folder, `${parts.slug}.yaml`);
  const start = { line: 0, character: 0 };
  if (
    await fs.stat(record).then(
      (stat) => stat.isFile(),
      () => false,
    )
  ) {
    return { uri: URI.file(record).toString(), range: { start, end: start } };
  }
  const file = path.join(published, `${folder}.json`);
  const line = (await fs.readFile(file, 'utf8')).split('\n').findIndex((text) => text.startsWith(`{"id":"${id}"`));
  const place = { line: Math.max(line, 0), character: 0 };
  return { uri: URI.file(file).toString(), range: { start: place, end: place } };
}

export const createNodeWorld = (reporter: Reporter): World => new NodeWorld(reporter);
