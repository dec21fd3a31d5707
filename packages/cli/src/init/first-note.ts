import type { Dataset } from '@glossator/dataset';
import { loadProject } from '@glossator/dataset/node';
import type { Configuration, Entity } from '@glossator/model';
import { createLanguageService, escapeLabel, type Logger } from '@glossator/service';

/** The dataset for whoever names none, and an entity of it for whoever has not installed it yet. */
export const USUAL_DATASET = '@glossator/party-opposition';
export const USUAL_REFERENCE = '[Leon Trotsky](person:leon-trotsky)';

const EXPLAINED = 'a Markdown link that leads to an id instead of an address';

/** A note to begin with, about one reference; without one it shows the form only. */
export const firstNote = (reference: string | undefined): string => `# First note

${reference === undefined ? `A reference, \`[label](person:id)\`, is ${EXPLAINED}.` : `${reference} is a reference: ${EXPLAINED}.`}

In VS Code, with the Glossator extension, rest the pointer on a name to see who or what it is and which sources say so.
Type \`@\` and the beginning of a name, in any spelling, and choose from the list: that writes a reference.
\`npx glossator check\` finds the references that lead nowhere, or to somebody else.
`;

/** People first, then what is connected with most: what a reader is likely to know. */
const prominence = (entity: Entity): number =>
  (entity.kind === 'person' ? 1e9 : 0) + (entity.inverseRelations?.length ?? 0) + (entity.participations?.length ?? 0);

const prominent = ({ entities }: Dataset): Entity[] =>
  [...entities.values()].sort((a, b) => prominence(b) - prominence(a) || (a.id < b.id ? -1 : 1));

/** So many are tried: a name that is somebody else's as well may give a warning. */
const TRIED = 20;

/**
 * A reference to an entity of the datasets whose note is clean under a configuration; undefined where there is none.
 *
 * @throws InputError where a dataset cannot be loaded
 */
export async function sampleReference(
  root: string,
  config: Configuration,
  logger: Logger,
): Promise<string | undefined> {
  const datasets = (await loadProject({ root, config })).map(({ dataset }) => dataset);
  const service = createLanguageService({ datasets, config, logger });
  const first = datasets.find(({ entities }) => entities.size > 0);
  const references = (first === undefined ? [] : prominent(first).slice(0, TRIED)).map(
    ({ label, id }) => `[${escapeLabel(label)}](${id})`,
  );
  return references.find((reference) => service.check(service.parse(firstNote(reference))).length === 0);
}
