import { LineIndex } from '@glossator/markdown';
import { escapeAddress, escapeLinkText, escapeMarkdown } from '@glossator/service';
import type { CancellationToken } from 'vscode-languageserver';
import { whoKnows } from '../asked.js';
import { toRange } from '../convert.js';
import type { Feature, ServerContext } from '../feature.js';
import { type CardPage, type CardParams, type MentionedParams, type Place, REQUESTS } from '../protocol.js';
import { safely } from '../safely.js';

/** Finds where in the notes of the workspace an entity stands. */
export type FindPlaces = (
  context: ServerContext,
  params: MentionedParams,
  token: CancellationToken,
) => Promise<readonly Place[]>;

/** So many places of notes are listed; the others are counted. */
const MAX_PLACES = 300;

/** How a note is called on the page: from its folder of the workspace on. */
function nameOf(uri: string, folders: readonly string[]): string {
  const roots = folders.map((folder) => folder.replace(/\/?$/u, '/'));
  const root = roots.find((each) => uri.startsWith(each));
  const name = root === undefined ? (uri.split('/').at(-1) ?? uri) : uri.slice(root.length);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** A link shows its label. */
const LINK = /\[([^[\]]*)\]\([^()]*\)/gu;

/** A place as a link to its line, with what the line says. */
function placeLine({ uri, range, line }: Place, folders: readonly string[]): string {
  const at = range.start.line + 1;
  const name = escapeLinkText(`${nameOf(uri, folders)}:${at}`);
  return `- [${name}](${escapeAddress(uri)}#L${at}): ${escapeMarkdown(line.replace(LINK, '$1'))}`;
}

/** The part of a page that tells of the reader's own notes. */
export function notesSection(places: readonly Place[], folders: readonly string[]): string {
  if (places.length === 0) return '';
  const byLine = new Map(places.map((place) => [`${place.uri}#L${place.range.start.line}`, place]));
  const lines = [...byLine.values()].slice(0, MAX_PLACES).map((place) => placeLine(place, folders));
  const more = byLine.size > MAX_PLACES ? [`- and ${byLine.size - MAX_PLACES} more`] : [];
  return `## Notes that mention it\n\n${[...lines, ...more].join('\n')}\n`;
}

/** So long a page waits for notes that are read for the first time, which may be very many. Milliseconds. */
const PATIENCE = 2000;

const UNREAD =
  '## Notes that mention it\n\nThe notes of the workspace are still being read: open this page again in a while.\n';

/** What the notes say, or that it is not known yet: who opens a page does not wait for a workspace. */
export async function notesPart(
  places: Promise<readonly Place[]>,
  folders: readonly string[],
  patience = PATIENCE,
): Promise<string> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<string>((done) => {
    timer = setTimeout(() => done(UNREAD), patience);
  });
  try {
    return await Promise.race([places.then((found) => notesSection(found, folders)), late]);
  } finally {
    clearTimeout(timer);
  }
}

async function cardPage(
  context: ServerContext,
  { id, uri }: CardParams,
  find: FindPlaces,
  token: CancellationToken,
): Promise<CardPage | null> {
  const { connection, world } = context;
  const page = (await whoKnows(world, id, uri))?.page(id);
  if (page === undefined) return null;
  const asked = uri === undefined || uri === null ? { id: page.id } : { id: page.id, uri };
  const places = safely(connection, 'notes of a card', [], () => find(context, asked, token));
  const text = page.text + (await notesPart(places, world.folders()));
  const lines = new LineIndex(text);
  const passages = page.passages.map(({ start, end, ...passage }) => ({
    range: toRange(lines, { start, end }),
    ...passage,
  }));
  return { id: page.id, title: page.title, text, passages };
}

/** All that is known of an entity on one page, and where the reader wrote of it. */
export const cardPages = (find: FindPlaces): Feature => ({
  listen: (context) => {
    context.connection.onRequest(REQUESTS.card, (params: CardParams, token: CancellationToken) =>
      safely(context.connection, 'card', null, () => cardPage(context, params, find, token), token),
    );
  },
});
