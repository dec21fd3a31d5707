/** One document that a JSON-LD processor takes whole: nothing is dropped on the way there or back. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { everything, hostileText, real, withText } from '../../test/exported.js';
import { quadsOf, roundTrip, withoutNulls } from '../../test/linked-data.js';
import type { Dataset } from '../dataset.js';
import { exportDataset } from './json.js';
import { exportJsonLd } from './jsonld.js';

interface Document {
  readonly '@context': object;
  readonly '@graph': readonly object[];
}

const documentOf = (dataset: Dataset): Document => JSON.parse(exportJsonLd(dataset)) as Document;

/** What the document says when it was expanded and compacted again. */
const again = (dataset: Dataset): Promise<readonly unknown[]> =>
  roundTrip(documentOf(dataset), documentOf(dataset)['@graph']);

/** The same in the words of the context, and without what RDF says by saying nothing. */
const expected = (dataset: Dataset): unknown =>
  withoutNulls(JSON.parse(JSON.stringify(documentOf(dataset)['@graph']).replaceAll('"@id":', '"id":')));

let small: Dataset;
beforeAll(async () => {
  small = await everything();
});

describe.each([
  ['the data package', () => real],
  ['a small dataset', () => small],
])('%s', (_name, dataset) => {
  it('loses nothing to a processor that refuses to drop anything', async () =>
    expect(await again(dataset())).toEqual(expected(dataset())));

  it('holds every entity, source and redirect as they are published', () => {
    const { entities, sources, redirects } = exportDataset(dataset());
    expect(documentOf(dataset())['@graph'].slice(1)).toEqual(
      expect.arrayContaining([...entities, ...sources, ...redirects, dataset().vocabularies]),
    );
  });
});

it.each([
  ['urn:glossator:mini', 'https://schema.org/name', 'A small dataset'],
  ['urn:glossator:mini', 'https://schema.org/version', '1.2.3'],
  ['urn:glossator:mini', 'https://schema.org/license', 'CC0-1.0'],
  ['urn:glossator:mini:person:constructor', 'http://www.w3.org/2004/02/skos/core#prefLabel', 'Lee the Elder'],
  [
    'urn:glossator:mini:org:guild',
    'http://www.w3.org/1999/02/22-rdf-syntax-ns#type',
    'https://schema.org/Organization',
  ],
])('says that %s %s %s', async (subject, predicate, object) => {
  const { '@graph': graph } = documentOf(small);
  const quads = await quadsOf(documentOf(small), graph);
  const said = quads.map((quad) => [quad.subject.value, quad.predicate.value, quad.object.value]);
  expect(said).toContainEqual([subject, predicate, object]);
});

it('loses nothing whatever its texts are', async () => {
  await fc.assert(
    fc.asyncProperty(hostileText, async (text) => {
      const dataset = withText(small, text);
      expect(await again(dataset)).toEqual(expected(dataset));
    }),
    { numRuns: 10 },
  );
});
