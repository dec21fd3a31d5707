import type { Citation, Entity } from '@glossator/model';
import { type Cited, citedBy } from '../cited.js';
import { element, escapeXml, type Xml } from '../xml.js';
import { sourceId } from './ids.js';

/** The citations of a dataset, each once, with what points at them. */
export interface Citations {
  /** For `@source`; undefined where nothing is cited. */
  readonly pointers: (cited: readonly Cited[]) => string | undefined;
  readonly list: readonly Xml[];
}

const UNITS = [
  ['lines', 'line'],
  ['page', 'page'],
  ['section', 'section'],
] as const;

function bibl(id: string, cited: Citation): Xml {
  const { asPrinted, note, via } = cited;
  return element('bibl', { 'xml:id': id, corresp: `#${sourceId(cited.source)}` }, [
    ...UNITS.flatMap(([key, unit]) => {
      const value = cited[key];
      return value === undefined ? [] : [element('citedRange', { unit }, escapeXml(value))];
    }),
    ...(asPrinted === undefined ? [] : [element('quote', {}, escapeXml(asPrinted))]),
    ...(via === undefined
      ? []
      : [
          element('idno', { type: 'URI' }, escapeXml(via.address)),
          element('date', { type: 'accessed', when: via.accessed }, escapeXml(via.accessed)),
        ]),
    ...(note === undefined ? [] : [element('note', { type: 'remark' }, escapeXml(note))]),
  ]);
}

/** Numbers the citations in the order in which entities make them. */
export function citationsOf(entities: readonly Entity[]): Citations {
  const byText = new Map(entities.flatMap(citedBy).map((cited) => [JSON.stringify(cited), cited]));
  const ids = new Map([...byText.keys()].map((text, at) => [text, `cite.${at + 1}`]));
  const pointers = (cited: readonly Cited[]): string | undefined =>
    [...new Set(cited.map((each) => `#${ids.get(JSON.stringify(each))}`))].join(' ') || undefined;
  return { pointers, list: [...byText].map(([text, cited]) => bibl(ids.get(text) ?? '', cited)) };
}
