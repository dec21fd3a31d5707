import type { LanguageService } from '@glossator/service';
import type { World } from './world.js';

/** A note that would lie in a folder. */
const noteIn = (folder: string): string => `${folder.replace(/\/$/u, '')}/.md`;

/**
 * What can answer a request, in the order in which it is asked: the project of the note from which it comes; without a note that of
 * each folder, and then the dataset that serves where nothing else does.
 */
export async function* askedOf(world: World, uri: string | null | undefined): AsyncGenerator<LanguageService> {
  // Null is what some clients send for nothing.
  const note = uri ?? undefined;
  const notes = note === undefined ? world.folders().map(noteIn) : [note];
  let any = false;
  for (const each of notes) {
    const served = await world.serve(each);
    any ||= served !== undefined;
    if (served !== undefined) yield served.service;
  }
  const bundled = note === undefined || !any ? await world.bundled() : undefined;
  if (bundled !== undefined) yield bundled.service;
}

/** The first of them; undefined where there is none. */
export async function firstAsked(world: World, uri: string | null | undefined): Promise<LanguageService | undefined> {
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
