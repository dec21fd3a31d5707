import type { CancellationToken } from 'vscode-languageserver';
import type { OpenNote } from '../documents.js';
import type { Feature, ServerContext } from '../feature.js';
import { NOTIFICATIONS, REQUESTS, type Status, type StatusParams } from '../protocol.js';
import { safely } from '../safely.js';
import { isWanted } from '../wanted.js';

/** How many entities are named in prose without a reference; a name that several share counts once. */
function knownNames({ note, service }: OpenNote): number {
  const bare = service.mentions(note).filter(({ linked }) => !linked);
  return new Set(bare.map(({ candidates }) => candidates.join(' '))).size;
}

async function status({ world, notes, settings }: ServerContext, params: StatusParams | null): Promise<Status> {
  const uri = params?.uri ?? undefined;
  const { configured, ...standing } = await world.standing(uri);
  const open = uri === undefined ? undefined : await notes.open(uri);
  const quiet = open === undefined ? !configured : !isWanted(open, settings());
  return { ...standing, quiet, known: open === undefined ? 0 : knownNames(open) };
}

const NONE: Status = { datasets: [], problems: [], locks: [], quiet: true, known: 0 };

/** What serves a note, and what is in the way. Nothing is looked for before it is asked. */
export const statuses: Feature = {
  listen: (context) => {
    const { connection, documents, world, options, onReread } = context;
    connection.onRequest(REQUESTS.status, (params: StatusParams | null, token: CancellationToken) =>
      safely(connection, 'status', NONE, () => status(context, params), token),
    );
    /** Only an editor of ours knows the word: others would call it an error. */
    const changed = (): void => {
      if (options().cards === true) connection.sendNotification(NOTIFICATIONS.statusChanged, {}).catch(() => undefined);
    };
    onReread(changed);
    // What is in the way is known once a note was served.
    documents.onDidOpen(async ({ document }) => {
      await safely(connection, 'status', undefined, () => world.serve(document.uri));
      changed();
    });
  },
};
