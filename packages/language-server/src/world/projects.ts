import {
  type Files,
  findProject,
  gitIgnores,
  InputError,
  isInside,
  type LoadedDataset,
  loadPackage,
  type Project,
} from '@glossator/dataset';
import { createLanguageService, type LanguageService } from '@glossator/service';
import { URI } from 'vscode-uri';
import type { Reporter, Workspace } from '../world.js';
import { NoAnswer } from './client-files.js';
import { type Drive, type Drives, type Place, type UriOf, uriOfPlace } from './drives.js';
import type { OwnRecords } from './own-records.js';
import { remembered } from './remembered.js';

/** A project with its datasets, ready to serve. */
export interface ReadyProject {
  readonly project: Project;
  /** The URIs of its paths. */
  readonly uriOf: UriOf;
  readonly datasets: readonly LoadedDataset[];
  readonly service: LanguageService;
  /** Whether the records of its own could be read, now or before: without them a right reference would look wrong. */
  readonly complete: boolean;
}

/** Whether somebody chose what serves: by a configuration, or by what the workspace depends on. */
export const isConfigured = ({ file, config }: Project): boolean => file !== undefined || config.datasets !== undefined;

/** What projects are found in. */
export interface Surroundings {
  readonly reporter: Reporter;
  readonly drives: Drives;
  readonly workspace: Workspace;
  /** The folders of the workspace. */
  readonly folders: readonly Place[];
  readonly ownRecords: OwnRecords;
}

/** Where there are none, nothing is. */
export const NO_FILES: Files = {
  read: async () => undefined,
  stat: async () => undefined,
  list: async () => undefined,
  realPath: async () => undefined,
};

/** Where a note lies that was never saved, when no folder is open. */
const NOWHERE: Place = { drive: { files: NO_FILES, uriOf: (path) => URI.file(path).toString() }, path: '' };

/** A scheme has more than one letter: `c:` begins a path of Windows. */
const isUri = (text: string): boolean => /^[a-z][a-z\d+.-]+:/iu.test(text);

/**
 * What governs folders, each found and loaded once. Made anew when something changes: what is still being read then was of before, and
 * nothing is told of it.
 */
export class Projects {
  readonly #in: Surroundings;
  readonly #byFolder = new Map<string, Promise<ReadyProject | undefined>>();
  readonly #byProject = new Map<string, Promise<ReadyProject>>();
  readonly #ready: ReadyProject[] = [];
  readonly #lookups = new Map<Drive, Files>();
  readonly #ignored = new Map<Drive, ReturnType<typeof gitIgnores>>();
  readonly #told = new Set<string>();
  #bundled: Promise<LoadedDataset> | undefined;
  #ended = false;

  constructor(surroundings: Surroundings) {
    this.#in = surroundings;
  }

  end(): void {
    this.#ended = true;
  }

  /** @param folder without one: what serves where no folder is open */
  of(folder: Place = NOWHERE): Promise<ReadyProject | undefined> {
    const key = folder === NOWHERE ? '' : uriOfPlace(folder);
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

  /** @param key the URI of a configuration, or of the folder of what stands in for one */
  has(key: string): boolean {
    return this.#byProject.has(key);
  }

  /** Those that are loaded by now: nobody waits for one that is slow, nor for one that cannot be loaded. */
  get ready(): readonly ReadyProject[] {
    return this.#ready;
  }

  /** What went wrong, as the user was told of it. */
  problems(): readonly string[] {
    return [...this.#told];
  }

  async #find(folder: Place): Promise<ReadyProject | undefined> {
    const { drive, path } = folder;
    const project =
      folder === NOWHERE ? undefined : await findProject(this.lookup(drive), path, this.#fallback(folder));
    const { datasets, records } = project?.config ?? {};
    if (datasets === undefined && records === undefined && this.#in.workspace.bundledDataset === undefined)
      return undefined;
    const bare: Project = { root: path, config: {} };
    const key = project === undefined ? '' : drive.uriOf(project.file ?? project.root);
    let ready = this.#byProject.get(key);
    if (ready === undefined) {
      ready = this.#load(project ?? bare, drive, key);
      this.#byProject.set(key, ready);
      ready.catch(() => this.#byProject.delete(key));
    }
    // What no project governs shares what serves it, and nothing else.
    return project === undefined ? { ...(await ready), project: bare, uriOf: drive.uriOf } : await ready;
  }

  /** The files of a drive, for looking through one folder above the other. */
  lookup(drive: Drive): Files {
    const files = this.#lookups.get(drive) ?? remembered(drive.files);
    this.#lookups.set(drive, files);
    return files;
  }

  /** What git ignores on a drive. */
  ignored(drive: Drive): ReturnType<typeof gitIgnores> {
    const ignores = this.#ignored.get(drive) ?? gitIgnores(this.lookup(drive));
    this.#ignored.set(drive, ignores);
    return ignores;
  }

  /** The folder of the workspace whose configuration governs what has none above it. */
  #fallback({ drive, path }: Place): string {
    const folders = this.#in.folders.filter((folder) => folder.drive === drive).map((folder) => folder.path);
    return folders.find((root) => isInside(root, path)) ?? folders[0] ?? path;
  }

  async #load(project: Project, drive: Drive, key: string): Promise<ReadyProject> {
    const { ownRecords, reporter } = this.#in;
    const isCurrent = (): boolean => !this.#ended;
    const { datasets, complete } = await ownRecords.load({ project, drive, key, isCurrent, standIn: this.#standIn() });
    const loaded = datasets.map(({ dataset }) => dataset);
    const logger = { error: reporter.log };
    const service = createLanguageService({ datasets: loaded, config: project.config, logger });
    const ready = { project, uriOf: drive.uriOf, datasets, complete, service };
    this.#ready.push(ready);
    return ready;
  }

  /** Loads what the client brings along, once for all projects that name nothing. */
  #standIn(): (() => Promise<LoadedDataset>) | undefined {
    const { bundledDataset } = this.#in.workspace;
    if (bundledDataset === undefined) return undefined;
    return () => {
      const uri = isUri(bundledDataset) ? bundledDataset : URI.file(bundledDataset).toString();
      const { drive, path } = this.#in.drives.placeOf(uri);
      const loading = this.#bundled ?? loadPackage(drive.files, path, 'the bundled dataset');
      this.#bundled = loading;
      loading.catch(() => {
        this.#bundled = undefined;
      });
      return loading;
    };
  }

  /** Said once, however many notes it concerns; the rest goes on working. */
  #report(error: unknown): undefined {
    if (this.#ended) return undefined;
    const { tellUser, log } = this.#in.reporter;
    const message = error instanceof InputError ? error.message : String(error);
    if (!this.#told.has(message)) tellUser(`Glossator: ${message}`);
    this.#told.add(message);
    if (!(error instanceof InputError)) log((error as Error).stack ?? String(error));
    return undefined;
  }
}
