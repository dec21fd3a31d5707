/** Tables of dates and events: a row says that the one is of the other, where its table says nothing else. */
import { dateAt, nameAt } from './grammar.js';
import type { Tie } from './tie.js';
import type { Token } from './tokens.js';

/** A cell of a table. */
export interface Cell {
  readonly tokens: readonly Token[];
  /** In small letters, trimmed. */
  readonly text: string;
}

/** What a column of dates of events is called. */
const DATES = /^(?:|date|dates|day|when|year|years|time|month)$/u;

/** The dates of a table's events: of each row whose one cell is a date and whose next is an event, and nothing else. */
export function datesInRows([header, ...rows]: readonly (readonly Cell[])[]): Tie[] {
  if (header === undefined) return [];
  return rows.flatMap((row) => {
    if (row.length !== header.length) return [];
    return row.flatMap((cell, column): Tie[] => {
      const date = cell.tokens.length === 1 ? dateAt(cell.tokens, 0) : undefined;
      if (date === undefined || !DATES.test(header[column]?.text ?? '')) return [];
      const beside = [row[column + 1], row[column - 1]].find((other) => other?.tokens.length === 1);
      const event = beside === undefined ? undefined : nameAt(beside.tokens, 0, 'event');
      return event?.linked === true
        ? [{ found: event.found, property: 'when', date, aspect: 'whole', loose: true }]
        : [];
    });
  });
}
