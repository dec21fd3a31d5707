import type { HistoricalDate } from '@glossator/model';
import { formatDate } from '../../display.js';
import { type Attributes, element, escapeXml, type Xml } from '../xml.js';
import { pointer } from './ids.js';

/** The id of the Julian calendar in the header. */
export const JULIAN = 'julian';

const EDTF = 'http://id.loc.gov/datatypes/edtf/EDTF';

const POINT = /^-?\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/u;

/** What W3C's dates have no place for: the year 0 and those before it, which ISO 8601 counts otherwise, and those of five digits. */
const ISO_ONLY = /^(?:[+]|-\d|0000)/u;

/** A day of no known year, as W3C writes it. */
const YEARLY = /^XXXX(?=-\d{2}-\d{2}$)/u;

/** A year, month or day without its sign of doubt, which widens no bounds; undefined of anything else. */
function point(edtf: string): string | undefined {
  const certain = edtf.replace(/[?~%]$/u, '').replace(YEARLY, '-');
  return POINT.test(certain) || certain.startsWith('--') ? certain : undefined;
}

/** An interval whose edges are such dates or open; undefined where it is anything else. */
function interval(edtf: string): Attributes | undefined {
  const [start = '', end, ...rest] = edtf.split('/');
  if (end === undefined || rest.length > 0) return undefined;
  const [from, to] = [point(start), point(end)];
  const isEdge = (text: string): boolean => text === '' || text === '..' || point(text) !== undefined;
  return isEdge(start) && isEdge(end) ? { from, to } : undefined;
}

const between = ({ bounds }: HistoricalDate): Attributes => ({
  notBefore: bounds.earliestStart ?? undefined,
  notAfter: bounds.latestEnd ?? undefined,
});

function plain(date: HistoricalDate): Attributes {
  if (date.edtf === undefined) return between(date);
  const when = point(date.edtf);
  return when === undefined ? (interval(date.edtf) ?? between(date)) : { when };
}

/** TEI's attributes for W3C dates, or those for ISO 8601 where one of them is no W3C date. */
function named(attributes: Attributes): Attributes {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const suffix = given.some(([, value = '']) => ISO_ONLY.test(value)) ? '-iso' : '';
  return Object.fromEntries(given.map(([name, value]) => [`${name}${suffix}`, value]));
}

/**
 * A date as attributes, always Gregorian: `when` of a day, month or year, `from` and `to` of an interval, `notBefore` and `notAfter` of
 * anything else; with the EDTF beside them where it says more, and of a relative date the event that it hangs on.
 */
export function dateAttributes(date: HistoricalDate): Attributes {
  const { edtf, relative } = date;
  return {
    ...named(plain(date)),
    ...(edtf === undefined || POINT.test(edtf) ? {} : { 'when-custom': edtf, datingMethod: EDTF }),
    ...(relative === undefined ? {} : { datingPoint: pointer(relative.to) }),
  };
}

const oldStyle = (julian: string): Xml =>
  element('date', { calendar: `#${JULIAN}`, 'when-custom': julian, datingMethod: `#${JULIAN}` }, escapeXml(julian));

const distance = ({ to, edge, min, max }: NonNullable<HistoricalDate['relative']>): string =>
  `${min} to ${max} from the ${edge} of ${to}`;

/** A date in words, and what of it no attribute holds: the Old Style day, the words of the source, how far from an event. */
export const dateContent = (date: HistoricalDate): Xml[] => [
  element('date', {}, escapeXml(formatDate(date))),
  ...(date.julian === undefined ? [] : [oldStyle(date.julian)]),
  ...(date.asWritten === undefined ? [] : [element('note', { type: 'asWritten' }, escapeXml(date.asWritten))]),
  ...(date.relative === undefined ? [] : [element('note', { type: 'relative' }, escapeXml(distance(date.relative)))]),
];
