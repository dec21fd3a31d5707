import type { Claim, Entity, Vocabularies } from '@glossator/model';
import { type Attributes, element, escapeXml, type Xml } from '../xml.js';
import type { Citations } from './citations.js';
import { claimAttributes, holds, remarks } from './claims.js';
import { dateAttributes } from './dates.js';
import { termId } from './header.js';
import { pointer } from './ids.js';

/** As much of a role or a type of relations as a relation needs. */
interface Term {
  readonly id: string;
  readonly label: string;
  readonly mappings?: { readonly tei?: string };
}

interface Link {
  readonly from: string;
  readonly to: string;
  readonly list: keyof Vocabularies;
  readonly term: Term;
  readonly claim: Claim;
}

function relation({ from, to, list, term, claim }: Link, citations: Citations): Xml {
  const more = [...holds(claim), ...remarks(claim, 'desc')];
  const label = escapeXml(term.label);
  const attributes: Attributes = {
    name: term.mappings?.tei ?? term.id,
    ref: `#${termId(list, term.id)}`,
    active: pointer(from),
    passive: pointer(to),
    ...(claim.when === undefined ? {} : dateAttributes(claim.when)),
    ...claimAttributes(claim, citations),
  };
  return element('relation', attributes, [element('desc', {}, more.length === 0 ? label : [label, ...more])]);
}

const termIn = (terms: readonly Term[], id: string): Term => terms.find((term) => term.id === id) ?? { id, label: id };

const listed = (type: string, relations: readonly Xml[]): Xml[] =>
  relations.length === 0 ? [] : [element('listRelation', { type }, relations)];

const distinctions = ({ id, distinctFrom = [] }: Entity): Xml[] =>
  distinctFrom.map(({ entity, reason }) =>
    element('relation', { name: 'distinctFrom', mutual: `${pointer(id)} ${pointer(entity)}` }, [
      element('desc', {}, escapeXml(reason)),
    ]),
  );

/** Relations in their stored direction; parts in events, from who took part to the event; judgements that two are not the same. */
export function relationLists(
  entities: readonly Entity[],
  { relationTypes, roles }: Vocabularies,
  citations: Citations,
): Xml[] {
  const relations = entities.flatMap(({ id, relations: claims = [] }) =>
    claims.map((claim): Link => {
      const term = termIn(relationTypes, claim.type);
      return { from: id, to: claim.to, list: 'relationTypes', term, claim };
    }),
  );
  const participations = entities.flatMap((entity) =>
    (entity.kind === 'event' ? (entity.participants ?? []) : []).map((claim): Link => {
      const term = termIn(roles, claim.role);
      return { from: claim.entity, to: entity.id, list: 'roles', term, claim };
    }),
  );
  const written = (links: readonly Link[]): Xml[] => links.map((link) => relation(link, citations));
  return [
    ...listed('relations', written(relations)),
    ...listed('participations', written(participations)),
    ...listed('distinctions', entities.flatMap(distinctions)),
  ];
}
