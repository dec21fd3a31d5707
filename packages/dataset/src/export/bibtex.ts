import { formatEdtf } from '@glossator/dates';
import type { Source, Work } from '@glossator/model';
import { best } from '../api/best.js';
import { relationsOf } from '../api/relations.js';
import type { Dataset } from '../dataset.js';
import { type Copy, copiesRead } from './cited.js';
import { exportDataset } from './json.js';
import { escapeTex, verbatimTex } from './tex.js';

/** An entry of BibLaTeX: its fields hold TeX; those that are undefined are not written. */
interface Entry {
  readonly type: string;
  readonly key: string;
  readonly fields: Readonly<Record<string, string | undefined>>;
}

/** What BibLaTeX calls the types of CSL, and the field that holds what an item of each stands in. */
const TYPES: ReadonlyMap<string, readonly [type: string, container: string]> = new Map([
  ['article-journal', ['article', 'journaltitle']],
  ['article-magazine', ['article', 'journaltitle']],
  ['article-newspaper', ['article', 'journaltitle']],
  ['review', ['article', 'journaltitle']],
  ['review-book', ['article', 'journaltitle']],
  ['book', ['book', 'maintitle']],
  ['chapter', ['incollection', 'booktitle']],
  ['paper-conference', ['inproceedings', 'booktitle']],
  ['entry', ['inreference', 'booktitle']],
  ['entry-dictionary', ['inreference', 'booktitle']],
  ['entry-encyclopedia', ['inreference', 'booktitle']],
  ['webpage', ['online', 'organization']],
  ['post', ['online', 'organization']],
  ['post-weblog', ['online', 'organization']],
  ['thesis', ['thesis', 'howpublished']],
  ['report', ['report', 'howpublished']],
  ['pamphlet', ['booklet', 'howpublished']],
]);

const OTHER = ['misc', 'howpublished'] as const;

const WORK_TYPES: ReadonlyMap<string, string> = new Map([
  ['book', 'book'],
  ['newspaper', 'periodical'],
  ['pamphlet', 'booklet'],
]);

/** Languages for which BibLaTeX has words and hyphenation, in the script that it expects. */
const LANGUAGES: ReadonlyMap<string, string> = new Map([
  ['ca', 'catalan'],
  ['cs', 'czech'],
  ['da', 'danish'],
  ['de', 'german'],
  ['en', 'english'],
  ['es', 'spanish'],
  ['fi', 'finnish'],
  ['fr', 'french'],
  ['hr', 'croatian'],
  ['hu', 'hungarian'],
  ['it', 'italian'],
  ['nl', 'dutch'],
  ['pl', 'polish'],
  ['pt', 'portuguese'],
  ['ru', 'russian'],
  ['ru-Cyrl', 'russian'],
  ['sv', 'swedish'],
  ['uk', 'ukrainian'],
  ['uk-Cyrl', 'ukrainian'],
]);

const text = (value: string | undefined): string | undefined => (value === undefined ? undefined : escapeTex(value));

/** A second pair of braces keeps what is in it as it is: a style must not write a title in small letters, nor take a name apart. */
const whole = (value: string): string => `{${escapeTex(value)}}`;

const kept = (value: string | undefined): string | undefined => (value === undefined ? undefined : whole(value));

const DAY = '-?\\d{4}(?:-(?:0\\d|1[0-2]|2[1-4])(?:-\\d{2})?)?[?~%]?';
const DATE = new RegExp(`^${DAY}(?:/${DAY})?$`, 'u');

/** BibLaTeX reads dates as EDTF does, but not every sort of it: the others are given in words. */
function dated(edtf: string | undefined): Entry['fields'] {
  if (edtf === undefined) return {};
  return DATE.test(edtf) ? { date: edtf } : { year: whole(formatEdtf(edtf)) };
}

/** In a part of a name these words and signs mean something. */
const namePart = (part: string): string =>
  /[,="]|(?:^|\s)and(?:\s|$)|^others$/iu.test(part) ? whole(part) : escapeTex(part);

function author({ family, given, literal }: NonNullable<Source['author']>[number]): string {
  if (literal !== undefined) return whole(literal);
  if (family === undefined || given === undefined) return whole(family ?? given ?? '');
  return `${namePart(family)}, ${namePart(given)}`;
}

const listed = (names: readonly string[]): string | undefined => (names.length === 0 ? undefined : names.join(' and '));

/** Without an address there is nothing online: styles warn of such an entry, or leave it out. */
const withAddress = (type: string, address: string | undefined): string =>
  type === 'online' && address === undefined ? 'misc' : type;

/** @param copy that was read, where the source does not say its own address */
function sourceEntry(source: Source, copy: Copy | undefined): Entry {
  const [type, container] = TYPES.get(source.genre ?? '') ?? OTHER;
  const address = source.URL ?? copy?.address;
  const publisher = type === 'thesis' || type === 'report' ? 'institution' : 'publisher';
  return {
    type: withAddress(type, address ?? source.DOI),
    key: source.id,
    fields: {
      author: listed((source.author ?? []).map(author)),
      title: whole(source.title),
      [container]: kept(source['container-title']),
      edition: text(source.edition),
      volume: text(source.volume),
      number: text(source.issue),
      pages: text(source.page)?.replaceAll('-', '--'),
      [publisher]: kept(source.publisher),
      location: kept(source['publisher-place']),
      ...dated(source.issued),
      langid: LANGUAGES.get(source.language ?? ''),
      doi: source.DOI === undefined ? undefined : verbatimTex(source.DOI),
      isbn: text(source.ISBN),
      url: address === undefined ? undefined : verbatimTex(address),
      urldate: address === copy?.address ? copy?.accessed : undefined,
      keywords: source.type,
      annotation: text(source.note),
    },
  };
}

/** Who stands in a relation to a work, by the label: what of it is the family name is not known. */
function named(dataset: Dataset, work: Work, relation: string): string | undefined {
  const related = relationsOf(dataset, work).filter(
    ({ direction, claim }) => direction === 'inverse' && claim.type === relation,
  );
  return listed([...new Set(related.map(({ entity }) => whole(entity.label)))]);
}

function workEntry(dataset: Dataset, work: Work): Entry {
  const { label } = dataset.vocabularies.workClasses.find(({ id }) => id === work.class) ?? { label: work.class };
  return {
    type: WORK_TYPES.get(work.class) ?? 'misc',
    key: work.id,
    fields: {
      author: named(dataset, work, 'authorOf'),
      editor: named(dataset, work, 'editorOf'),
      title: whole(work.label),
      type: text(label),
      number: text(best(work, 'issue')?.value),
      publisher: named(dataset, work, 'publisherOf'),
      ...dated(best(work, 'published')?.value.edtf),
      keywords: 'work',
      annotation: text(best(work, 'description')?.value),
    },
  };
}

function written({ type, key, fields }: Entry): string {
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = {${value}},\n`],
  );
  return `@${type}{${key},\n${lines.join('')}}\n`;
}

/**
 * The bibliography of a dataset for BibLaTeX (UTF-8): its sources by the keys that citations name, then its works by their ids.
 *
 * @example exportBibtex(dataset) // '@incollection{maximoff-1940,\n  author = {Maximoff, G. P.},\n …'
 */
export function exportBibtex(dataset: Dataset): string {
  const { entities, sources } = exportDataset(dataset);
  const works = entities.flatMap((entity) => (entity.kind === 'work' ? [workEntry(dataset, entity)] : []));
  const copies = copiesRead(entities);
  return [...sources.map((source) => sourceEntry(source, copies.get(source.id))), ...works].map(written).join('\n');
}
