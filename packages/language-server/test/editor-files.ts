/** What an editor answers when the server asks for files, from texts by URI. */
import fs from 'node:fs';
import path from 'node:path';
import { memoryFiles } from '@glossator/dataset';
import { FILES, type FileText } from '../src/protocol.js';

/** The texts below a folder of the disk, as if they lay below a URI. */
export function textsBelow(folder: string, uri: string): Record<string, string> {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => path.join(entry.parentPath, entry.name));
  const named = (file: string): string => [uri, ...path.relative(folder, file).split(path.sep)].join('/');
  return Object.fromEntries(files.map((file) => [named(file), fs.readFileSync(file, 'utf8')]));
}

export type Answer = (method: string, params: { readonly uri: string }) => Promise<unknown>;

/** @param texts looked up anew at each question, so that a test can change them */
export function answerFiles(texts: Readonly<Record<string, string>>): Answer {
  // URIs are parted as paths are.
  const files = () => memoryFiles(texts);
  const read = async (uri: string): Promise<FileText> => {
    const text = await files().read(uri);
    return text === undefined ? null : { text };
  };
  return async (method, { uri }) => {
    if (method === FILES.read) return await read(uri).catch(({ message }: Error) => ({ error: message }));
    return (await (method === FILES.stat ? files().stat(uri) : files().list(uri))) ?? null;
  };
}
