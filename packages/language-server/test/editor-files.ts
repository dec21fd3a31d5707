/** What an editor answers when the server asks for files, from texts by URI. */
import fs from 'node:fs';
import path from 'node:path';
import { type Files, memoryFiles } from '@glossator/dataset';
import { FILES, type FileText } from '../src/protocol.js';

/** The texts below a folder of the disk, as if they lay below a URI. */
export function textsBelow(folder: string, uri: string): Record<string, string> {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => path.join(entry.parentPath, entry.name));
  const named = (file: string): string => [uri, ...path.relative(folder, file).split(path.sep)].join('/');
  return Object.fromEntries(files.map((file) => [named(file), fs.readFileSync(file, 'utf8')]));
}

export type Answer = (method: string, params: { readonly uri: string }) => Promise<unknown>;

/** @param pathOf where a URI lies among the files */
export function answersFrom(files: Files, pathOf: (uri: string) => string): Answer {
  const read = async (uri: string): Promise<FileText> => {
    const text = await files.read(pathOf(uri));
    return text === undefined ? null : { text };
  };
  return async (method, { uri }) => {
    if (method === FILES.read) return await read(uri).catch(({ message }: Error) => ({ error: message }));
    return (await (method === FILES.stat ? files.stat(pathOf(uri)) : files.list(pathOf(uri)))) ?? null;
  };
}

/** @param texts looked up anew at each question, so that a test can change them; URIs are parted as paths are */
export const answerFiles =
  (texts: Readonly<Record<string, string>>): Answer =>
  (method, params) =>
    answersFrom(memoryFiles(texts), (uri) => uri)(method, params);
