import type { Dataset } from '../dataset.js';
import { jsonLdContext } from '../publish/context.js';
import { exportDataset } from './json.js';

interface ContextDocument {
  readonly '@context': object;
  readonly '@graph': readonly object[];
}

/** The dataset itself as a node, in the terms that the context has prefixes for. */
const about = ({ name, title, version, licence }: Dataset): object => ({
  id: `urn:glossator:${name}`,
  kind: 'schema:Dataset',
  'schema:name': title,
  'schema:version': version,
  ...(licence === undefined ? {} : { 'schema:license': licence }),
});

/**
 * A whole dataset as one JSON-LD 1.1 document that needs no other: the context of the data package, then the dataset, its entities, sources,
 * redirects and vocabularies as they are published, and what our own terms are in other vocabularies.
 *
 * @example JSON.parse(exportJsonLd(dataset))['@graph'].length
 */
export function exportJsonLd(dataset: Dataset): string {
  const { entities, sources, redirects } = exportDataset(dataset);
  const context = jsonLdContext(dataset.name, dataset.vocabularies) as ContextDocument;
  const graph = [about(dataset), ...entities, ...sources, ...redirects, dataset.vocabularies, ...context['@graph']];
  return `${JSON.stringify({ '@context': context['@context'], '@graph': graph }, null, 2)}\n`;
}
