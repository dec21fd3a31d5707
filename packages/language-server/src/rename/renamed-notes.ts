import type { Found } from '@glossator/dataset';
import { formatId, parseId } from '@glossator/model';
import type { TextDocumentEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { toRange } from '../convert.js';
import type { OpenNote } from '../documents.js';
import type { ServerContext } from '../feature.js';
import { foundBy, fullId, type NoteFacts } from '../notes-index/facts.js';

/** The note as it is now: the document where it is open, else the file. */
async function noteOf({ notes, world }: ServerContext, uri: string): Promise<OpenNote | undefined> {
  const open = await notes.open(uri);
  if (open !== undefined) return open;
  const [served, text] = [await world.serve(uri), await world.read(uri)];
  if (served === undefined || text === undefined) return undefined;
  return { ...served, document: TextDocument.create(uri, 'markdown', 0, text), note: served.service.parse(text) };
}

/** A destination with the new slug; an id that moved here keeps what it says, for its redirect is led on. */
function anew(destination: string, slug: string, to: string): string | undefined {
  const parts = parseId(destination);
  // Written in a way that only a parser of links reads: with escapes.
  if (parts === undefined) return to;
  return parts.slug === slug ? formatId(parts.kind, parseId(to)?.slug ?? slug, parts.dataset) : undefined;
}

/** The edits of a note for a record with a new id. @param record the URI of its file, which tells it from a namesake of another project */
async function renamedNote(
  context: ServerContext,
  { uri, version }: NoteFacts,
  { id, record, to }: { readonly id: string; readonly record: string; readonly to: string },
): Promise<TextDocumentEdit[]> {
  const open = await noteOf(context, uri);
  const found = open === undefined ? undefined : foundBy(open.service, id);
  if (open === undefined || found === undefined) return [];
  const [place] = await context.world.locate(found);
  if (place?.uri !== record) return [];
  const { note, service } = open;
  const slug = parseId(id)?.slug ?? '';
  const edits = service.occurrences(note, found.id).flatMap(({ how, start, end }) => {
    const newText = how === 'reference' ? anew(note.text.slice(start, end), slug, to) : undefined;
    return newText === undefined ? [] : [{ range: toRange(note.lines, { start, end }), newText }];
  });
  const textDocument = { uri, version: version === null ? null : open.document.version };
  return edits.length === 0 ? [] : [{ textDocument, edits }];
}

/** The edits of all notes that refer to a record. */
export async function renamedNotes(
  context: ServerContext,
  facts: readonly NoteFacts[],
  found: Found,
  record: string,
  to: string,
): Promise<TextDocumentEdit[]> {
  const id = fullId(found);
  const edits: TextDocumentEdit[] = [];
  for (const note of facts)
    if (note.places.has(id)) edits.push(...(await renamedNote(context, note, { id, record, to })));
  return edits;
}
