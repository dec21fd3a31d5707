import type { Vocabularies } from '@glossator/model';
import { baseVocabularies, CLAIM_PROPERTIES, KINDS } from '@glossator/model';

/**
 * Definitions of terms, as JSON-LD 1.1 writes them. What one word means depends on where it stands (`kind` of an entity or
 * of a name, `issue` of a work or of a source): a definition that holds in one place alone stands in that place's own
 * `@context`. There is no `@vocab` for properties, so that a processor in safe mode refuses one that was forgotten here.
 */
type Terms = Readonly<Record<string, unknown>>;

const MODEL = 'urn:glossator:model:';
const EDTF = 'http://id.loc.gov/datatypes/edtf/EDTF';

const VOCABULARIES = {
  schema: 'https://schema.org/',
  crm: 'http://www.cidoc-crm.org/cidoc-crm/',
  prov: 'http://www.w3.org/ns/prov#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  owl: 'http://www.w3.org/2002/07/owl#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  model: MODEL,
};

const typed = (iri: string, type: string): Terms => ({ '@id': iri, '@type': type });
const day = (iri: string): Terms => typed(iri, 'xsd:date');
const english = (iri: string): Terms => ({ '@id': iri, '@language': 'en' });
const link = (iri: string): Terms => typed(iri, '@id');
const links = (iri: string): Terms => ({ ...link(iri), '@container': '@set' });
const node = (iri: string, terms: Terms): Terms => ({ '@id': iri, '@context': terms });
const nodes = (iri: string, terms: Terms): Terms => ({ ...node(iri, terms), '@container': '@set' });

/**
 * A property whose value is a bare word that stands for an IRI: the namespace and the word. In its scope nothing else is
 * a term, or a source called "label" would be the property. The property itself is, since its type is looked up there;
 * the IRI that it then has is that of the word, should some value be the very name of the property.
 *
 * @param own words that stand for other IRIs
 */
const word = (
  property: string,
  iri: string,
  namespace: string,
  own: ReadonlyMap<string, string> = new Map(),
): Terms => ({
  [property]: {
    ...typed(iri, '@vocab'),
    '@context': [
      null,
      {
        '@vocab': namespace,
        ...Object.fromEntries(own),
        [property]: typed(own.get(property) ?? `${namespace}${property}`, '@vocab'),
      },
    ],
  },
});

/** A word from a list that the model closes: certainty, linking, edge. */
const choice = (property: string): Terms => word(property, `model:${property}`, `${MODEL}${property}:`);

/** What stands inside a date. */
const DATE: Terms = {
  edtf: typed('model:edtf', EDTF),
  julian: 'model:julian',
  asWritten: 'model:asWritten',
  relative: 'model:relative',
  to: link('model:anchor'),
  ...choice('edge'),
  // Not xsd:duration, which knows no weeks.
  min: 'model:min',
  max: 'model:max',
  bounds: 'model:bounds',
  earliestStart: day('crm:P82a_begin_of_the_begin'),
  latestStart: day('crm:P81a_end_of_the_begin'),
  earliestEnd: day('crm:P81b_begin_of_the_end'),
  latestEnd: day('crm:P82b_end_of_the_end'),
};

/** A citation is a node of its own: what it says of a page must not land on the source, which all citations of it share. */
const citations = (dataset: string): Terms => ({
  seen: { '@id': 'prov:qualifiedQuotation', '@container': '@set' },
  cite: { '@id': 'prov:qualifiedDerivation', '@container': '@set' },
  ...word('source', 'prov:entity', `urn:glossator:${dataset}:source:`),
  lines: 'model:lines',
  page: 'schema:pagination',
  section: 'model:section',
  asPrinted: 'model:asPrinted',
  via: 'model:via',
  address: typed('schema:url', 'xsd:anyURI'),
  accessed: day('model:accessed'),
});

/** In a claim, `when` is when it holds; on an event it is a list of claims. */
const claims = (property: string, terms: Terms = {}): Terms => ({
  [property]: nodes(`model:${property}`, { when: 'model:holds', ...terms }),
});

/** The words of one vocabulary: what every dataset shares lies in the model, what is of this dataset's own in the dataset. */
interface Scheme {
  readonly namespace: string;
  readonly own: ReadonlyMap<string, string>;
}

