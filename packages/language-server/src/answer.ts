import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Notes } from './documents.js';
import type { ServerContext } from './feature.js';

/**
 * How features answer of open notes: see `ServerContext.answer`.
 *
 * @param fail is told what went wrong in a feature
 */
export function answering(notes: Notes, fail: (message: string) => void): ServerContext['answer'] {
  const refuse = (name: string, token: CancellationToken | undefined): void => {
    if (token?.isCancellationRequested === true) throw new ResponseError(LSPErrorCodes.RequestCancelled, name);
  };
  return async (uri, name, otherwise, feature, token, changed = 'refuse') => {
    try {
      refuse(name, token);
      const version = notes.version(uri);
      const open = await notes.open(uri);
      refuse(name, token);
      if (open === undefined) return otherwise;
      if (changed === 'refuse' && version !== undefined && version !== open.document.version)
        throw new ResponseError(LSPErrorCodes.ContentModified, name);
      const answered = await feature(open);
      refuse(name, token);
      return answered;
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      fail(`${name} failed: ${(error as Error).stack ?? String(error)}`);
      return otherwise;
    }
  };
}
