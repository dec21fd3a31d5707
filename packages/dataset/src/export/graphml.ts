import type { Claim, Entity, Participation, Relation } from '@glossator/model';
import { kindOf } from '@glossator/model';
import type { Dataset } from '../dataset.js';
import { displayDates, formatDate } from '../display.js';
import { exportDataset } from './json.js';
import { extent, outsiders } from './referred.js';
import { element, escapeXml, type Xml, xmlDocument } from './xml.js';

/** What is said of nodes and edges: readers show these names as columns. */
const NODE_DATA = ['label', 'kind', 'class', 'dates', 'start', 'end'] as const;
const EDGE_DATA = ['label', 'statement', 'type', 'dates', 'start', 'end', 'certainty', 'basis', 'claim'] as const;

type Data<T extends readonly string[]> = Readonly<Partial<Record<T[number], string | null | undefined>>>;

const keys = (of: 'node' | 'edge', names: readonly string[]): Xml[] =>
  names.map((name) => element('key', { id: `${of}-${name}`, for: of, 'attr.name': name, 'attr.type': 'string' }));

const data = (of: 'node' | 'edge', values: Readonly<Record<string, string | null | undefined>>): Xml[] =>
  Object.entries(values).flatMap(([name, value]) =>
    value === undefined || value === null || value === ''
      ? []
      : [element('data', { key: `${of}-${name}` }, escapeXml(value))],
  );

function node(entity: Entity): Xml {
  const values: Data<typeof NODE_DATA> = {
    label: entity.label,
    kind: entity.kind,
    class: 'class' in entity ? entity.class : undefined,
    dates: displayDates(entity),
    ...extent(entity),
  };
  return element('node', { id: entity.id }, data('node', values));
}

/** An entity of another dataset, of which this one knows the id alone. */
const stranger = (id: string): Xml =>
  element('node', { id }, data('node', { label: id, kind: kindOf(id) } satisfies Data<typeof NODE_DATA>));

interface Link {
  readonly source: string;
  readonly target: string;
  readonly label: string;
  readonly statement: 'relation' | 'participation';
  readonly type: string;
  readonly claim: Claim;
}

/** Relations as they are stored, and parts in events, which lead from who took part to the event. */
function linksOf(entity: Entity, labels: ReadonlyMap<string, string>): Link[] {
  const relation = (claim: Relation): Link => ({
    source: entity.id,
    target: claim.to,
    label: labels.get(`relation ${claim.type}`) ?? claim.type,
    statement: 'relation',
    type: claim.type,
    claim,
  });
  const participation = (claim: Participation): Link => ({
    source: claim.entity,
    target: entity.id,
    label: labels.get(`role ${claim.role}`) ?? claim.role,
    statement: 'participation',
    type: claim.role,
    claim,
  });
  const participants = entity.kind === 'event' ? (entity.participants ?? []) : [];
  return [...(entity.relations ?? []).map(relation), ...participants.map(participation)];
}

function edge({ source, target, label, statement, type, claim }: Link, at: number): Xml {
  const values: Data<typeof EDGE_DATA> = {
    label,
    statement,
    type,
    dates: claim.when === undefined ? undefined : formatDate(claim.when),
    start: claim.when?.bounds.earliestStart,
    end: claim.when?.bounds.latestEnd,
    certainty: claim.certainty ?? 'certain',
    basis: claim.basis ?? 'stated',
    claim: claim.claim,
  };
  return element('edge', { id: `e${at}`, source, target }, data('edge', values));
}

/**
 * The network of a dataset as GraphML: entities are nodes, relations and parts in events directed edges.
 *
 * @example exportGraphml(dataset) // '<?xml version="1.0" encoding="UTF-8"?>\n<graphml …'
 */
export function exportGraphml(dataset: Dataset): string {
  const { entities } = exportDataset(dataset);
  const { roles, relationTypes } = dataset.vocabularies;
  const labels = new Map([
    ...roles.map(({ id, label }): [string, string] => [`role ${id}`, label]),
    ...relationTypes.map(({ id, label }): [string, string] => [`relation ${id}`, label]),
  ]);
  const graph = [
    ...entities.map(node),
    ...outsiders(dataset).map(stranger),
    ...entities.flatMap((entity) => linksOf(entity, labels)).map(edge),
  ];
  return xmlDocument(
    element('graphml', { xmlns: 'http://graphml.graphdrawing.org/xmlns' }, [
      ...keys('node', NODE_DATA),
      ...keys('edge', EDGE_DATA),
      element('graph', { id: dataset.name, edgedefault: 'directed' }, graph),
    ]),
  );
}
