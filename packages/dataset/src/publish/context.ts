/** A JSON-LD 1.1 context that reads the published entities as linked data. IRIs are urn:glossator:<dataset>:<prefix>:<slug>. */
export function jsonLdContext(dataset: string): object {
  const iri = `urn:glossator:${dataset}:`;
  const prefixes = ['person', 'org', 'event', 'work', 'place', 'concept'];
  const link = (id: string): object => ({ '@id': id, '@type': '@id' });
  const set = (id: string): object => ({ '@id': id, '@container': '@set' });
  return {
    '@context': {
      '@version': 1.1,
      '@vocab': 'urn:glossator:model:',
      schema: 'https://schema.org/',
      crm: 'http://www.cidoc-crm.org/cidoc-crm/',
      prov: 'http://www.w3.org/ns/prov#',
      skos: 'http://www.w3.org/2004/02/skos/core#',
      ...Object.fromEntries(prefixes.map((prefix) => [prefix, { '@id': `${iri}${prefix}:`, '@prefix': true }])),
      id: '@id',
      label: { '@id': 'skos:prefLabel' },
      names: set('crm:P1_is_identified_by'),
      text: 'schema:name',
      lang: 'schema:inLanguage',
      cite: set('prov:wasDerivedFrom'),
      to: link('schema:object'),
      from: link('schema:subject'),
      entity: link('schema:participant'),
      event: link('schema:event'),
      latitude: 'schema:latitude',
      longitude: 'schema:longitude',
    },
  };
}
