import { kindOf } from '@glossator/model';
import type { SymbolInformation } from 'vscode-languageserver';
import type { Feature, ServerContext } from '../feature.js';
import { foundBy, fullId } from '../notes-index/facts.js';
import { allServices } from '../notes-index/index-of.js';
import { safely } from '../safely.js';
import { SYMBOL_KINDS } from './document-symbols.js';

const MAX_SYMBOLS = 100;

/** Longer than any name. */
const MAX_QUERY = 200;

const START = { line: 0, character: 0 };

/** With the spelling that was found: a client holds what was typed against the name, and would throw out what it does not see there. */
const named = (label: string, spelling: string): string =>
  label.includes(spelling) ? label : `${label} (${spelling})`;

/** Entities by any fragment of a name, best first: their cards where the client shows them, else their records. */
async function symbols(context: ServerContext, query: string): Promise<SymbolInformation[]> {
  const { world, options } = context;
  const listed = new Map<string, SymbolInformation>();
  for (const service of await allServices(context)) {
    for (const { id, label, dates, offer } of service.search(query.slice(0, MAX_QUERY))) {
      const found = listed.size < MAX_SYMBOLS ? foundBy(service, id) : undefined;
      if (found === undefined || listed.has(fullId(found))) continue;
      const card = { uri: id, range: { start: START, end: START } };
      const location = options().cards === true ? card : (await world.locate(found))[0];
      const container = dates === '' ? {} : { containerName: dates };
      if (location !== undefined)
        listed.set(fullId(found), {
          name: named(label, offer),
          kind: SYMBOL_KINDS[kindOf(id)],
          location,
          ...container,
        });
    }
  }
  return [...listed.values()];
}

export const workspaceSymbols: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  listen: (context) => {
    const { connection } = context;
    connection.onWorkspaceSymbol(({ query }, token) =>
      safely(connection, 'workspace symbols', [], () => symbols(context, query), token),
    );
  },
};
