import type { Location } from 'vscode-languageserver';
import type { OpenNote } from '../documents.js';
import type { World } from '../world.js';

/** Where the records of what stands at an offset can be read: several for a name that several share or an id that was split. */
export async function definition({ note, service }: OpenNote, offset: number, world: World): Promise<Location[]> {
  const choices = service.at(note, offset)?.choices ?? [];
  const locations = await Promise.all(choices.map((each) => world.locate(each)));
  return locations.filter((location) => location !== undefined);
}
