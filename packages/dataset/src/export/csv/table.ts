/** What stands in a cell; nothing where the column has no value. */
export type Cell = string | number | boolean | undefined;

/** A column of a table, and how its cell is got from a row. */
export interface Column<Row> {
  readonly name: string;
  readonly description: string;
  readonly of: (row: Row) => Cell;
  /** Text when absent. */
  readonly datatype?: Datatype;
  readonly required?: true;
}

/** A datatype of CSVW; `format` of a text is a regular expression. */
export type Datatype =
  | 'string'
  | 'integer'
  | 'decimal'
  | 'boolean'
  | { readonly base: 'string'; readonly format: string };

/** Columns that hold the key of a row elsewhere. */
export interface ForeignKey {
  readonly columns: readonly string[];
  readonly table: string;
  readonly key: readonly string[];
}

export interface TableSpec<Row> {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly Column<Row>[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys?: readonly ForeignKey[];
}

/** A table as a file, and its description as CSVW has it. */
export interface Table {
  readonly file: string;
  readonly text: string;
  readonly description: object;
}

/** RFC 4180. A cell is what the data say: a reader that takes "=1+1" for a formula has to be told that it is text. */
function written(cell: Cell): string {
  const text = cell === undefined ? '' : String(cell);
  return /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const fileOf = (table: string): string => `${table}.csv`;

const describeColumn = <Row>({ name, description, datatype, required }: Column<Row>): object => ({
  name,
  titles: name,
  'dc:description': description,
  datatype: datatype ?? 'string',
  ...(required === true ? { required } : {}),
});

const describeKey = ({ columns, table, key }: ForeignKey): object => ({
  columnReference: columns,
  reference: { resource: fileOf(table), columnReference: key },
});

/** Writes a table from its rows: a header, then a line a row, each ended by CRLF. */
export function writeTable<Row>(spec: TableSpec<Row>, rows: readonly Row[]): Table {
  const lines = [
    spec.columns.map(({ name }) => name),
    ...rows.map((row) => spec.columns.map(({ of }) => written(of(row)))),
  ];
  return {
    file: fileOf(spec.name),
    text: lines.map((cells) => `${cells.join(',')}\r\n`).join(''),
    description: {
      url: fileOf(spec.name),
      'dc:description': spec.description,
      tableSchema: {
        columns: spec.columns.map(describeColumn),
        primaryKey: spec.primaryKey,
        ...(spec.foreignKeys === undefined ? {} : { foreignKeys: spec.foreignKeys.map(describeKey) }),
      },
    },
  };
}
