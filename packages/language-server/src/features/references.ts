import type { Found } from '@glossator/dataset';
import type { Location, ReferenceParams } from 'vscode-languageserver';
import { type Feature, offsetAt, type ServerContext } from '../feature.js';
import { foundBy, fullId } from '../notes-index/facts.js';
import { askIndex, idOfCard, indexOf, whoIs } from '../notes-index/index-of.js';
import { safely } from '../safely.js';

/** Who is asked for: the card itself, or whom the reference or name at a position surely means. */
async function subject(context: ServerContext, { textDocument: { uri }, position }: ReferenceParams) {
  const id = idOfCard(uri);
  if (id !== undefined) return await whoIs(context, id);
  const open = await context.notes.open(uri);
  const here = open?.service.entityAt(open.note, offsetAt(open, position));
  return open === undefined || here === undefined ? undefined : foundBy(open.service, here);
}

/** Every place of an entity in the notes of the workspace. A reference is its destination, as it is for VS Code's own Markdown. */
async function placesOf(context: ServerContext, found: Found, stop: () => boolean): Promise<Location[]> {
  const facts = await askIndex(context).facts(context.world.folders(), stop);
  const id = fullId(found);
  return facts.flatMap(({ uri, places }) => (places.get(id) ?? []).map(({ range }) => ({ uri, range })));
}

export const references: Feature = {
  capabilities: () => ({ referencesProvider: true }),
  listen: (context) => {
    const { connection, world } = context;
    indexOf(context);
    connection.onReferences((params, token) =>
      safely(
        connection,
        'references',
        [],
        async () => {
          const found = await subject(context, params);
          if (found === undefined) return [];
          const places = await placesOf(context, found, () => token.isCancellationRequested);
          // Where it is told of: its record, as at "go to definition".
          return params.context?.includeDeclaration === true ? [...(await world.locate(found)), ...places] : places;
        },
        token,
      ),
    );
  },
};
