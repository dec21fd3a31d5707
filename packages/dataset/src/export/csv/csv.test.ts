/** Read back by a parser that is not ours, the tables are what their own description says, and hold all that the dataset says. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { everything, hostileText, real, withText } from '../../../test/exported.js';
import { leavesOf } from '../../../test/linked-data.js';
import type { Dataset } from '../../dataset.js';
import { exportDataset } from '../json.js';
import { exportCsv } from './csv.js';

interface Column {
  readonly name: string;
  readonly titles: string;
  readonly required?: boolean;
  readonly datatype: string | { readonly base: string; readonly format: string };
}

interface Description {
  readonly url: string;
  readonly tableSchema: {
    readonly columns: readonly Column[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys?: readonly {
      readonly columnReference: readonly string[];
      readonly reference: { readonly resource: string; readonly columnReference: readonly string[] };
    }[];
  };
}

type Rows = readonly Readonly<Record<string, string>>[];

const PATTERNS: ReadonlyMap<string, RegExp> = new Map([
  ['string', /^/u],
  ['integer', /^-?\d+$/u],
  ['decimal', /^-?\d+(?:\.\d+)?$/u],
  ['boolean', /^(?:true|false)$/u],
]);

const patternOf = ({ datatype }: Column): RegExp | undefined =>
  typeof datatype === 'string' ? PATTERNS.get(datatype) : new RegExp(datatype.format, 'u');

const keyIn = (row: Readonly<Record<string, string>>, columns: readonly string[]): string =>
  JSON.stringify(columns.map((column) => row[column]));

const isEmpty = (row: Readonly<Record<string, string>>, columns: readonly string[]): boolean =>
  columns.every((column) => row[column] === '');

const rowsIn = (text: string): Rows =>
  parse(text, { columns: true, recordDelimiter: '\r\n', relaxQuotes: false }) as Rows;

const describedIn = (files: ReadonlyMap<string, string>): readonly Description[] =>
  (JSON.parse(files.get('csv-metadata.json') ?? '') as { tables: Description[] }).tables;

/** Whatever a table is that its description does not allow. */
function faults({ url, tableSchema }: Description, tables: ReadonlyMap<string, Rows>, header: string): string[] {
  const { columns, primaryKey, foreignKeys = [] } = tableSchema;
  const rows = tables.get(url) ?? [];
  const cells = rows.flatMap((row) =>
    columns.flatMap((column) => {
      const cell = row[column.name] ?? '';
      if (cell === '') return column.required === true ? [`${url}: ${column.name} is empty`] : [];
      return patternOf(column)?.test(cell) === true ? [] : [`${url}: ${column.name} is ${cell}`];
    }),
  );
  const keys = new Set(rows.map((row) => keyIn(row, primaryKey)));
  const dangling = foreignKeys.flatMap(({ columnReference, reference }) => {
    const there = new Set((tables.get(reference.resource) ?? []).map((row) => keyIn(row, reference.columnReference)));
    return rows
      .filter((row) => !isEmpty(row, columnReference) && !there.has(keyIn(row, columnReference)))
      .map((row) => `${url}: no ${keyIn(row, columnReference)} in ${reference.resource}`);
  });
  return [
    ...(header === columns.map(({ titles }) => titles).join(',') ? [] : [`${url}: its header is ${header}`]),
    ...(keys.size === rows.length ? [] : [`${url}: a key stands twice`]),
    ...cells,
    ...dangling,
  ];
}

function allFaults(files: ReadonlyMap<string, string>): string[] {
  const described = describedIn(files);
  const tables = new Map(described.map(({ url }) => [url, rowsIn(files.get(url) ?? '')]));
  return described.flatMap((table) => faults(table, tables, (files.get(table.url) ?? '').split('\r\n')[0] ?? ''));
}

const rowsOf = (dataset: Dataset, table: string): Rows => rowsIn(exportCsv(dataset).get(`${table}.csv`) ?? '');

/** What the claims of others say is a view of theirs. */
const said = (dataset: Dataset): unknown => {
  const { entities, sources, redirects } = exportDataset(dataset);
  const own = entities.map(({ inverseRelations: _, participations: __, ...entity }) => entity);
  return [own, sources, redirects, dataset.vocabularies];
};

/** Leaves of a relation type that name kinds, which are of the model and no term of it. */
const KINDS = new Set(['person', 'org', 'event', 'work', 'place', 'concept']);

/** As a file has it: half a surrogate pair is no text. */
const utf8 = (text: string): string => text.replace(/\p{Cs}/gu, '\uFFFD');

function missing(dataset: Dataset): string[] {
  const files = [...exportCsv(dataset)].filter(([name]) => name.endsWith('.csv'));
  const cells = new Set(files.flatMap(([, text]) => rowsIn(text).flatMap((row) => Object.values(row))));
  return leavesOf(said(dataset)).filter((leaf) => !cells.has(utf8(leaf)) && !KINDS.has(leaf));
}

