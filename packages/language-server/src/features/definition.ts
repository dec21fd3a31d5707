import type { Location } from 'vscode-languageserver';
import type { OpenNote } from '../documents.js';
import type { World } from '../world.js';

/** Where the records of what stands at an offset can be read: several for a name that several share. */
export async function definition({ note, service }: OpenNote, offset: number, world: World): Promise<Location[]> {
  const here = service.at(note, offset);
  const found = here === undefined ? [] : here.kind === 'reference' ? [here.found] : here.choices;
  const locations = await Promise.all(found.map((each) => world.locate(each)));
  return locations.filter((location) => location !== undefined);
}
