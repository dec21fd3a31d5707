import type { Entity, Manifest } from '@glossator/model';
import type { Dataset } from '../dataset.js';
import { compareText } from '../problem.js';
import type { Change } from './changes.js';
import { diffEntities } from './entities.js';
import { diffFacts } from './facts.js';
import { diffFiles, type PublishedFiles } from './files.js';
import { diffManifests } from './manifest.js';
import { movesOf, underNewIds } from './moved.js';
import { diffNames } from './names.js';
import { diffProperties } from './properties.js';
import { diffRedirects } from './redirects.js';
import { diffSchemas } from './schemas.js';
import { diffSources } from './sources.js';
import { diffTerms } from './terms.js';
import type { Two } from './two.js';

/** A build as others have it: the dataset, and what is published with it. */
export interface Build extends PublishedFiles {
  readonly dataset: Dataset;
  readonly manifest: Manifest;
  /** The JSON Schema documents, parsed, by path. */
  readonly schemas: ReadonlyMap<string, unknown>;
}

const compareChanges = (a: Change, b: Change): number =>
  compareText(a.id, b.id) ||
  compareText(a.property ?? '', b.property ?? '') ||
  compareText(a.claim ?? '', b.claim ?? '') ||
  compareText(a.change, b.change) ||
  compareText(`${a.before} ${a.after}`, `${b.before} ${b.after}`);

function diffEntity(entity: Two<Entity>, datasets: Two<Dataset>): Change[] {
  return [diffNames, diffFacts, diffProperties].flatMap((part) => part(entity, datasets));
}

/**
 * Every difference between two builds of one dataset, sorted by id, property, claim and kind: the same list for the same two.
 *
 * @example diffDatasets(old, fresh).filter(({ change }) => change === 'fact-changed').map(({ id, before, after }) => [id, before, after])
 */
export function diffDatasets(before: Dataset, after: Dataset): Change[] {
  const two = { before, after };
  const moves = movesOf(two);
  const renamed = { before: { ...before, entities: underNewIds(before.entities, moves) }, after };
  const kept = [...after.entities.values()].flatMap((entity): Two<Entity>[] => {
    const old = renamed.before.entities.get(entity.id);
    return old === undefined ? [] : [{ before: old, after: entity }];
  });
  return [
    ...diffEntities(two, new Set(moves.values())),
    ...diffRedirects(two),
    ...kept.flatMap((entity) => diffEntity(entity, renamed)),
    ...diffSources(two),
    ...diffTerms(two),
  ].sort(compareChanges);
}

/** The same of two whole builds: what is published around the data too. */
export function diffBuilds(before: Build, after: Build): Change[] {
  const two = { before, after };
  return [
    ...diffDatasets(before.dataset, after.dataset),
    ...diffManifests({ before: before.manifest, after: after.manifest }),
    ...diffSchemas({ before: before.schemas, after: after.schemas }),
    ...diffFiles(two),
  ].sort(compareChanges);
}