let small: Dataset;
beforeAll(async () => {
  small = await everything();
});

describe.each([
  ['the data package', () => real],
  ['a small dataset', () => small],
])('%s', (_name, dataset) => {
  it('is as described: headers, types, keys, and every reference leads somewhere', () =>
    expect(allFaults(exportCsv(dataset()))).toEqual([]));

  it('has every value of every claim, name, citation, source, redirect and term in a cell', () =>
    expect(missing(dataset())).toEqual([]));

  it('has a row for each of them', () => {
    const all = [...dataset().entities.values()];
    const counted = ['entities', 'names', 'sources', 'relations'].map((table) => rowsOf(dataset(), table).length);
    const expected = [
      all.length,
      all.flatMap(({ names }) => names).length,
      dataset().sources.size,
      all.flatMap(({ relations = [] }) => relations).length,
    ];
    expect(counted).toEqual(expected);
  });
});

describe('of a small one', () => {
  it.each([
    [
      'claims',
      { claim: 'born=1880-10-31' },
      { entity: 'person:ann-lee', property: 'born', edtf: '1880-10-31', julian: '1880-10-19', latestEnd: '1880-10-31' },
    ],
    [
      'claims',
      { entity: 'event:after-the-fair', property: 'when' },
      { relativeTo: 'event:fair', relativeMin: 'P1M15D' },
    ],
    ['claims', { property: 'coordinates' }, { latitude: '46.35', longitude: '-48' }],
    ['claims', { property: 'identifiers' }, { scheme: 'viaf', identifier: '12' }],
    ['relations', { type: 'memberOf' }, { entity: 'person:ann-lee', to: 'org:guild' }],
    ['participations', { role: 'speaker' }, { entity: 'event:fair', participant: 'person:ann-lee' }],
    ['attestations', { text: 'Анна Ли' }, { source: 'diary', page: '3', lines: '', position: '1' }],
    ['distinctions', { entity: 'person:ann-lee' }, { other: 'person:constructor', reason: 'Another Lee.' }],
    ['authors', { source: 'diary', position: '2' }, { literal: 'The Guild and Co', family: '' }],
    ['redirects', { id: 'person:anne-lee' }, { kind: 'moved', to: 'person:ann-lee' }],
    ['terms', { vocabulary: 'roles', id: 'speaker' }, { needsLivingPerson: 'true' }],
  ])('%s: %j', (table, which, expected) => {
    const found = rowsOf(small, table).filter((row) => Object.entries(which).every(([key, cell]) => row[key] === cell));
    expect(found).toEqual([expect.objectContaining(expected)]);
  });

  it('knows an entity of another dataset by its id', () => {
    const part = { ...small, entities: new Map([...small.entities].filter(([id]) => id !== 'org:guild')) };
    expect(rowsOf(part, 'entities')).toContainEqual(
      expect.objectContaining({ id: 'org:guild', kind: 'org', label: '' }),
    );
    expect(allFaults(exportCsv(part))).toEqual([]);
  });

  it('is described as having every column of a key in every row', () => {
    for (const { tableSchema } of describedIn(exportCsv(small))) {
      const required = tableSchema.columns.filter((column) => column.required === true).map(({ name }) => name);
      expect(required).toEqual(expect.arrayContaining([...tableSchema.primaryKey]));
    }
  });

  it('ends every line with CRLF and begins with no byte order mark', () =>
    expect(exportCsv(small).get('entities.csv')).toMatch(/^id,kind,[^\n]*\r\n[^\ufeff]*\r\n$/u));

  it('is read back as it was, whatever its texts are: formulas, quotes, line breaks', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const dataset = withText(small, text);
        expect(allFaults(exportCsv(dataset))).toEqual([]);
        expect(missing(dataset)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the check of the description finds', () => {
  it.each([
    [
      'a reference that leads nowhere',
      'relations.csv',
      ',org:guild',
      ',org:gild',
      'relations.csv: no ["org:gild"] in entities.csv',
    ],
    ['a value of another type', 'claims.csv', ',46.35,', ',north,', 'claims.csv: latitude is north'],
    ['an empty key', 'names.csv', 'person:ann-lee,en', ',en', 'names.csv: entity is empty'],
    [
      'another header',
      'names.csv',
      'entity,lang',
      'entity,language',
      'names.csv: its header is entity,language,text,kind,linking',
    ],
  ])('%s', (_what, file, from, to, expected) => {
    const files = new Map(exportCsv(small));
    files.set(file, (files.get(file) ?? '').replace(from, to));
    expect(allFaults(files)).toContain(expected);
  });
});
