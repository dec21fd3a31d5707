import { addressOf, type Dataset, shortCitation } from '@glossator/dataset';
import { formatEdtf } from '@glossator/dates';
import type { Citation, Source } from '@glossator/model';
import { joined, type Line, link, type PassageOf, type Piece, plain } from './text.js';

/** So many citations of one claim are listed, and so many places of one citation. */
const MAX_CITED = 50;

/** As lines are written: "243", "243-244". */
const LINES = /^\d{1,9}(?:-\d{1,9})?$/u;

const moreThan = (all: readonly unknown[]): Line[] =>
  all.length > MAX_CITED ? [[`and ${all.length - MAX_CITED} more`]] : [];

/** Each place by itself, so that each can be opened where the source has a transcription. */
function locators(lines: string, source: Source | undefined, dataset: string): Line {
  const places = lines.split(',').map((place) => place.trim());
  const pieces = places.slice(0, MAX_CITED).map((place): Line => {
    const text = plain(place);
    if (source?.transcription === undefined || !LINES.test(place)) return [text];
    const passage: PassageOf = {
      source: source.id,
      dataset,
      lines: place,
      sha256: source.transcription.sha256,
    };
    return [{ text, passage }];
  });
  return joined([...pieces, ...moreThan(places)], ', ');
}

/** A source in passing, "Maximoff 1940", and where in it. */
function placeIn(citation: Citation, source: Source | undefined, dataset: string): Line {
  const { lines } = citation;
  const short = plain(shortCitation(lines === undefined ? citation : { source: citation.source }, source));
  const named: Piece = source === undefined ? short : { text: short, source };
  return lines === undefined ? [named] : [named, ', l. ', ...locators(lines, source, dataset)];
}

/** Where it can be read; https only. */
function reading(citation: Citation, source: Source | undefined): string[] {
  const address = source === undefined ? citation.via?.address : addressOf(citation, source);
  if (address?.startsWith('https://') !== true) return [];
  const { via } = citation;
  return [link(via === undefined ? 'read it' : `read on ${formatEdtf(via.accessed)}`, address)];
}

/**
 * One citation, whole: the source and the place in it, what is printed there, a remark, and the copy that was read.
 *
 * @example 'Maximoff 1940, l. 243-244: “October 19th, 1880”'
 */
export function cited(citation: Citation, { name, sources }: Dataset): Line {
  const source = sources.get(citation.source);
  const { asPrinted, note } = citation;
  const said = [
    ...(asPrinted === undefined ? [] : [`“${plain(asPrinted)}”`]),
    ...(note === undefined ? [] : [plain(note)]),
    ...reading(citation, source),
  ];
  const place = placeIn(citation, source, name);
  return said.length === 0 ? place : [...place, ': ', said.join(' · ')];
}

/** Each citation of a claim. */
export const citedEach = (cite: readonly Citation[], dataset: Dataset): Line[] => [
  ...cite.slice(0, MAX_CITED).map((each) => cited(each, dataset)),
  ...moreThan(cite),
];

/** The citations of a claim behind it, on its line. */
export const citedBehind = (cite: readonly Citation[], dataset: Dataset): Line =>
  cite.length === 0 ? [] : [' — ', ...joined(citedEach(cite, dataset), '; ')];
