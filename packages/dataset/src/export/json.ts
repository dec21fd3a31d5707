import type { Entity, ExportOutput } from '@glossator/model';
import type { Dataset } from '../dataset.js';
import { compareText } from '../problem.js';

/** A whole dataset as one object: what `glossator export --format json` prints. */
export function exportDataset({ name, version, entities, sources, redirects }: Dataset): ExportOutput {
  const byId = <T extends { readonly id: string }>(map: ReadonlyMap<string, T>): T[] =>
    [...map.values()].sort((a, b) => compareText(a.id, b.id));
  return {
    schemaVersion: 1,
    dataset: { name, version },
    entities: byId<Entity>(entities),
    sources: byId(sources),
    redirects: byId(redirects),
  };
}
