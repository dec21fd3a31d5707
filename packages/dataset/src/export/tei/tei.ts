import type { Redirect } from '@glossator/model';
import type { Dataset } from '../../dataset.js';
import { exportDataset } from '../json.js';
import { outsiders } from '../referred.js';
import { element, escapeXml, type Xml, xmlDocument } from '../xml.js';
import { citationsOf } from './citations.js';
import { entityLists } from './entities.js';
import { header } from './header.js';
import { pointer } from './ids.js';
import { relationLists } from './relations.js';

const redirect = ({ id, kind, to = [], reason, version }: Redirect): Xml =>
  element('item', {}, [
    element('idno', { type: kind }, escapeXml(id)),
    ...to.map((successor) => element('ptr', { target: pointer(successor) })),
    element('note', { n: version }, escapeXml(reason)),
  ]);

const listed = (name: string, type: string, members: readonly Xml[]): Xml[] =>
  members.length === 0 ? [] : [element(name, { type }, members)];

/**
 * A whole dataset as one TEI P5 document: its sources and terms in the header, its entities, their relations and what is cited for each
 * claim in `standOff`. Rival claims stand side by side, the one to show first before the others.
 *
 * @example exportTei(dataset) // '<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0">…'
 */
export function exportTei(dataset: Dataset): string {
  const { entities, sources, redirects } = exportDataset(dataset);
  const citations = citationsOf(entities);
  const lists = [
    ...entityLists(entities, outsiders(dataset), { dataset, citations }),
    ...relationLists(entities, dataset.vocabularies, citations),
    ...listed('listBibl', 'citations', citations.list),
    ...listed('list', 'redirects', redirects.map(redirect)),
  ];
  return xmlDocument(
    element('TEI', { xmlns: 'http://www.tei-c.org/ns/1.0' }, [
      header(dataset, sources),
      element('standOff', {}, lists.length === 0 ? [element('note', {}, 'No entities.')] : lists),
    ]),
  );
}
