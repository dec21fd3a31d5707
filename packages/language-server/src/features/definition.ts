import type { Location } from 'vscode-languageserver';
import type { OpenNote } from '../documents.js';
import { type Feature, offsetAt } from '../feature.js';
import type { World } from '../world.js';

/** Where the records of what stands at an offset can be read: several for a name that several share or an id that was split. */
async function definition({ note, service }: OpenNote, offset: number, world: World): Promise<Location[]> {
  const choices = service.at(note, offset)?.choices ?? [];
  return (await Promise.all(choices.map((each) => world.locate(each)))).flat();
}

export const definitions: Feature = {
  capabilities: () => ({ definitionProvider: true }),
  listen: ({ connection, answer, world }) => {
    connection.onDefinition(({ textDocument: { uri }, position }, token) =>
      answer(uri, 'definition', [], (open) => definition(open, offsetAt(open, position), world), token),
    );
  },
};