function schemeOf(name: string, dataset: string, list: keyof Vocabularies, all: Vocabularies): Scheme {
  const shared = new Set(baseVocabularies[list].map(({ id }) => id));
  const own = (all[list] as readonly { readonly id: string; readonly inverse?: string }[])
    .filter(({ id }) => !shared.has(id))
    .flatMap(({ id, inverse }) => (inverse === undefined ? [id] : [id, inverse]));
  return {
    namespace: `${MODEL}${name}:`,
    own: new Map(own.map((term) => [term, `urn:glossator:${dataset}:${name}:${term}`])),
  };
}

const schemesOf = (dataset: string, all: Vocabularies) => ({
  role: schemeOf('role', dataset, 'roles', all),
  relation: schemeOf('relation', dataset, 'relationTypes', all),
  event: schemeOf('event-class', dataset, 'eventClasses', all),
  work: schemeOf('work-class', dataset, 'workClasses', all),
  org: schemeOf('organization-class', dataset, 'organizationClasses', all),
});

type Schemes = ReturnType<typeof schemesOf>;

/** A word of a scheme as the value of a property. */
const term = (property: string, iri: string, { namespace, own }: Scheme): Terms => word(property, iri, namespace, own);

/**
 * The terms of vocabularies.json. A bare word cannot be the IRI of the node it stands in (only ids with a prefix can), so
 * that the node says what it is the same as; sources do likewise.
 */
const vocabulary = (list: keyof Vocabularies, scheme: Scheme, terms: Terms = {}): Terms => ({
  [list]: nodes(`model:${list}`, {
    ...term('id', 'owl:sameAs', scheme),
    label: english('skos:prefLabel'),
    definition: english('skos:definition'),
    mappings: node('model:mappings', {
      ...word('schemaOrg', 'model:schemaOrg', VOCABULARIES.schema),
      ...word('cidocCrm', 'model:cidocCrm', VOCABULARIES.crm),
      tei: 'model:tei',
    }),
    ...terms,
  }),
});

const vocabularies = ({ role, relation, event, work, org }: Schemes): Terms => ({
  ...vocabulary('roles', role, { needsLivingPerson: 'model:needsLivingPerson' }),
  ...vocabulary('relationTypes', relation, {
    ...term('inverse', 'schema:inverseOf', relation),
    inverseLabel: english('model:inverseLabel'),
    from: { ...typed('schema:domainIncludes', '@vocab'), '@container': '@set' },
    to: { ...typed('schema:rangeIncludes', '@vocab'), '@container': '@set' },
  }),
  ...vocabulary('eventClasses', event),
  ...vocabulary('workClasses', work),
  ...vocabulary('organizationClasses', org),
});

/** What an object is, by its `kind`. As a word it is the class, inside such an object the prefix of ids. */
function kinds(dataset: string, schemes: Schemes): Terms {
  const prefixes = Object.fromEntries(KINDS.map((kind) => [kind, `urn:glossator:${dataset}:${kind}:`]));
  const type = (iri: string, terms: Terms = {}): Terms => node(iri, { '@propagate': true, ...prefixes, ...terms });
  const classOf = (scheme: Scheme): Terms => term('class', 'crm:P2_has_type', scheme);
  const redirect: Terms = { to: links('model:successor'), version: 'model:version' };
  return {
    person: type('schema:Person'),
    org: type('schema:Organization', classOf(schemes.org)),
    event: type('schema:Event', classOf(schemes.event)),
    work: type('schema:CreativeWork', classOf(schemes.work)),
    place: type('schema:Place'),
    concept: type('skos:Concept'),
    moved: type('model:Moved', redirect),
    split: type('model:Split', redirect),
    withdrawn: type('model:Withdrawn', redirect),
  };
}

/** What a source is, by its `type`; and CSL's names for what is said of it. */
function sourceTypes(dataset: string): Terms {
  const terms: Terms = {
    kind: null,
    ...word('id', 'owl:sameAs', `urn:glossator:${dataset}:source:`),
    genre: 'schema:genre',
    title: 'schema:name',
    author: {
      ...node('schema:author', { family: 'schema:familyName', given: 'schema:givenName', literal: 'schema:name' }),
      '@container': '@list',
    },
    'container-title': 'model:container-title',
    publisher: 'schema:publisher',
    'publisher-place': 'model:publisher-place',
    issued: typed('schema:datePublished', EDTF),
    edition: 'schema:bookEdition',
    volume: 'schema:volumeNumber',
    issue: 'schema:issueNumber',
    page: 'schema:pagination',
    language: 'schema:inLanguage',
    URL: typed('schema:url', 'xsd:anyURI'),
    DOI: 'schema:identifier',
    ISBN: 'schema:isbn',
    transcription: node('model:transcription', { sha256: 'schema:sha256', lines: 'model:lineCount' }),
  };
  return {
    primary: node('model:PrimarySource', terms),
    secondary: node('model:SecondarySource', terms),
    tertiary: node('model:TertiarySource', terms),
  };
}

