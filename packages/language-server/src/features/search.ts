import type { CancellationToken } from 'vscode-languageserver';
import { firstAsked } from '../asked.js';
import type { Feature } from '../feature.js';
import { type Found, REQUESTS, type SearchParams } from '../protocol.js';
import { safely } from '../safely.js';
import type { World } from '../world.js';

/** Longer than any name. */
const MAX_LENGTH = 200;

async function search(world: World, { text, uri }: SearchParams): Promise<Found[]> {
  const found = (await firstAsked(world, uri))?.search(text.slice(0, MAX_LENGTH)) ?? [];
  return found.map(({ id, label, kind, dates, why }) => ({ id, label, kind, dates, why }));
}

/** Entities by any fragment of a name, for a list to pick from. */
export const searches: Feature = {
  listen: ({ connection, world }) => {
    connection.onRequest(REQUESTS.search, (params: SearchParams, token: CancellationToken) =>
      safely(connection, 'search', [], () => search(world, params), token),
    );
  },
};
