import { RECORD_FOLDERS, renameId, type TextChange, type TextFile } from '@glossator/dataset';
import type { RenameFile, TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import { CreateFile } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { childOf } from '../notes-index/walk.js';
import type { World } from '../world.js';

type Files = Pick<World, 'list' | 'read'>;

/** What is done to one folder of records. */
export type RecordChange = TextDocumentEdit | CreateFile | RenameFile;

/** The folder of the records: above that of a record's kind. */
export const folderOf = (record: string): string => record.split('/').slice(0, -2).join('/');

/** Every record of a folder, and its redirects, with paths relative to it. */
async function recordFiles(world: Files, folder: string): Promise<TextFile[]> {
  const files: TextFile[] = [];
  const add = async (path: string): Promise<void> => {
    const text = await world.read(path.split('/').reduce(childOf, folder));
    if (text !== undefined) files.push({ path, text });
  };
  for (const kind of RECORD_FOLDERS) {
    for (const { name } of await world.list(childOf(folder, kind))) {
      if (name.endsWith('.yaml') && !name.startsWith('.')) await add(`${kind}/${name}`);
    }
  }
  await add('redirects.yaml');
  return files;
}

const toEdits = (text: string, changes: readonly TextChange[]): TextEdit[] => {
  const document = TextDocument.create('', 'yaml', 0, text);
  return changes.map(({ start, end, newText }) => ({
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    newText,
  }));
};

/** The version in which an id that moved is released: the next one, since a move asks for a minor. */
async function nextVersion(world: Files, folder: string): Promise<string> {
  const text = await world.read(childOf(folder, 'package.json'));
  const [, major, minor] = /"version"\s*:\s*"(\d{1,9})\.(\d{1,9})\.\d+/u.exec(text ?? '') ?? [];
  return major === undefined || minor === undefined ? '0.0.0' : `${major}.${Number(minor) + 1}.0`;
}

/**
 * The changes of a folder of records for a record with a new id: its file, all that points at it, and a redirect.
 *
 * @param record URI of the record's file
 * @param redirected whether the id was the folder's own to give
 * @returns undefined where redirects.yaml cannot be read
 */
export async function renamedRecords(
  world: Files,
  record: string,
  { from, to, slug }: { readonly from: string; readonly to: string; readonly slug: string },
  redirected: boolean,
): Promise<RecordChange[] | undefined> {
  const folder = folderOf(record);
  const texts = await recordFiles(world, folder);
  const move = { from, to, reason: 'The record was renamed.', version: await nextVersion(world, folder) };
  const changed = renameId(texts, move, redirected);
  if (changed === undefined) return undefined;
  const edits = changed.flatMap(({ path, created, changes }): RecordChange[] => {
    const uri = path.split('/').reduce(childOf, folder);
    const text = texts.find((file) => file.path === path)?.text ?? '';
    const edit = { textDocument: { uri, version: null }, edits: toEdits(text, changes) };
    return created ? [CreateFile.create(uri), edit] : [edit];
  });
  const newUri = record.replace(/[^/]*$/u, `${slug}.yaml`);
  return [...edits, { kind: 'rename', oldUri: record, newUri, options: { overwrite: false } }];
}
