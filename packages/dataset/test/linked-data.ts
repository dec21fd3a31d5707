/** Published files as linked data, by a JSON-LD processor that refuses to drop anything. */
import jsonld, { type Quad } from 'jsonld';

const OPTIONS = {
  safe: true,
  base: null,
  documentLoader: (address: string): never => {
    throw new Error(`asked for ${address}: the context needs no other document`);
  },
} as const;

/** What context.json holds. */
export interface ContextFile {
  readonly '@context': object;
  readonly '@graph': readonly object[];
}

const documentOf = (context: ContextFile, objects: readonly unknown[]): object => ({
  '@context': context['@context'],
  '@graph': objects,
});

/** Where it would have been dropped, with the cure. */
function forgotten(error: unknown): never {
  const { details } = error as { details?: { event?: { details?: { property?: string } } } };
  const property = details?.event?.details?.property;
  if (property === undefined) throw error;
  throw new Error(`"${property}" has no term in context.json: add it in packages/dataset/src/publish/context.ts.`);
}

/** Expanded and compacted again with the same context. */
export async function roundTrip(context: ContextFile, objects: readonly unknown[]): Promise<readonly unknown[]> {
  const expanded = await jsonld.expand(documentOf(context, objects), OPTIONS).catch(forgotten);
  const compacted = await jsonld.compact(expanded, context['@context'], { ...OPTIONS, graph: true });
  return compacted['@graph'];
}

export const quadsOf = (context: ContextFile, objects: readonly unknown[]): Promise<readonly Quad[]> =>
  jsonld.toRDF(documentOf(context, objects), OPTIONS).catch(forgotten);

/** A null bound says that nothing is known: RDF says that by saying nothing. */
export function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const known = Object.entries(value).filter(([, part]) => part !== null);
  return Object.fromEntries(known.map(([key, part]) => [key, withoutNulls(part)]));
}

/** Every text, number and truth value in it, as texts. */
export function leavesOf(value: unknown): string[] {
  if (value === null) return [];
  return typeof value === 'object' ? Object.values(value).flatMap(leavesOf) : [String(value)];
}

const CLASSES: ReadonlyMap<string, string> = new Map([
  ['https://schema.org/Person', 'person'],
  ['https://schema.org/Organization', 'org'],
  ['https://schema.org/Event', 'event'],
  ['https://schema.org/CreativeWork', 'work'],
  ['https://schema.org/Place', 'place'],
  ['http://www.w3.org/2004/02/skos/core#Concept', 'concept'],
  ['urn:glossator:model:Moved', 'moved'],
  ['urn:glossator:model:Split', 'split'],
  ['urn:glossator:model:Withdrawn', 'withdrawn'],
  ['urn:glossator:model:PrimarySource', 'primary'],
  ['urn:glossator:model:SecondarySource', 'secondary'],
  ['urn:glossator:model:TertiarySource', 'tertiary'],
]);

const SAYS_KIND = /#type$|(?:domain|range)Includes$/u;

/** An IRI as the JSON writes it: an id, or a bare word. */
const written = (iri: string): string =>
  /^urn:glossator:[^:]+:((?:person|org|event|work|place|concept):[^:]+)$/u.exec(iri)?.[1] ??
  iri.slice(Math.max(iri.lastIndexOf(':'), iri.lastIndexOf('/')) + 1);

function writtenObject({ predicate, object }: Quad): string {
  if (object.termType === 'NamedNode') {
    return SAYS_KIND.test(predicate.value) ? (CLASSES.get(object.value) ?? object.value) : written(object.value);
  }
  return object.datatype?.value.endsWith('#double') === true ? String(Number(object.value)) : object.value;
}

/** What the quads say, in the words of the JSON: the subjects that have a name, and every object that ends somewhere. */
export function leavesOfQuads(quads: readonly Quad[]): string[] {
  const subjects = quads.map(({ subject }) => subject).filter(({ termType }) => termType === 'NamedNode');
  const ends = quads.filter(
    ({ predicate, object }) => object.termType !== 'BlankNode' && !predicate.value.endsWith('#rest'),
  );
  return [...[...new Set(subjects.map(({ value }) => value))].map(written), ...ends.map(writtenObject)];
}
