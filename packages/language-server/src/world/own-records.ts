import {
  type Files,
  isInside,
  type LoadedDataset,
  loadProject,
  OwnRecordsError,
  ownRecordsFolder,
  type Project,
  pathIn,
} from '@glossator/dataset';
import type { Reporter } from '../world.js';
import type { Drive } from './drives.js';
import { ShownProblems } from './shown-problems.js';

/** Tells of changes below a folder until what it returns is called. */
export type Watch = (folder: string, changed: () => void) => () => void;

/** A project whose datasets are to be loaded. */
interface ToLoad {
  readonly project: Project;
  readonly drive: Drive;
  /** The URI of its configuration. */
  readonly key: string;
  /** Loads what serves where it names no dataset. */
  readonly standIn: (() => Promise<LoadedDataset>) | undefined;
  /** Whether it is still wanted: nothing is told of what is not. */
  readonly isCurrent: () => boolean;
}

export interface Datasets {
  readonly datasets: readonly LoadedDataset[];
  /** Whether the records could be read, now or before. */
  readonly complete: boolean;
}

/** Loads projects with the records beside their notes. While those are wrong it is shown in them, and those that were right go on serving. */
export class OwnRecords {
  readonly #shown: ShownProblems;
  readonly #watch: Watch | undefined;
  /** Whose folders can be watched. */
  readonly #local: Files | undefined;
  /** Called when records change on disk; absent where the client tells of that itself. */
  changed: (() => void) | undefined;
  /** By project and what it names: what was loaded when its records were last right. */
  readonly #lastRight = new Map<string, readonly LoadedDataset[]>();
  /** By folder of records: what ends its watch. */
  readonly #watched = new Map<string, () => void>();

  constructor(reporter: Reporter, local: Files | undefined, watch: Watch | undefined) {
    this.#shown = new ShownProblems(reporter);
    this.#local = local;
    this.#watch = watch;
  }

  /** The projects in whose records something is shown. */
  shown(): readonly string[] {
    return this.#shown.projects();
  }

  /** What the user was told of them. */
  messages(): readonly string[] {
    return this.#shown.messages();
  }

  /** Takes back what is shown in the records of a project. */
  clear(key: string): void {
    this.#shown.clear(key);
  }

  endWatches(): void {
    for (const end of this.#watched.values()) end();
    this.#watched.clear();
  }

  async load({ project, drive, key, standIn, isCurrent }: ToLoad): Promise<Datasets> {
    const { datasets: names, records, ...config } = project.config;
    const named = JSON.stringify([key, names, records]);
    if (records !== undefined) await this.#listen(drive.files, project.root, records, isCurrent);
    try {
      const datasets = await loadProject(drive.files, project, standIn);
      if (isCurrent()) {
        this.#shown.clear(key);
        this.#lastRight.set(named, datasets);
      }
      return { datasets, complete: true };
    } catch (error) {
      if (!(error instanceof OwnRecordsError)) throw error;
      if (isCurrent()) this.#shown.show(key, error.problems, drive.uriOf);
      const right = this.#lastRight.get(named);
      if (right !== undefined) return { datasets: right, complete: true };
      const without = { ...project, config: names === undefined ? config : { ...config, datasets: names } };
      return { datasets: await loadProject(drive.files, without, standIn), complete: false };
    }
  }

  /** Only what may be read is watched, or where it may come to be: a configuration may come from anybody, and name the whole disk. */
  async #listen(files: Files, root: string, records: string, isCurrent: () => boolean): Promise<void> {
    const [changed, watch] = [this.changed, this.#watch];
    if (changed === undefined || watch === undefined || files !== this.#local) return;
    const folder = pathIn(root, records);
    const real = await ownRecordsFolder(files, root, records).catch(() => undefined);
    const isThere = async (): Promise<boolean> => (await files.stat(folder).catch(() => null)) !== undefined;
    if (real === undefined && (folder === root || !isInside(root, folder) || (await isThere()))) return;
    const watched = real ?? folder;
    if (isCurrent() && !this.#watched.has(watched)) this.#watched.set(watched, watch(watched, changed));
  }
}
