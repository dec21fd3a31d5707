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

/** A place as a link to its line, with the line's text. */
function placeLine({ uri, range, line }: Place, folders: readonly string[]): string {
  const at = range.start.line + 1;
  const name = escapeLinkText(`${nameOf(uri, folders)}:${at}`);
  return `- [${name}](${escapeAddress(uri)}#L${at}): ${escapeMarkdown(line)}`;
}

/** The part of a page that tells of the reader's own notes. */
export function notesSection(places: readonly Place[], folders: readonly string[]): string {
  if (places.length === 0) return '';
  const lines = places.slice(0, MAX_PLACES).map((place) => placeLine(place, folders));
  const more = places.length > MAX_PLACES ? [`- and ${places.length - MAX_PLACES} more`] : [];
  return `## Notes that mention it\n\n${[...lines, ...more].join('\n')}\n`;
}

async function cardPage(
  context: ServerContext,
  { id, uri }: CardParams,
  find: FindPlaces,
  token: CancellationToken,
): Promise<CardPage | null> {
  const page = (await whoKnows(context.world, id, uri))?.page(id);
  if (page === undefined) return null;
  const places = await find(context, uri === undefined || uri === null ? { id: page.id } : { id: page.id, uri }, token);
  const text = page.text + notesSection(places, context.world.folders());
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
