import type { Entity, Redirect, Source } from '@glossator/model';
import { CHECKS } from '../checks/index.js';
import type { Dataset } from '../dataset.js';
import { type Problem, sortProblems } from '../problem.js';
import { canonical } from '../publish/canonical.js';
import { compareInverses, INVERSES, type InverseEntry, ordered, publishEntities } from '../publish/entities.js';
import { indexOf } from '../publish/files.js';
import { type RecordSet, readRecords, type TextFile } from '../records/record-set.js';
import { type GivenDatasets, givenBy, unite } from './given.js';
import { reach } from './reach.js';
import { seenFrom } from './seen-from.js';

/** Stands in for dataset.yaml, which records beside notes need not have. */
const UNNAMED = 'name: own\ntitle: Records of your own\nlicence: CC0-1.0\n';

/** Records are a part of the notes, not a release. */
const VERSION = '0.0.0';

/** What stands between records of one's own and the datasets. */
function placeProblems({ dataset, datasetFile }: RecordSet, datasets: readonly Dataset[]): Problem[] {
  const problems: Problem[] = [];
  if (datasets.some(({ name }) => name === dataset.name)) {
    const message = `name: a dataset is called "${dataset.name}" already: choose another name for your records.`;
    if (datasetFile !== undefined) problems.push(datasetFile.problem(['name'], message));
  }
  if (dataset.baseSource !== undefined && datasetFile !== undefined) {
    const message = 'baseSource: records of your own add to datasets and rest on no one source: remove it.';
    problems.push(datasetFile.problem(['baseSource'], message));
  }
  return problems;
}

/**
 * Everything wrong with the records, and between them and the datasets. What a check says of a dataset's own record counts only
 * where it would not say it without the additions, of one that is added to as well; its place is the folder of records as a whole.
 *
 * @param whole the records with those of the datasets that matter to them
 */
function problemsOf(whole: RecordSet, given: GivenDatasets): Problem[] {
  const found = CHECKS.flatMap((check) => check(whole));
  const before = [...whole.records.keys()].map((id) => given.record(id)).filter((record) => record !== undefined);
  const places = new Set([...before, ...given.sources.values()].map(({ file }) => file.path));
  // A file that adds to a record of a dataset stands for it: what was said of that one before is not its author's to mend.
  const standsFor = new Map(before.map(({ id, file }) => [whole.records.get(id)?.file.path, file.path]));
  if (!found.some(({ file }) => places.has(file) || standsFor.has(file))) return found;
  const records = new Map(before.map((record) => [record.id, record]));
  const alone: RecordSet = { ...whole, ...given, records, redirects: [], lock: [], redirectsFile: undefined };
  const old = new Set(CHECKS.flatMap((check) => check(alone)).map(({ file, message }) => `${file} ${message}`));
  return found
    .filter(({ file, message }) => !old.has(`${standsFor.get(file) ?? file} ${message}`))
    .map((problem) =>
      places.has(problem.file) ? { file: '.', message: `${problem.file}: ${problem.message}` } : problem,
    );
}

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((entry) => [entry.id, entry]));

/** The published entities by the dataset that they are seen from; where that makes no difference they are made once. */
function publisher(set: RecordSet, datasets: readonly Dataset[]) {
  const made = new Map<RecordSet, readonly Entity[]>();
  return (home: Dataset | undefined): readonly Entity[] => {
    const seen = seenFrom(home, set, datasets);
    const published = made.get(seen) ?? publishEntities(seen);
    made.set(seen, published);
    return published;
  };
}

/** Whether two published forms say the same, whatever the order of their citations. */
const isSame = (a: Entity, b: Entity): boolean => JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));

/** What the records of others say of an entity: as the dataset has it, and what records of one's own say besides. */
function withInverses(before: Entity, now: Entity): Entity {
  const properties = new Map<string, unknown>(Object.entries(now));
  for (const property of INVERSES) {
    const entries: readonly InverseEntry[] = [...(before[property] ?? []), ...(now[property] ?? [])];
    const each = [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()];
    if (each.length > 0) properties.set(property, each.sort(compareInverses));
  }
  return ordered(properties, undefined);
}

/** A dataset with the entities that records of one's own say something of; the others are the very same objects. */
function withAdditions(dataset: Dataset, published: readonly Entity[], own: Partial<Dataset>): Dataset {
  const entities = new Map(dataset.entities);
  const changed: Entity[] = [];
  for (const entity of published) {
    const before = dataset.entities.get(entity.id);
    const now = before === undefined ? entity : withInverses(before, entity);
    if (before === undefined || isSame(before, now)) continue;
    changed.push(now);
    entities.set(now.id, now);
  }
  const entries = byId(indexOf(changed));
  if (changed.length === 0) return Object.freeze({ ...dataset, ...own });
  // What was made for searches of the index as it was does not know the names that are added.
  const { searchTable: _, ...others } = dataset;
  const index = dataset.index.map((entry) => entries.get(entry.id) ?? entry);
  return Object.freeze({ ...others, ...own, entities, index });
}

/**
 * Adds records of one's own to datasets. A record with an id that no dataset has is a new entity, behind the datasets; one
 * with the id of a dataset's entity adds names and claims to it.
 *
 * @param datasets in the order of the configuration
 * @param files every file of the folder of records, with paths relative to it
 * @returns the datasets with what was added, and the new entities as one more dataset; or every problem at once
 */
export function addRecords(
  datasets: readonly Dataset[],
  files: readonly TextFile[],
): { readonly datasets: readonly Dataset[]; readonly own: Dataset } | { readonly problems: readonly Problem[] } {
  const given = givenBy(datasets);
  const { set, problems } = readRecords(files, given, UNNAMED);
  // Those of one’s own first: a ring is shown from where it was entered.
  const whole: RecordSet = { ...set, records: new Map([...set.records, ...reach(set, given)]) };
  const found = [...problems, ...placeProblems(set, datasets), ...problemsOf(whole, given)];
  if (found.length > 0) return { problems: sortProblems(found) };
  const published = publisher(whole, datasets);
  const sources = new Map(
    [...set.sources].map(([id, { record }]): [string, Source] => [id, canonical({ id, ...record })]),
  );
  const served = datasets.map((dataset) =>
    withAdditions(dataset, published(dataset), {
      vocabularies: unite([dataset.vocabularies, set.vocabularies]),
      sources: new Map([...sources, ...dataset.sources]),
    }),
  );
  const entities = byId(published(undefined).filter(({ id }) => !given.ids.has(id)));
  const own: Dataset = Object.freeze({
    name: set.dataset.name,
    title: set.dataset.title,
    version: VERSION,
    licence: set.dataset.licence,
    entities,
    index: indexOf([...entities.values()]),
    sources,
    redirects: byId<Redirect>(set.redirects),
    vocabularies: set.vocabularies,
  });
  return { datasets: served, own };
}
