import type { HistoricalDate } from '@glossator/model';
import type { Column, Datatype } from './table.js';

/** Not "date" of XML Schema: that has no year of more than four digits with a plus, which ISO 8601 asks for. */
const DAY: Datatype = { base: 'string', format: '^[+-]?[0-9]{4,6}-[0-9]{2}-[0-9]{2}$' };

const PARTS: readonly (readonly [
  name: string,
  description: string,
  of: (date: HistoricalDate) => string | null | undefined,
  datatype?: Datatype,
])[] = [
  ['edtf', 'the date in EDTF, proleptic Gregorian', ({ edtf }) => edtf],
  ['julian', 'the Old Style day as printed', ({ julian }) => julian],
  ['asWritten', 'the expression of the source', ({ asWritten }) => asWritten],
  ['relativeTo', 'the event from which a relative date counts', ({ relative }) => relative?.to],
  ['relativeEdge', 'from its start or its end', ({ relative }) => relative?.edge],
  ['relativeMin', 'the least distance, an ISO 8601 duration', ({ relative }) => relative?.min],
  ['relativeMax', 'the greatest distance', ({ relative }) => relative?.max],
  ['earliestStart', 'the first day on which it can have begun', ({ bounds }) => bounds.earliestStart, DAY],
  ['latestStart', 'the last day on which it can have begun', ({ bounds }) => bounds.latestStart, DAY],
  ['earliestEnd', 'the first day on which it can have ended', ({ bounds }) => bounds.earliestEnd, DAY],
  ['latestEnd', 'the last day on which it can have ended', ({ bounds }) => bounds.latestEnd, DAY],
];

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/**
 * The columns of a date.
 *
 * @param prefix of their names: `when` gives `whenEdtf`; none gives `edtf`
 */
export const dateColumns = <Row>(
  prefix: string,
  what: string,
  dateOf: (row: Row) => HistoricalDate | undefined,
): Column<Row>[] =>
  PARTS.map(([name, description, part, datatype]) => ({
    name: prefix === '' ? name : `${prefix}${capital(name)}`,
    description: `${what}: ${description}`,
    of: (row) => {
      const date = dateOf(row);
      return date === undefined ? undefined : (part(date) ?? undefined);
    },
    ...(datatype === undefined ? {} : { datatype }),
  }));
