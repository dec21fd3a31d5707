import { formatEdtf } from '@glossator/dates';
import type { Citation, Claim, Source } from '@glossator/model';
import type { Dataset } from '../dataset.js';

const pages = (page: string): string => `${/[-,]/u.test(page) ? 'pp.' : 'p.'} ${page}`;

/** Where in the source: "l. 243-244" of its transcription, "p. 12", "pp. 12-14", or the name of a section. */
function locator({ lines, page, section }: Citation): string | undefined {
  if (lines !== undefined) return `l. ${lines}`;
  return page === undefined ? section : pages(page);
}

/** The address of the copy that was read, else of the source itself; undefined where none is known. */
export function addressOf({ via }: Citation, { DOI, URL }: Source): string | undefined {
  if (via !== undefined) return via.address;
  return DOI === undefined ? URL : `https://doi.org/${DOI}`;
}

/** Where it can be read: the copy that was, and when, else where the source itself is to be found. */
function place(citation: Citation, source: Source): string | undefined {
  const address = addressOf(citation, source);
  return citation.via === undefined ? address : `via ${address} (accessed ${citation.via.accessed})`;
}

type Author = NonNullable<Source['author']>[number];

const fullName = ({ given, family, literal }: Author): string =>
  literal ?? [given, family].filter((part) => part !== undefined).join(' ');

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

const join = (parts: readonly (string | undefined)[], between: string): string | undefined => {
  const given = parts.filter((part) => part !== undefined && part !== '');
  return given.length === 0 ? undefined : given.join(between);
};

const behind = (word: string, text: string | undefined): string | undefined =>
  text === undefined ? undefined : `${word} ${text}`;

/** A part of something else stands in quotation marks. */
const titled = ({ title, 'container-title': container }: Source): string =>
  container === undefined ? title : `“${title}”, in ${container}`;

/**
 * A citation as a line of a bibliography, plain text in English: author, title, container, volume, issue and edition, publisher, date,
 * where in it, and the address of the copy that was read, else of the source.
 *
 * @example formatCitation(citation, source)
 * // 'G. P. Maximoff, “Lenin's terror within the Party”, in The Guillotine at Work, 1940, l. 243-244'
 */
export function formatCitation(citation: Citation, source: Source): string {
  const parts = [
    listed((source.author ?? []).map(fullName)),
    titled(source),
    behind('vol.', source.volume),
    behind('no.', source.issue),
    behind('ed.', source.edition),
    join([source['publisher-place'], source.publisher], ': '),
    source.issued === undefined ? undefined : formatEdtf(source.issued),
    locator(citation) ?? behind('pp.', source.page),
    place(citation, source),
  ];
  return join(parts, ', ') ?? source.id;
}

/** A source as historians name it in passing: "Maximoff 1940". */
function shortSource({ author, issued, title, 'container-title': container }: Source): string {
  const name = author?.[0]?.family ?? author?.[0]?.literal;
  if (name !== undefined) return issued === undefined ? name : `${name} ${issued}`;
  return container === undefined ? title : `${container}, ${title}`;
}

/** A citation in passing: "Maximoff 1940, l. 243-244"; the key of a source that is not there. */
export const shortCitation = (citation: Citation, source: Source | undefined): string =>
  join([source === undefined ? citation.source : shortSource(source), locator(citation)], ', ') ?? citation.source;

/** A citation with its source, and both in words. */
export interface CitedSource {
  readonly citation: Citation;
  readonly source: Source;
  /** As `formatCitation` writes it. */
  readonly text: string;
}

/**
 * What a claim rests on: each citation with its source and as a line of a bibliography.
 *
 * @example citationsOf(dataset, claim).map(({ text }) => text).join('; ')
 */
export const citationsOf = ({ sources }: Pick<Dataset, 'sources'>, { cite }: Pick<Claim, 'cite'>): CitedSource[] =>
  cite.flatMap((citation) => {
    const source = sources.get(citation.source);
    return source === undefined ? [] : [{ citation, source, text: formatCitation(citation, source) }];
  });
