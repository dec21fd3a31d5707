import type { Dataset } from '@glossator/dataset';
import type { DiffOutput } from '@glossator/model';
import { createLanguageService, type LanguageService, type Mention } from '@glossator/service';
import type { NoteFile } from './notes.js';
import { positionAt } from './positions.js';
import type { LoadedProject } from './projects.js';

export type ChangedMention = NonNullable<DiffOutput['mentions']>[number];

/** The service of a project with one build in the place of the dataset of that name; behind the others where there is none. */
function serviceWith({ project, datasets }: LoadedProject, build: Dataset): LanguageService {
  const others = datasets.some(({ name }) => name === build.name) ? datasets : [...datasets, build];
  const swapped = others.map((dataset) => (dataset.name === build.name ? build : dataset));
  // What a rule could not do is nothing to a list of mentions.
  const logger = { error: (): void => undefined };
  return createLanguageService({ datasets: swapped, config: project.config, logger });
}

type Place = Pick<Mention, 'start' | 'end' | 'text' | 'entity' | 'linked'>;

/** References that show no words of their own, such as `[[person:ada-lind]]`: a mention is of words. */
const wordless = ({ text, links }: ReturnType<LanguageService['parse']>): Place[] =>
  links
    .filter(({ form, label }) => form !== 'definition' && (label === undefined || label.start === label.end))
    .map(({ destination: { start, end }, target }) => {
      return { start, end, text: text.slice(start, end), entity: target, linked: true };
    });

/** The id of the entity in the dataset that a mention surely means; undefined where it means one of another dataset. */
function entityOf({ entity }: Place, service: LanguageService, name: string): string | undefined {
  const found = entity === null ? undefined : service.resolve(entity);
  if (found?.status !== 'live' && found?.status !== 'moved') return undefined;
  return found.dataset.name === name ? found.entity.id : undefined;
}

function inNote({ file, text }: NoteFile, service: LanguageService, name: string): ChangedMention[] {
  const note = service.parse(text);
  return [...service.mentions(note), ...wordless(note)].flatMap((mention) => {
    const entity = entityOf(mention, service, name);
    if (entity === undefined) return [];
    const [start, end] = [positionAt(note.lines, mention.start), positionAt(note.lines, mention.end)];
    return [{ file, start, end, text: mention.text, entity, linked: mention.linked }];
  });
}

const compare = (a: ChangedMention, b: ChangedMention): number =>
  (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
  a.start.offset - b.start.offset ||
  a.end.offset - b.end.offset ||
  (a.entity < b.entity ? -1 : 1);

/**
 * What notes mention of one dataset, by any of its builds, or by what records beside the notes add to it: an id or a spelling that only
 * one of them knows is a mention too. A place that means two entities, one in each, is listed with both.
 */
export function mentionsIn(notes: readonly NoteFile[], builds: readonly Dataset[]): ChangedMention[] {
  const found = new Map<string, ChangedMention>();
  const add = (note: NoteFile, service: LanguageService, name: string): void => {
    for (const mention of inNote(note, service, name)) {
      const { file, start, end, entity } = mention;
      found.set(JSON.stringify([file, start.offset, end.offset, entity]), mention);
    }
  };
  const name = builds[0]?.name;
  const withRecords = notes.filter(({ loaded }) => loaded.project.config.records !== undefined);
  for (const note of withRecords) if (name !== undefined) add(note, note.loaded.service, name);
  for (const build of builds) {
    const services = new Map<LoadedProject, LanguageService>();
    for (const note of notes) {
      const service = services.get(note.loaded) ?? serviceWith(note.loaded, build);
      services.set(note.loaded, service);
      add(note, service, build.name);
    }
  }
  return [...found.values()].sort(compare);
}
