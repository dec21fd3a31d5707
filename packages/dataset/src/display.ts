import { formatEdtf, formatYears } from '@glossator/dates';
import type { Entity, HistoricalDate } from '@glossator/model';
import { best } from './api/best.js';

const UNKNOWN = 'date unknown';

/**
 * A published date in words: Old Style first where a source prints it, or the days between which a relative date lies.
 *
 * @returns "date unknown" of one that hangs on an event without a date
 * @example formatDate(claim.value) // '19 (31) October 1880'
 */
export function formatDate({ edtf, julian, bounds }: HistoricalDate): string {
  if (edtf !== undefined) return formatEdtf(edtf, julian);
  const [from, to] = [bounds.earliestStart, bounds.latestEnd];
  if (from === null && to === null) return UNKNOWN;
  if (from === null || to === null) return formatEdtf(`[${from ?? ''}..${to ?? ''}]`);
  return from === to ? formatEdtf(from) : `between ${formatEdtf(from)} and ${formatEdtf(to)}`;
}

function years(date: HistoricalDate | undefined): string {
  if (date?.edtf !== undefined) return formatYears(date.edtf);
  const text = date === undefined ? UNKNOWN : formatDate(date);
  return text === UNKNOWN ? '' : text;
}

function span(from: string, to: string, onlyFrom: string, onlyTo: string): string {
  // Of a span of spans, the dash between them stands apart: "1904–1907 – 1922".
  const dash = /–/u.test(from + to) ? ' – ' : '–';
  if (from !== '' && to !== '') return from === to ? from : `${from}${dash}${to}`;
  if (from !== '') return `${onlyFrom} ${from}`;
  return to === '' ? '' : `${onlyTo} ${to}`;
}

/** The dates that tell an entity from its namesakes, on one line: "1889–1945", "8–16 March 1921"; empty where unknown. */
export function displayDates(entity: Entity): string {
  switch (entity.kind) {
    case 'person':
      return span(years(best(entity, 'born')?.value), years(best(entity, 'died')?.value), 'b.', 'd.');
    case 'org':
      return span(years(best(entity, 'founded')?.value), years(best(entity, 'dissolved')?.value), 'from', 'until');
    case 'event': {
      const when = best(entity, 'when');
      return when === undefined ? '' : formatDate(when.value);
    }
    case 'work':
      return years(best(entity, 'published')?.value);
    default:
      return '';
  }
}