/** What stands inside an entity. A relation or a part in an event is an assignment of an attribute (CIDOC-CRM E13). */
const properties = (dataset: string, { role, relation }: Schemes): Terms => ({
  label: 'skos:prefLabel',
  dates: 'model:dates',
  names: nodes('crm:P1_is_identified_by', {
    text: 'crm:P190_has_symbolic_content',
    lang: 'schema:inLanguage',
    ...word('kind', 'model:nameKind', `${MODEL}name:`),
    ...choice('linking'),
  }),
  ...citations(dataset),
  claim: 'model:claim',
  value: 'rdf:value',
  ...DATE,
  ...choice('certainty'),
  ...choice('basis'),
  ...choice('rank'),
  key: 'model:key',
  reason: 'model:reason',
  note: 'skos:note',
  why: 'model:why',
  allusion: 'model:allusion',
  ...claims('description', { value: english('rdf:value') }),
  ...claims('born'),
  ...claims('died'),
  ...claims('founded'),
  ...claims('dissolved'),
  // A scope with nothing in it: there are processors that fail without one where a property stands inside itself.
  ...claims('when', { when: node('model:holds', {}) }),
  ...claims('published'),
  ...claims('issue'),
  ...claims('coordinates', {
    value: node('rdf:value', { latitude: 'schema:latitude', longitude: 'schema:longitude' }),
  }),
  ...claims('identifiers', { value: node('rdf:value', { scheme: 'schema:propertyID', id: 'schema:value' }) }),
  ...claims('relations', {
    ...term('type', 'crm:P177_assigned_property_of_type', relation),
    to: link('crm:P141_assigned'),
  }),
  ...claims('participants', {
    ...term('role', 'crm:P177_assigned_property_of_type', role),
    entity: link('crm:P141_assigned'),
  }),
  inverseRelations: nodes('model:inverseRelations', {
    ...term('type', 'model:relationType', relation),
    from: link('model:from'),
  }),
  participations: nodes('model:participations', {
    ...term('role', 'model:role', role),
    // A property with the name of a prefix: in its value the name is the prefix.
    event: node('model:event', { event: { ...link(`urn:glossator:${dataset}:event:`), '@prefix': true } }),
  }),
  distinctFrom: nodes('model:distinctFrom', { entity: link('model:entity') }),
});

/** What our own terms are in CIDOC-CRM. Processors that take the document for a context pass this over. */
const counterparts = (): readonly Terms[] => {
  const match = (id: string, other: string): Terms => ({ '@id': id, 'skos:closeMatch': { '@id': other } });
  const assigned = CLAIM_PROPERTIES.map((property) => ({
    '@id': `model:${property}`,
    'rdfs:subPropertyOf': { '@id': 'crm:P140i_was_attributed_by' },
  }));
  return [
    match('schema:Person', 'crm:E21_Person'),
    match('schema:Organization', 'crm:E74_Group'),
    match('schema:Event', 'crm:E5_Event'),
    match('schema:CreativeWork', 'crm:E73_Information_Object'),
    match('schema:Place', 'crm:E53_Place'),
    match('skos:Concept', 'crm:E55_Type'),
    ...assigned,
  ];
};

/**
 * A JSON-LD 1.1 context that reads every published file as linked data, and back again with nothing lost. IRIs are
 * urn:glossator:<dataset>:<prefix>:<slug>, of sources urn:glossator:<dataset>:source:<key>.
 *
 * @param dataset the name of the dataset
 * @param all its vocabularies, the terms of its own among them
 */
export function jsonLdContext(dataset: string, all: Vocabularies): object {
  const schemes = schemesOf(dataset, all);
  return {
    '@context': {
      '@version': 1.1,
      ...VOCABULARIES,
      id: '@id',
      kind: '@type',
      type: '@type',
      ...kinds(dataset, schemes),
      ...sourceTypes(dataset),
      ...properties(dataset, schemes),
      ...vocabularies(schemes),
    },
    '@graph': counterparts(),
  };
}
