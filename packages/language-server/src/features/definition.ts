import type { Location } from 'vscode-languageserver';
import type { OpenNote } from '../documents.js';
import { type Feature, offsetAt } from '../feature.js';
import type { World } from '../world.js';

/** Where the records of what stands at an offset can be read: several for a name that several share or an id that was split. */
async function definition({ note, service }: OpenNote, offset: number, world: World): Promise<Location[]> {
  const choices = service.at(note, offset)?.choices ?? [];
  return (await Promise.all(choices.map((each) => world.locate(each)))).flat();
}

const START = { line: 0, character: 0 };

/**
 * The pages of what stands at an offset, for a client that shows them. Of a reference it is the URI that it writes: the one that a
 * client opens which follows the link by itself.
 */
function cards({ note, service }: OpenNote, offset: number): Location[] {
  const here = service.at(note, offset);
  const ids = here?.choices.map(({ id }) => id) ?? [];
  const uris = here?.kind === 'reference' && ids.length === 1 ? [here.reference.link.target] : ids;
  return uris.map((uri) => ({ uri, range: { start: START, end: START } }));
}

export const definitions: Feature = {
  capabilities: () => ({ definitionProvider: true }),
  listen: ({ connection, answer, world, options }) => {
    connection.onDefinition(({ textDocument: { uri }, position }, token) =>
      answer(
        uri,
        'definition',
        [],
        (open) => {
          const offset = offsetAt(open, position);
          return options().cards === true ? cards(open, offset) : definition(open, offset, world);
        },
        token,
      ),
    );
  },
};
