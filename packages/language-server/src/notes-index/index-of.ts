import type { Found } from '@glossator/dataset';
import { parseId } from '@glossator/model';
import type { LanguageService } from '@glossator/service';
import { DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { askedOf } from '../asked.js';
import type { ServerContext } from '../feature.js';
import { diagnosticsOf, showsRelated } from '../features/diagnostics.js';
import { foundBy } from './facts.js';
import { NotesIndex, type Progress } from './notes-index.js';
import { childOf } from './walk.js';

/** What a client is asked to tell of from the first question about all notes on. */
const NOTES = '**/*.{md,markdown,MD,Markdown,MARKDOWN}';

function progressOf({ connection }: ServerContext): Progress {
  let [shown, ended, percent] = [false, false, 0];
  const made = connection.window.createWorkDoneProgress().then((progress) => {
    if (ended) return undefined;
    progress.begin('Glossator: reading the notes', 0, undefined, true);
    shown = true;
    return progress;
  });
  let stopped = false;
  const use = (use: (progress: NonNullable<Awaited<typeof made>>) => void): void => {
    made.then(
      (progress) => progress && use(progress),
      // A client that shows no progress after all is served without.
      () => undefined,
    );
  };
  use(({ token }) => token.onCancellationRequested(() => (stopped = true)));
  return {
    report: (done, of) => {
      const now = Math.floor((100 * done) / of);
      if (now === percent || !shown) return;
      percent = now;
      use((progress) => progress.report(now, `${done} of ${of}`));
    },
    stopped: () => stopped,
    end: () => {
      if (!shown) ended = true;
      use((progress) => progress.done());
    },
  };
}

function make(context: ServerContext): { readonly index: NotesIndex; readonly watch: () => void } {
  const { connection, documents, notes, world, client, settings, onReread, onNotes } = context;
  const index = new NotesIndex({
    world,
    open: () => documents.all().map(({ uri }) => uri),
    read: (uri) => notes.open(uri),
    diagnose: (open) => diagnosticsOf(open, settings(), showsRelated(context)),
    progress: () => progressOf(context),
    cut: (root, limit) =>
      connection.console.warn(
        `${root} has more than ${limit} notes, or folders too many or too deep: the first are read. Leave out what is not needed with "exclude" in glossator.config.json.`,
      ),
  });
  onReread(() => index.forget());
  onNotes((uris) => {
    for (const uri of uris) index.changed(uri);
  });
  documents.onDidClose(({ document }) => index.changed(document.uri));
  let watching = false;
  const watch = (): void => {
    // A client that tells of no files is asked for all of them each time.
    const told = client().workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    if (!told) index.forget();
    if (!told || watching) return;
    watching = true;
    connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: NOTES }] })
      .catch((error: unknown) => connection.console.warn(`not registered: ${String(error)}`));
  };
  return { index, watch };
}

const made = new WeakMap<ServerContext, ReturnType<typeof make>>();

/** The index of a server: one for all features that ask for it. To be called while they are set up. */
export function indexOf(context: ServerContext): NotesIndex {
  const known = made.get(context) ?? make(context);
  made.set(context, known);
  return known.index;
}

/** The index, about to be asked: from now on its notes are watched. */
export function askIndex(context: ServerContext): NotesIndex {
  const index = indexOf(context);
  made.get(context)?.watch();
  return index;
}

const isInOne = (folders: readonly string[], uri: string): boolean =>
  folders.some((folder) => uri === folder || uri.startsWith(`${folder.replace(/\/$/u, '')}/`));

/**
 * The folders of the workspace that a configuration governs, and those below the others whose configuration an open note has: what
 * none governs is not read without being asked for, nor looked through for configurations.
 */
export async function configuredFolders({ world, documents }: ServerContext): Promise<string[]> {
  const found: string[] = [];
  for (const folder of world.folders()) {
    if ((await world.serve(childOf(folder, '.md')))?.configured === true) found.push(folder);
  }
  for (const { uri } of documents.all()) {
    const { configured = false, root = '' } = (await world.serve(uri)) ?? {};
    if (configured && isInOne(world.folders(), root) && !isInOne(found, root)) found.push(root);
  }
  return found;
}

/** What serves the folders and the open notes, each once, and then what serves where nothing else does. */
export async function allServices({ world, documents }: ServerContext): Promise<ReadonlySet<LanguageService>> {
  const found = new Set<LanguageService>();
  for (const { uri } of documents.all()) {
    const served = await world.serve(uri);
    if (served !== undefined) found.add(served.service);
  }
  const asked = new Set<LanguageService>();
  for await (const service of askedOf(world, undefined)) asked.add(service);
  return new Set([...asked, ...found]);
}

/** The id that the URI of a card is: `person:leon-trotsky`; undefined for any other. */
export function idOfCard(uri: string): string | undefined {
  try {
    const id = decodeURIComponent(uri);
    return parseId(id) === undefined ? undefined : id;
  } catch {
    return undefined;
  }
}

/** Whom an id means: in the project of a note, or in the first that knows it. */
export async function whoIs(context: ServerContext, id: string, uri?: string | null): Promise<Found | undefined> {
  const own = uri === undefined || uri === null ? undefined : await context.world.serve(uri);
  for (const service of own === undefined ? await allServices(context) : [own.service]) {
    const found = foundBy(service, id);
    if (found !== undefined) return found;
  }
  return undefined;
}
