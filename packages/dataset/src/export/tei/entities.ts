import type { DateClaim, Entity, EntityOf, Kind, Name, TextClaim } from '@glossator/model';
import { kindOf } from '@glossator/model';
import { best } from '../../api/best.js';
import { relationsOf } from '../../api/relations.js';
import type { Dataset } from '../../dataset.js';
import { placesOf } from '../cited.js';
import { type Attributes, element, escapeXml, type Xml } from '../xml.js';
import type { Citations } from './citations.js';
import { claimAttributes, holds, remarks } from './claims.js';
import { dateAttributes, dateContent } from './dates.js';
import { pointer, word, xmlId } from './ids.js';

/** What TEI calls an entity of each kind, its name, and the list of such. */
const ELEMENTS = {
  person: { one: 'person', name: 'persName', list: 'listPerson', type: undefined },
  org: { one: 'org', name: 'orgName', list: 'listOrg', type: undefined },
  event: { one: 'event', name: 'eventName', list: 'listEvent', type: undefined },
  work: { one: 'bibl', name: 'title', list: 'listBibl', type: 'works' },
  place: { one: 'place', name: 'placeName', list: 'listPlace', type: undefined },
  concept: { one: 'item', name: 'term', list: 'list', type: 'concepts' },
} as const satisfies Readonly<Record<Kind, object>>;

interface Context {
  readonly dataset: Dataset;
  readonly citations: Citations;
}

const nameXml = (kind: Kind, name: Name, { citations }: Context): Xml =>
  element(
    ELEMENTS[kind].name,
    { type: name.kind, subtype: name.linking, 'xml:lang': name.lang, source: citations.pointers(placesOf(name)) },
    escapeXml(name.text),
  );

const names = ({ kind, names: all }: Entity, context: Context): Xml[] =>
  all.map((name) => nameXml(kind, name, context));

/** A claim about a date as an element that says what the date is of. */
const dated = (
  name: string,
  attributes: Attributes,
  claims: readonly DateClaim[] = [],
  { citations }: Context,
): Xml[] =>
  claims.map((claim) =>
    element(name, { ...attributes, ...dateAttributes(claim.value), ...claimAttributes(claim, citations) }, [
      ...dateContent(claim.value),
      ...holds(claim),
      ...remarks(claim),
    ]),
  );

/** The same of an organization, to which TEI lets things happen. */
const happened = (type: string, claims: readonly DateClaim[] = [], { citations }: Context): Xml[] =>
  claims.map((claim) =>
    element('event', { type, ...dateAttributes(claim.value), ...claimAttributes(claim, citations) }, [
      element('label', {}, [...dateContent(claim.value), ...holds(claim)]),
      ...remarks(claim),
    ]),
  );

const worded = (
  name: string,
  attributes: Attributes,
  claims: readonly TextClaim[] = [],
  { citations }: Context,
): Xml[] =>
  claims.map((claim) => {
    const more = [...holds(claim), ...remarks(claim)];
    const value = escapeXml(claim.value);
    return element(
      name,
      { ...attributes, ...claimAttributes(claim, citations) },
      more.length === 0 ? value : [value, ...more],
    );
  });

const remark = (type: string, text: string | undefined): Xml[] =>
  text === undefined ? [] : [element('note', { type }, escapeXml(text))];

const notes = ({ description, why, note }: Entity, context: Context): Xml[] => [
  ...worded('note', { type: 'description', 'xml:lang': 'en' }, description, context),
  ...remark('why', why),
  ...remark('remark', note),
];

/** The id, as an IRI, and what other registers call it; what is remarked on those has no place there. */
const idnos = ({ id, identifiers = [] }: Entity, { dataset, citations }: Context): Xml[] => [
  element('idno', { type: 'glossator' }, escapeXml(`urn:glossator:${dataset.name}:${id}`)),
  ...identifiers.map((claim) =>
    element(
      'idno',
      {
        type: word(claim.value.scheme),
        ...(claim.when === undefined ? {} : dateAttributes(claim.when)),
        ...claimAttributes(claim, citations),
      },
      escapeXml(claim.value.id),
    ),
  ),
];

const locations = ({ coordinates = [] }: EntityOf['place'], { citations }: Context): Xml[] =>
  coordinates.map((claim) =>
    element(
      'location',
      { ...(claim.when === undefined ? {} : dateAttributes(claim.when)), ...claimAttributes(claim, citations) },
      [element('geo', {}, `${claim.value.latitude} ${claim.value.longitude}`), ...remarks(claim)],
    ),
  );

const authors = (work: EntityOf['work'], { dataset }: Context): Xml[] =>
  relationsOf(dataset, work)
    .filter(({ direction, claim }) => direction === 'inverse' && claim.type === 'authorOf')
    .map(({ entity }) => element('author', { ref: pointer(entity.id) }, escapeXml(entity.label)));

/** What stands in the element of an entity, in the order that TEI asks for. */
function parts(entity: Entity, context: Context): Xml[] {
  const [ids, called, noted] = [idnos(entity, context), names(entity, context), notes(entity, context)];
  switch (entity.kind) {
    case 'person':
      return [
        ...ids,
        ...called,
        ...dated('birth', {}, entity.born, context),
        ...dated('death', {}, entity.died, context),
        ...noted,
      ];
    case 'org':
      return [
        ...ids,
        ...called,
        ...happened('founded', entity.founded, context),
        ...happened('dissolved', entity.dissolved, context),
        ...noted,
      ];
    case 'event': {
      const when = dated('date', {}, entity.when, context);
      return [...ids, ...called, ...when.map((date) => element('note', { type: 'when' }, [date])), ...noted];
    }
    case 'work':
      return [
        ...ids,
        ...called,
        ...authors(entity, context),
        ...dated('date', { type: 'published' }, entity.published, context),
        ...worded('biblScope', { unit: 'issue' }, entity.issue, context),
        ...noted,
      ];
    case 'place':
      return [...called, ...locations(entity, context), ...noted, ...ids];
    default:
      return [...ids, ...called, ...noted];
  }
}

function attributesOf(entity: Entity): Attributes {
  const attributes = { 'xml:id': xmlId(entity.id) };
  if (entity.kind === 'person') return { ...attributes, role: entity.allusion === true ? 'allusion' : undefined };
  if (entity.kind !== 'event') return 'class' in entity ? { ...attributes, type: entity.class } : attributes;
  const when = best(entity, 'when');
  return { ...attributes, type: entity.class, ...(when === undefined ? {} : dateAttributes(when.value)) };
}

/** An entity of another dataset, of which this one knows the id alone. */
function stranger(id: string): Xml {
  const kind = kindOf(id) ?? 'concept';
  const called = kind === 'event' ? 'label' : 'idno';
  return element(ELEMENTS[kind].one, { 'xml:id': xmlId(id) }, [element(called, {}, escapeXml(id))]);
}

/** A list of the entities of each kind; none of a kind that has none. */
export function entityLists(entities: readonly Entity[], outside: readonly string[], context: Context): Xml[] {
  return (Object.keys(ELEMENTS) as Kind[]).flatMap((kind) => {
    const { one, list, type } = ELEMENTS[kind];
    const members = [
      ...entities
        .filter((entity) => entity.kind === kind)
        .map((entity) => element(one, attributesOf(entity), parts(entity, context))),
      ...outside.filter((id) => kindOf(id) === kind).map(stranger),
    ];
    return members.length === 0 ? [] : [element(list, { type }, members)];
  });
}
