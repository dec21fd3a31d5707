import { formatEdtf, formatYears } from '@glossator/dates';
import type { Entity, HistoricalDate } from '@glossator/model';
import { bestDate, type Sources } from './best.js';

/** A published date in words: "19 (31) October 1880", or the days between which a relative date lies. */
export function formatDate({ edtf, julian, bounds }: HistoricalDate): string {
  if (edtf !== undefined) return formatEdtf(edtf, julian);
  const [from, to] = [bounds.earliestStart, bounds.latestEnd];
  if (from !== null && to !== null) return `between ${formatEdtf(from)} and ${formatEdtf(to)}`;
  return 'date unknown';
}

const years = (date: HistoricalDate | undefined): string =>
  date === undefined ? '' : date.edtf === undefined ? formatDate(date) : formatYears(date.edtf);

function span(from: string, to: string, onlyFrom: string, onlyTo: string): string {
  if (from !== '' && to !== '') return from === to ? from : `${from}–${to}`;
  if (from !== '') return `${onlyFrom} ${from}`;
  return to === '' ? '' : `${onlyTo} ${to}`;
}

/** The dates that tell an entity from its namesakes, on one line: "1889–1945", "8–16 March 1921"; empty where unknown. */
export function displayDates(entity: Entity, sources: Sources): string {
  const value = (property: Parameters<typeof bestDate>[1]): HistoricalDate | undefined =>
    bestDate(entity, property, sources)?.value;
  switch (entity.kind) {
    case 'person':
      return span(years(value('born')), years(value('died')), 'b.', 'd.');
    case 'org':
      return span(years(value('founded')), years(value('dissolved')), 'from', 'until');
    case 'event': {
      const when = value('when');
      return when === undefined ? '' : formatDate(when);
    }
    case 'work':
      return years(value('published'));
    default:
      return '';
  }
}
