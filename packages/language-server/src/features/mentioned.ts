import type { CancellationToken } from 'vscode-languageserver';
import type { Feature, ServerContext } from '../feature.js';
import { fullId, type IndexedPlace, type NoteFacts } from '../notes-index/facts.js';
import { askIndex, indexOf, whoIs } from '../notes-index/index-of.js';
import { type MentionedParams, type Place, REQUESTS } from '../protocol.js';
import { safely } from '../safely.js';

/** More of a line no list shows. */
const MAX_LINE = 200;

/** A line, or what stands around a place in one that is long, and where the place begins in it. */
function around(line: string, character: number): Pick<Place, 'line' | 'at'> {
  const from = Math.max(0, Math.min(character - MAX_LINE / 2, line.length - MAX_LINE));
  const cut = line.slice(from, from + MAX_LINE);
  const at = character - from - (cut.length - cut.trimStart().length);
  return { line: cut.trim(), at: Math.max(0, at) };
}

/** The places with their lines: the text of a closed note is not kept, and read again for those few that are shown. */
async function withLines(
  { world, documents }: ServerContext,
  { uri }: NoteFacts,
  places: readonly IndexedPlace[],
): Promise<Place[]> {
  const text = documents.get(uri)?.getText() ?? (await world.read(uri)) ?? '';
  const lines = text.split(/\r\n|\n|\r/u);
  return places.map(({ range, how }) => ({
    uri,
    range,
    how,
    ...around(lines[range.start.line] ?? '', range.start.character),
  }));
}

/** Where the notes of the workspace refer to an entity or name it, by note and line. */
export async function mentioned(
  context: ServerContext,
  { id, uri }: MentionedParams,
  token: CancellationToken,
): Promise<Place[]> {
  const found = await whoIs(context, id, uri);
  if (found === undefined) return [];
  const full = fullId(found);
  const facts = await askIndex(context).facts(context.world.folders(), () => token.isCancellationRequested);
  const all: Place[] = [];
  for (const note of facts) {
    const places = note.places.get(full);
    if (places !== undefined) all.push(...(await withLines(context, note, places)));
  }
  return all;
}

/** The notes that mention an entity, line by line, for a list to click in. */
export const mentionedIn: Feature = {
  listen: (context) => {
    const { connection } = context;
    indexOf(context);
    connection.onRequest(REQUESTS.mentioned, (params: MentionedParams, token: CancellationToken) =>
      safely(connection, 'mentioned', [], () => mentioned(context, params, token), token),
    );
  },
};
