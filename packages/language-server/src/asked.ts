import type { LanguageService } from '@glossator/service';
import type { World } from './world.js';

/** A note that would lie in a folder. */
const noteIn = (folder: string): string => `${folder.replace(/\/$/u, '')}/.md`;

/**
 * What can answer a request, in the order in which it is asked: the project of the note from which it comes; without a note that of
 * each folder, and then the dataset that serves where nothing else does.
 */
export async function* askedOf(world: World, uri: string | undefined): AsyncGenerator<LanguageService> {
  const notes = uri === undefined ? world.folders().map(noteIn) : [uri];
  let any = false;
  for (const note of notes) {
    const served = await world.serve(note);
    any ||= served !== undefined;
    if (served !== undefined) yield served.service;
  }
  const bundled = uri === undefined || !any ? await world.bundled() : undefined;
  if (bundled !== undefined) yield bundled.service;
}

/** The first of them; undefined where there is none. */
export async function firstAsked(world: World, uri: string | undefined): Promise<LanguageService | undefined> {
  for await (const service of askedOf(world, uri)) return service;
  return undefined;
}

/** The first of them that knows an id, else the first. */
export async function whoKnows(
  world: World,
  id: string,
  uri: string | undefined,
): Promise<LanguageService | undefined> {
  let first: LanguageService | undefined;
  for await (const service of askedOf(world, uri)) {
    if (service.resolve(id).status !== 'unknown') return service;
    first ??= service;
  }
  return first;
}
