import { dayNumberToIso, edtfBounds, parseEdtf } from '@glossator/dates';
import type { HistoricalDate, Source } from '@glossator/model';
import { formatDate } from '../../display.js';
import { element, escapeXml, type Xml } from '../xml.js';
import { dateAttributes } from './dates.js';
import { sourceId, word } from './ids.js';

type Author = NonNullable<Source['author']>[number];

const optional = (name: string, attributes: Readonly<Record<string, string>>, text: string | undefined): Xml[] =>
  text === undefined ? [] : [element(name, attributes, escapeXml(text))];

const author = ({ family, given, literal }: Author): Xml =>
  element('author', {}, [
    element(
      'persName',
      {},
      literal === undefined
        ? [...optional('forename', {}, given), ...optional('surname', {}, family)]
        : escapeXml(literal),
    ),
  ]);

/** A date as published, with its bounds, which sources do not say. */
function issuedOn(edtf: string): HistoricalDate {
  const parsed = parseEdtf(edtf);
  const days = parsed.type === 'error' ? undefined : edtfBounds(parsed);
  const iso = (day: number | null | undefined): string | null =>
    day === null || day === undefined || !Number.isFinite(day) ? null : dayNumberToIso(day);
  return {
    edtf,
    bounds: {
      earliestStart: iso(days?.earliestStart),
      latestStart: iso(days?.latestStart),
      earliestEnd: iso(days?.earliestEnd),
      latestEnd: iso(days?.latestEnd),
    },
  };
}

const issued = (edtf: string): Xml => {
  const date = issuedOn(edtf);
  return element('date', dateAttributes(date), escapeXml(formatDate(date)));
};

/** TEI tells the title of a part from that of the book or journal it stands in. */
function titles({ title, genre = '', 'container-title': container }: Source): Xml[] {
  const level = /^(?:article|review)/u.test(genre) ? 'j' : 'm';
  return [
    element('title', { level: container === undefined ? 'm' : 'a' }, escapeXml(title)),
    ...optional('title', { level }, container),
  ];
}

const transcription = ({ sha256, lines, note }: NonNullable<Source['transcription']>): Xml =>
  element('note', { type: 'transcription' }, [
    element('idno', { type: 'SHA-256' }, escapeXml(sha256)),
    element('measure', { unit: 'line', quantity: String(lines) }),
    ...optional('note', { type: 'remark' }, note),
  ]);

/** A source as an entry of a bibliography; citations point at it. */
export const sourceBibl = (source: Source): Xml =>
  element('bibl', { 'xml:id': sourceId(source.id), type: source.type, subtype: source.genre && word(source.genre) }, [
    ...(source.author ?? []).map(author),
    ...titles(source),
    ...optional('edition', {}, source.edition),
    ...optional('biblScope', { unit: 'volume' }, source.volume),
    ...optional('biblScope', { unit: 'issue' }, source.issue),
    ...optional('biblScope', { unit: 'page' }, source.page),
    ...optional('publisher', {}, source.publisher),
    ...optional('pubPlace', {}, source['publisher-place']),
    ...(source.issued === undefined ? [] : [issued(source.issued)]),
    ...(source.language === undefined ? [] : [element('textLang', { mainLang: source.language })]),
    ...optional('idno', { type: 'DOI' }, source.DOI),
    ...optional('idno', { type: 'ISBN' }, source.ISBN),
    ...optional('idno', { type: 'URI' }, source.URL),
    ...optional('note', { type: 'remark' }, source.note),
    ...(source.transcription === undefined ? [] : [transcription(source.transcription)]),
  ]);
