import type { Found } from '@glossator/dataset';
import type { Location, ReferenceParams } from 'vscode-languageserver';
import { type Feature, offsetAt, type ServerContext } from '../feature.js';
import { foundBy, fullId } from '../notes-index/facts.js';
import { askIndex, idOfCard, indexOf, whoIs } from '../notes-index/index-of.js';
import { safely } from '../safely.js';

/** Who is asked for, and by which id: the card itself, or whom the reference or name at a position surely means. */
async function subject(context: ServerContext, { textDocument: { uri }, position }: ReferenceParams) {
  const card = idOfCard(uri);
  if (card !== undefined) return { id: card, found: await whoIs(context, card) };
  const open = await context.notes.open(uri);
  const id = open?.service.entityAt(open.note, offsetAt(open, position));
  return open === undefined || id === undefined ? undefined : { id, found: foundBy(open.service, id) };
}

const START = { line: 0, character: 0 };

/** Where it is told of, as at "go to definition": its card where the client shows cards, else its record. */
const declarations = async (
  { world, options }: ServerContext,
  id: string,
  found: Found,
): Promise<readonly Location[]> =>
  options().cards === true ? [{ uri: id, range: { start: START, end: START } }] : await world.locate(found);

/** Every place of an entity in the notes of the workspace. A reference is its destination, as it is for VS Code's own Markdown. */
async function placesOf(context: ServerContext, found: Found, stop: () => boolean): Promise<Location[]> {
  const facts = await askIndex(context).facts(context.world.folders(), stop);
  const id = fullId(found);
  return facts.flatMap(({ uri, places }) => (places.get(id) ?? []).map(({ range }) => ({ uri, range })));
}

export const references: Feature = {
  capabilities: () => ({ referencesProvider: true }),
  listen: (context) => {
    const { connection } = context;
    indexOf(context);
    connection.onReferences((params, token) =>
      safely(
        connection,
        'references',
        [],
        async () => {
          const { id, found } = (await subject(context, params)) ?? {};
          if (id === undefined || found === undefined) return [];
          const places = await placesOf(context, found, () => token.isCancellationRequested);
          const withDeclaration = params.context?.includeDeclaration === true;
          return withDeclaration ? [...(await declarations(context, id, found)), ...places] : places;
        },
        token,
      ),
    );
  },
};
