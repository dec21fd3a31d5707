import type { Dataset } from '../../dataset.js';
import { exportDataset } from '../json.js';
import { outsiders } from '../referred.js';
import { claimTables } from './claims.js';
import { entityTables } from './entities.js';
import { sourceTables } from './sources.js';
import { termTable } from './terms.js';

/** The name that CSVW gives to the description of a group of tables. */
const METADATA = 'csv-metadata.json';

/**
 * A whole dataset as tables: file name to text, with a description of the tables, their columns and keys (CSV on the Web) among them.
 *
 * @example exportCsv(dataset).get('names.csv') // 'entity,lang,text,kind,linking\r\n…'
 */
export function exportCsv(dataset: Dataset): ReadonlyMap<string, string> {
  const { entities, sources, redirects } = exportDataset(dataset);
  const tables = [
    ...entityTables(entities, outsiders(dataset)),
    ...claimTables(entities),
    ...sourceTables(sources, redirects),
    termTable(dataset.vocabularies),
  ];
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    'dc:title': dataset.title,
    'dc:identifier': `${dataset.name}@${dataset.version}`,
    ...(dataset.licence === undefined ? {} : { 'dc:license': dataset.licence }),
    tables: tables.map(({ description }) => description),
  };
  return new Map([
    [METADATA, `${JSON.stringify(metadata, null, 2)}\n`],
    ...tables.map(({ file, text }): [string, string] => [file, text]),
  ]);
}
