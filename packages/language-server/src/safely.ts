import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** What a request is answered that is about no open note: nothing where it fails, which is logged. A cancelled one says so. */
export async function safely<T>(
  connection: Connection,
  name: string,
  otherwise: T,
  work: () => Promise<T>,
  token?: CancellationToken,
): Promise<T> {
  try {
    const answer = await work();
    if (token?.isCancellationRequested === true) throw new ResponseError(LSPErrorCodes.RequestCancelled, name);
    return answer;
  } catch (error) {
    if (error instanceof ResponseError) throw error;
    connection.console.error(`${name} failed: ${(error as Error).stack ?? String(error)}`);
    return otherwise;
  }
}
