import type { Found } from '@glossator/dataset';
import { formatId, type IdParts, isSlug, MAX_SLUG_LENGTH, parseId } from '@glossator/model';
import type { LanguageService } from '@glossator/service';
import {
  type CancellationToken,
  type ClientCapabilities,
  LSPErrorCodes,
  type Position,
  type PrepareRenameParams,
  type Range,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { toRange } from '../convert.js';
import { type Feature, offsetAt, type ServerContext } from '../feature.js';
import { askIndex, indexOf } from '../notes-index/index-of.js';
import { keyOf } from '../notes-index/walk.js';
import { renamedNotes } from '../rename/renamed-notes.js';
import { type RecordChange, renamedRecords } from '../rename/renamed-records.js';
import { safely } from '../safely.js';

/** Why not, in words for the one who asked. */
const refuse = (why: string): never => {
  throw new ResponseError(LSPErrorCodes.RequestFailed, why);
};

/** What is to be renamed. */
interface Subject {
  readonly found: Found;
  readonly service: LanguageService;
  /** The URIs of the files that make it: its record, and what records of one's own add to it. */
  readonly records: readonly [string, ...string[]];
  readonly range: Range;
}

/** The files of an entity that lie in the workspace; none where its record is not among them. */
async function recordsOf({ world }: ServerContext, found: Found): Promise<string[]> {
  const folders = world.folders().map((folder) => `${keyOf(folder).replace(/\/$/u, '')}/`);
  const isOwn = (uri: string): boolean =>
    uri.endsWith('.yaml') && !uri.includes('/node_modules/') && folders.some((folder) => keyOf(uri).startsWith(folder));
  const uris = (await world.locate(found)).map(({ uri }) => uri);
  return uris[0] !== undefined && isOwn(uris[0]) ? uris.filter(isOwn) : [];
}

const onLine = ({ start, end }: Range, { line }: Position): boolean => start.line <= line && line <= end.line;

/** What stands at a position, where that can be renamed. @throws ResponseError saying why it cannot */
async function subject(context: ServerContext, { textDocument, position }: PrepareRenameParams): Promise<Subject> {
  const open = await context.notes.open(textDocument.uri);
  // Said first: without the records a reference to one of them looks like one to nobody.
  if (open?.checked === false)
    return refuse(
      'The configuration leaves this note out, or the records are not in order: rename from a note that is checked.',
    );
  const here = open?.service.at(open.note, offsetAt(open, position));
  const [found, ...others] = here?.choices ?? [];
  if (open === undefined || here?.kind !== 'reference' || found === undefined || others.length > 0)
    return refuse(
      'Only the id of a record is renamed: put the cursor on a reference to it, such as [name](person:id).',
    );
  const [record, ...additions] = await recordsOf(context, found);
  if (record === undefined)
    return refuse(
      `${found.id} is an entity of the dataset "${found.dataset.name}": only the ids of records of this workspace are renamed.`,
    );
  const { destination } = here.reference.link;
  const written = toRange(open.note.lines, destination);
  const range = onLine(written, position) ? written : toRange(open.note.lines, here.range);
  return { found, service: open.service, records: [record, ...additions], range };
}

/** The slug that a reader typed, by itself or in an id of the same kind. @throws ResponseError saying why it is none */
function slugOf(typed: string, { kind }: IdParts, { dataset }: Found): string {
  const parts = parseId(typed);
  const slug = parts?.slug ?? typed;
  const form = `Expected a new slug of lower-case ASCII letters, digits and single hyphens, at most ${MAX_SLUG_LENGTH} characters`;
  if (!isSlug(slug))
    return refuse(`"${typed.slice(0, 2 * MAX_SLUG_LENGTH)}" is no id. ${form}, such as ${kind}:ada-lind.`);
  if (parts !== undefined && (parts.kind !== kind || (parts.dataset ?? dataset.name) !== dataset.name))
    return refuse(`"${typed}" is of another kind or dataset. ${form}; what stands before it stays.`);
  return slug;
}

/** Whether a client can do all that a renaming asks for. */
function canRename({ workspace }: ClientCapabilities): boolean {
  const { documentChanges, resourceOperations = [] } = workspace?.workspaceEdit ?? {};
  return documentChanges === true && resourceOperations.includes('rename') && resourceOperations.includes('create');
}

async function rename(context: ServerContext, params: RenameParams, token: CancellationToken): Promise<WorkspaceEdit> {
  const { found, service, records } = await subject(context, params);
  const parts = parseId(found.entity.id) ?? refuse(`${found.id} is no id.`);
  const slug = slugOf(params.newName.trim(), parts, found);
  if (!canRename(context.client()))
    return refuse('This editor renames no files: rename the record and write its redirect by hand.');
  const [from, to] = [found.entity.id, formatId(parts.kind, slug)];
  if (from === to) return { documentChanges: [] };
  for (const id of [to, formatId(parts.kind, slug, found.dataset.name)])
    if (service.resolve(id).status !== 'unknown')
      return refuse(`${id} is taken: it is an id already, or one that leads elsewhere. Choose another.`);
  const index = askIndex(context);
  const facts = await index.facts(context.world.folders(), () => token.isCancellationRequested);
  if (index.stopped)
    return refuse('The reading of the notes was stopped: some that refer to the record may not be known. Try again.');
  const changes: RecordChange[] = [...(await renamedNotes(context, facts, found, records[0], to))];
  for (const record of records) {
    const changed = await renamedRecords(context.world, record, { from, to, slug }, record === records[0]);
    changes.push(
      ...(changed ?? refuse('redirects.yaml cannot be read, and the old id is to lead to the new one: mend it first.')),
    );
  }
  return { documentChanges: changes };
}

/** A new id for a record of the workspace: its file, a redirect from the old id, and every reference in records and notes. */
export const renames: Feature = {
  capabilities: (client) =>
    client.textDocument?.rename?.prepareSupport === true
      ? { renameProvider: { prepareProvider: true } }
      : { renameProvider: true },
  listen: (context) => {
    const { connection } = context;
    indexOf(context);
    connection.onPrepareRename((params, token) =>
      safely(
        connection,
        'prepare rename',
        null,
        async () => {
          const { range, found } = await subject(context, params);
          return { range, placeholder: found.id };
        },
        token,
      ),
    );
    connection.onRenameRequest((params, token) =>
      safely(connection, 'rename', null, () => rename(context, params, token), token),
    );
  },
};
