import { FILES, type FileText } from '@glossator/language-server/protocol';
import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { mayRead } from './files-allowed.js';

/** More than any dataset that is read; less than what a message can carry. Bytes. */
const MAX_SIZE = 2 ** 28;

interface Asked {
  readonly uri: string;
}

const typeOf = (type: FileType): 'file' | 'folder' | 'link' | 'other' =>
  type & FileType.SymbolicLink
    ? 'link'
    : type & FileType.File
      ? 'file'
      : type & FileType.Directory
        ? 'folder'
        : 'other';

const isMissing = (error: unknown): boolean =>
  error instanceof FileSystemError && ['FileNotFound', 'FileNotADirectory', 'EntryNotFound'].includes(error.code);

/** Answers the server's questions for files, of whatever system VS Code shows: in a browser it can read none by itself. */
export function answerFiles(client: BaseLanguageClient, bundled: Uri): void {
  /** Only what the reader opened and what the extension brought: the server asks for nothing else, and is not believed. */
  const allowed = (uri: Uri): boolean =>
    mayRead(uri, [bundled, ...(workspace.workspaceFolders ?? []).map((folder) => folder.uri)]);

  client.onRequest<FileText, void>(FILES.read, async ({ uri: text }: Asked): Promise<FileText> => {
    const uri = Uri.parse(text, true);
    if (!allowed(uri)) return null;
    try {
      const { size } = await workspace.fs.stat(uri);
      if (size > MAX_SIZE) return { error: `it holds more than ${MAX_SIZE / 2 ** 20} MB` };
      const bytes = await workspace.fs.readFile(uri);
      return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
    } catch (error) {
      if (isMissing(error)) return null;
      return { error: error instanceof TypeError ? 'not UTF-8: save it as UTF-8' : (error as Error).message };
    }
  });

  client.onRequest(FILES.stat, async ({ uri: text }: Asked) => {
    const uri = Uri.parse(text, true);
    if (!allowed(uri)) return null;
    try {
      const { type, size } = await workspace.fs.stat(uri);
      // Links are followed: what counts is what they lead to.
      const followed = typeOf(type & ~FileType.SymbolicLink);
      return { type: followed, size };
    } catch {
      return null;
    }
  });

  client.onRequest(FILES.list, async ({ uri: text }: Asked) => {
    const uri = Uri.parse(text, true);
    if (!allowed(uri)) return null;
    try {
      const entries = await workspace.fs.readDirectory(uri);
      return entries.map(([name, type]) => ({ name, type: typeOf(type) }));
    } catch {
      return null;
    }
  });
}
