import type { Source, Vocabularies } from '@glossator/model';
import type { Dataset } from '../../dataset.js';
import { element, escapeXml, type Xml } from '../xml.js';
import { JUDGEMENTS } from './claims.js';
import { JULIAN } from './dates.js';
import { sourceBibl } from './sources.js';

/** How the ids of the terms of each vocabulary begin. */
const PREFIXES: Readonly<Record<keyof Vocabularies, string>> = {
  roles: 'role',
  relationTypes: 'relation',
  eventClasses: 'eventClass',
  workClasses: 'workClass',
  organizationClasses: 'organizationClass',
};

/** The id of the category that explains a term. */
export const termId = (list: keyof Vocabularies, term: string): string => `${PREFIXES[list]}.${term}`;

type Term = Vocabularies[keyof Vocabularies][number];

const SCHEMA_ORG = 'https://schema.org/';
const CIDOC_CRM = 'http://www.cidoc-crm.org/cidoc-crm/';

const same = ({ mappings = {} }: Term): Xml[] => {
  const { schemaOrg, cidocCrm, tei } = mappings;
  return [
    ...(schemaOrg === undefined ? [] : [element('equiv', { uri: `${SCHEMA_ORG}${schemaOrg}` })]),
    ...(cidocCrm === undefined ? [] : [element('equiv', { uri: `${CIDOC_CRM}${cidocCrm}` })]),
    ...(tei === undefined ? [] : [element('equiv', { name: tei })]),
  ];
};

const category = (id: string, term: Term): Xml =>
  element('category', { 'xml:id': id }, [
    ...same(term),
    element('gloss', {}, escapeXml(term.label)),
    ...('inverse' in term
      ? [element('gloss', { type: 'inverse', n: term.inverse }, escapeXml(term.inverseLabel))]
      : []),
    element('desc', {}, escapeXml(term.definition)),
  ]);

/** What `@ana` of a claim points at. */
const judgements = (): Xml =>
  element('taxonomy', { 'xml:id': 'judgements' }, [
    element('category', { 'xml:id': JUDGEMENTS.inferred }, [
      element('desc', {}, 'The curators infer it; the source does not state it.'),
    ]),
    element('category', { 'xml:id': JUDGEMENTS.preferred }, [
      element('desc', {}, 'Of rival claims the one to show first.'),
    ]),
  ]);

const taxonomies = (vocabularies: Vocabularies): Xml[] =>
  (Object.keys(PREFIXES) as (keyof Vocabularies)[]).flatMap((list) => {
    const terms: readonly Term[] = vocabularies[list];
    if (terms.length === 0) return [];
    return [
      element(
        'taxonomy',
        { 'xml:id': list },
        terms.map((term) => category(termId(list, term.id), term)),
      ),
    ];
  });

/** SPDX has a page for each licence that it names; an expression of several has none. */
const licence = (id: string): Xml =>
  element(
    'licence',
    { target: /^[A-Za-z0-9.+-]+$/u.test(id) ? `https://spdx.org/licenses/${id}` : undefined },
    escapeXml(id),
  );

const fileDesc = (dataset: Dataset, sources: readonly Source[]): Xml =>
  element('fileDesc', {}, [
    element('titleStmt', {}, [element('title', {}, escapeXml(dataset.title))]),
    element('editionStmt', {}, [element('edition', {}, escapeXml(dataset.version))]),
    element('publicationStmt', {}, [
      element('authority', {}, escapeXml(`The curators of ${dataset.name}`)),
      element('idno', { type: 'glossator' }, escapeXml(`urn:glossator:${dataset.name}`)),
      ...(dataset.licence === undefined ? [] : [element('availability', {}, [licence(dataset.licence)])]),
    ]),
    element('sourceDesc', {}, [
      sources.length === 0 ? element('p', {}, 'No sources.') : element('listBibl', {}, sources.map(sourceBibl)),
    ]),
  ]);

/** What the document is, its sources, its terms and the calendar of dates in Old Style. */
export const header = (dataset: Dataset, sources: readonly Source[]): Xml =>
  element('teiHeader', {}, [
    fileDesc(dataset, sources),
    element('encodingDesc', {}, [element('classDecl', {}, [judgements(), ...taxonomies(dataset.vocabularies)])]),
    element('profileDesc', {}, [
      element('calendarDesc', {}, [
        element('calendar', { 'xml:id': JULIAN }, [
          element('p', {}, 'The Julian calendar: Old Style. All other dates are Gregorian.'),
        ]),
      ]),
    ]),
  ]);
