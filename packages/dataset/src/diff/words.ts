import type { Citation, Claim, HistoricalDate, Identifier, Name } from '@glossator/model';
import { shortCitation } from '../api/citations.js';
import type { Dataset } from '../dataset.js';
import { formatDate } from '../display.js';
import type { CitedSource } from './changes.js';
import { same } from './two.js';

/** What a change says of the things of a dataset, on one line each. */

export const labelOf = (id: string, { entities }: Dataset): string => entities.get(id)?.label ?? id;

/** An entity with its id, where it is not the one that the change is about. */
export const entityText = (id: string, { entities }: Dataset): string => {
  const label = entities.get(id)?.label;
  return label === undefined ? id : `${label} (${id})`;
};

const termLabel = (terms: readonly { readonly id: string; readonly label: string }[], wanted: string): string =>
  terms.find(({ id }) => id === wanted)?.label ?? wanted;

function valueText(claim: Claim, dataset: Dataset): string {
  const { roles, relationTypes } = dataset.vocabularies;
  if ('to' in claim) return `${termLabel(relationTypes, claim.type)}: ${entityText(claim.to, dataset)}`;
  if ('role' in claim) return `${termLabel(roles, claim.role)}: ${entityText(claim.entity, dataset)}`;
  const { value } = claim;
  if (typeof value === 'string') return value;
  if ('latitude' in value) return `${value.latitude}, ${value.longitude}`;
  if ('scheme' in value) return `${(value as Identifier).scheme} ${(value as Identifier).id}`;
  return formatDate(value as HistoricalDate);
}

/** What a claim says, when, and how surely: "member of: Workers' Group (org:workers-group) (1923, probable)". */
export function claimText(claim: Claim, dataset: Dataset): string {
  const { when, certainty, basis } = claim;
  const details = [...(when === undefined ? [] : [formatDate(when)]), certainty, basis].filter(
    (detail) => detail !== undefined,
  );
  const value = valueText(claim, dataset);
  return details.length === 0 ? value : `${value} (${details.join(', ')})`;
}

const citationText = (citation: Citation, { sources }: Dataset): string => {
  const { asPrinted, note, via } = citation;
  const more = [
    ...(asPrinted === undefined ? [] : [`“${asPrinted}”`]),
    ...(note === undefined ? [] : [note]),
    ...(via === undefined ? [] : [`${via.address}, ${via.accessed}`]),
  ];
  return [shortCitation(citation, sources.get(citation.source)), ...more].join(', ');
};

const isDate = (value: unknown): value is HistoricalDate =>
  typeof value === 'object' && value !== null && ('edtf' in value || 'relative' in value);

/** One field of a claim, a name or a source in words: citations as citations, dates as dates, text as it is, the rest as JSON. */
function fieldText(field: string, value: unknown, dataset: Dataset): string {
  if (field === 'cite' || field === 'seen') {
    return (value as readonly Citation[]).map((each) => citationText(each, dataset)).join('; ');
  }
  if (isDate(value)) return formatDate(value) + (value.asWritten === undefined ? '' : `, “${value.asWritten}”`);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The fields that are named, as far as they are there; undefined where none is. */
export function fieldsText(of: object, fields: readonly string[], dataset: Dataset): string | undefined {
  const parts = fields.flatMap((field) => {
    const value = (of as Readonly<Record<string, unknown>>)[field];
    return value === undefined ? [] : [`${field}: ${fieldText(field, value, dataset)}`];
  });
  return parts.length === 0 ? undefined : parts.join('; ');
}

/** "Miasnikov (ru-Latn, variant)" */
export function nameText({ text, lang, kind, linking }: Name): string {
  return `${text} (${[lang, kind, ...(linking === undefined ? [] : [linking])].join(', ')})`;
}

/** Who says it, each citation once. */
export function citedSources(cite: readonly Citation[], { sources }: Dataset): CitedSource[] {
  const cited = cite.map((each) => ({ source: each.source, citation: shortCitation(each, sources.get(each.source)) }));
  return cited.filter((each, at) => cited.findIndex((other) => same(other, each)) === at);
}
