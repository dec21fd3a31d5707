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

/** The texts among the parameters of a request, which may be anything. */
export function textsOf<K extends string>(params: unknown, ...keys: readonly K[]): { readonly [P in K]?: string } {
  const given = typeof params === 'object' && params !== null ? (params as Readonly<Record<string, unknown>>) : {};
  const texts = keys.flatMap((key) => (typeof given[key] === 'string' ? [[key, given[key]]] : []));
  return Object.fromEntries(texts) as { readonly [P in K]?: string };
}
