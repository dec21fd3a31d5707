import {
  type FileEntry,
  type Files,
  type Found,
  isExcluded,
  isIncluded,
  isInside,
  type LoadedDataset,
  MOST_NOTE_BYTES,
  parentOf,
  readText,
  relativeTo,
} from '@glossator/dataset';
import type { Location } from 'vscode-languageserver';
import { differingLocks, type Serving } from '../standing.js';
import type { Reporter, Served, Standing, Workspace, World } from '../world.js';
import { Drives, type Place, type UriOf, uriOfPlace } from './drives.js';
import { locateEntity, locateRecord } from './locate.js';
import { OwnRecords, type Watch } from './own-records.js';
import { isConfigured, NO_FILES, Projects, type ReadyProject } from './projects.js';

/** Where a world has its files from. */
export interface Sources {
  /** What `file:` means, where the server can read it by itself, and what tells of its changes. */
  readonly local?: { readonly files: Files; readonly watch: Watch };
  /** Files that are asked for from the client: everything else. */
  readonly client: (uriOf: UriOf) => Files;
}

/** What serves a project, and where it comes from: only records have nothing published. */
const servingOf = ({ datasets, project: { config } }: ReadyProject): Serving[] =>
  datasets.map(({ dataset: { name, version }, files, root, published }) => {
    const from = config.datasets === undefined ? 'bundled' : 'workspace';
    return { name, version, from: published === undefined ? 'records' : from, files, root };
  });

/** Serves the notes of a workspace: each by the configuration nearest to it, read once until it changes. */
class WorkspaceWorld implements World {
  readonly #reporter: Reporter;
  readonly #drives: Drives;
  readonly #ownRecords: OwnRecords;
  #workspace: Workspace = { folders: [] };
  #folders: readonly Place[] = [];
  #projects: Projects;

  constructor(reporter: Reporter, { local, client }: Sources) {
    this.#reporter = reporter;
    this.#drives = new Drives((scheme, uriOf) => {
      if (scheme === 'file' && local !== undefined) return local.files;
      return this.#workspace.files === true ? client(uriOf) : NO_FILES;
    });
    this.#ownRecords = new OwnRecords(reporter, local?.files, local?.watch);
    this.#projects = this.#anew();
  }

  #anew(): Projects {
    return new Projects({
      ...{ reporter: this.#reporter, drives: this.#drives, ownRecords: this.#ownRecords },
      ...{ workspace: this.#workspace, folders: this.#folders },
    });
  }

  open(workspace: Workspace): void {
    this.#workspace = workspace;
    this.#folders = workspace.folders.map((uri) => this.#drives.placeOf(uri));
    this.#ownRecords.changed = workspace.changed;
    this.forget();
  }

  forget(): void {
    this.#projects.end();
    this.#ownRecords.endWatches();
    this.#projects = this.#anew();
    for (const key of this.#ownRecords.shown()) this.#lookAgain(key, this.#projects);
  }

  /** What is shown in records is taken back when it is mended, though no note may be open, or when nothing names them any more. */
  async #lookAgain(key: string, projects: Projects): Promise<void> {
    await projects.of(this.#above(key));
    if (projects === this.#projects && !projects.has(key)) this.#ownRecords.clear(key);
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
    const size = (await drive.files.stat(path).catch(() => undefined))?.size ?? 0;
    return size > MOST_NOTE_BYTES ? undefined : await readText(drive.files, path).catch(() => undefined);
  }

  async enters(uri: string): Promise<boolean> {
    const folder = this.#drives.placeOf(uri);
    // A folder with a configuration of its own may be left out by the one around it, too.
    const ready = await Promise.all([this.#projects.of(folder), this.#projects.of(this.#above(uri))]);
    if (await this.#isIgnored(uri, 'folder')) return false;
    return ready.every((each) => each === undefined || !isExcluded(each.project, folder.path));
  }

  async takes(uri: string): Promise<boolean> {
    return !(await this.#isIgnored(uri, 'file'));
  }

  /** Whether git ignores what is come across in a folder that the client opened. */
  async #isIgnored(uri: string, type: 'file' | 'folder'): Promise<boolean> {
    const { drive, path } = this.#drives.placeOf(uri);
    const from = this.#folders.find((folder) => folder.drive === drive && isInside(folder.path, path));
    if (from === undefined) return false;
    const folder = parentOf(path);
    const ignores = await this.#projects.ignored(drive)(folder, from.path);
    return ignores(relativeTo(folder, path), type);
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
    const ready = await this.#projects.of(this.#folderOf(uri));
    if (ready === undefined) return undefined;
    const { project, uriOf, service, complete } = ready;
    const included =
      !this.#lies(uri) || project.file === undefined || isIncluded(project, this.#drives.placeOf(uri).path);
    const root = uriOf(project.root);
    return { service, checked: included && complete, root, configured: isConfigured(project) };
  }

  async bundled(): Promise<Served | undefined> {
    const ready = await this.#projects.of();
    return ready && { service: ready.service, checked: false, root: '', configured: false };
  }

  async standing(uri: string | undefined): Promise<Standing> {
    const projects = this.#projects;
    const folder = this.#folderOf(uri);
    const ready = await projects.of(folder);
    const serving = ready === undefined ? [] : servingOf(ready);
    const locks = folder === undefined ? [] : await differingLocks(projects.lookup(folder.drive), folder.path, serving);
    const file = ready?.project.file;
    return {
      datasets: serving.map(({ name, version, from }) => ({ name, version, from })),
      ...(ready === undefined || file === undefined ? {} : { configuration: ready.uriOf(file) }),
      problems: [...projects.problems(), ...this.#ownRecords.messages()],
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
    const has = ({ datasets }: ReadyProject): boolean => datasets.some((each) => each.dataset === dataset);
    const datasets = this.#projects.ready.find(has)?.datasets ?? [];
    const places = datasets
      // The dataset that has it, and what records of one's own add to it.
      .filter((each) => each.dataset === dataset || each.published === undefined)
      .map((each) => this.#locate(each, each.dataset === dataset ? locateEntity : locateRecord, entity.id));
    return (await Promise.all(places)).filter((place) => place !== undefined);
  }

  async #locate(loaded: LoadedDataset, locate: typeof locateEntity, id: string): Promise<Location | undefined> {
    const place = await locate(loaded, id);
    const uri = place && this.#drives.uriOf(loaded.files, place.file);
    if (place === undefined || uri === undefined) return undefined;
    const start = { line: place.line, character: 0 };
    return { uri, range: { start, end: start } };
  }
}

export const createWorld = (reporter: Reporter, sources: Sources): World => new WorkspaceWorld(reporter, sources);
