/** Read back by a parser that is not ours, the bibliography says of each source what the dataset says, whatever its texts are. */

import type { Source } from '@glossator/model';
import { type Creator, type Entry, parse } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { everything, hostileText, real, withText } from '../../test/exported.js';
import type { Dataset } from '../dataset.js';
import { exportBibtex } from './bibtex.js';
import { type Copy, copiesRead } from './cited.js';
import { escapeTex, verbatimTex } from './tex.js';

function entriesOf(dataset: Dataset): ReadonlyMap<string, Entry> {
  const { entries, errors } = parse(exportBibtex(dataset), {
    english: false,
    sentenceCase: false,
    verbatimFields: VERBATIM,
  });
  expect(errors).toEqual([]);
  expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
  return new Map(entries.map((entry) => [entry.key, entry]));
}

const VERBATIM = ['url', 'doi', 'date', 'keywords'];

/** As TeX and a file of UTF-8 have a text: white space is one blank, what cannot stand in a file is U+FFFD; the parser's grave is U+02CB. */
const asTex = (text: string): string =>
  text
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, '\uFFFD')
    .replaceAll('`', '\u02CB')
    .trim();

const CONTAINERS = ['journaltitle', 'booktitle', 'maintitle', 'organization', 'howpublished'];

const creator = ({ name, lastName, firstName }: Creator) => ({
  ...(name === undefined ? {} : { literal: name }),
  ...(lastName === undefined ? {} : { family: lastName }),
  ...(firstName === undefined ? {} : { given: firstName }),
});

/** What an entry says, in the words of CSL; the publisher of a thesis is its institution. */
function said({ fields }: Entry) {
  const container = CONTAINERS.map((name) => fields[name]).find((value) => value !== undefined);
  return {
    title: fields['title'],
    container: [container].flat()[0],
    publisher: (fields.publisher ?? fields.institution)?.join(' and '),
    place: fields.location?.join(' and '),
    edition: fields['edition'],
    volume: fields['volume'],
    issue: fields['number'],
    page: fields['pages']?.replaceAll('–', '-'),
    DOI: fields['doi'],
    URL: fields['url'],
    ISBN: fields['isbn'],
    type: fields.keywords?.join(),
    note: fields['annotation'],
    author: (fields.author ?? []).map(creator),
  };
}

/** Of a name of one part it cannot be said whether it is a family name or whole. */
const authorOf = ({ family, given, literal }: NonNullable<Source['author']>[number]) =>
  literal === undefined && family !== undefined && given !== undefined
    ? { family: asTex(family), given: asTex(given) }
    : { literal: asTex(literal ?? family ?? given ?? '') };

function meant(source: Source, copy: Copy | undefined): ReturnType<typeof said> {
  const address = source.URL ?? copy?.address;
  const text = (value: string | undefined) => (value === undefined ? undefined : asTex(value));
  return {
    title: asTex(source.title),
    container: text(source['container-title']),
    publisher: text(source.publisher),
    place: text(source['publisher-place']),
    edition: text(source.edition),
    volume: text(source.volume),
    issue: text(source.issue),
    page: text(source.page),
    DOI: source.DOI === undefined ? undefined : verbatimTex(source.DOI),
    URL: address === undefined ? undefined : verbatimTex(address),
    ISBN: text(source.ISBN),
    type: source.type,
    note: text(source.note),
    author: (source.author ?? []).map(authorOf),
  };
}

function expectAll(dataset: Dataset): void {
  const entries = entriesOf(dataset);
  const copies = copiesRead([...dataset.entities.values()]);
  for (const source of dataset.sources.values()) {
    const entry = entries.get(source.id);
    expect(entry === undefined ? undefined : said(entry), source.id).toEqual(meant(source, copies.get(source.id)));
  }
}

let small: Dataset;
beforeAll(async () => {
  small = await everything();
});

describe('of the real dataset', () => {
  it('every source is an entry with its key, and says what the dataset says', () => expectAll(real));

  it('what is online has an address, with the day on which it was read', () => {
    const online = [...entriesOf(real).values()].filter(({ type }) => type === 'online');
    expect(online.length).toBeGreaterThan(50);
    for (const { key, fields } of online) {
      expect(fields['url'], key).toMatch(/^https?:/u);
      if (real.sources.get(key)?.URL === undefined) expect(fields['urldate'], key).toMatch(/^\d{4}-\d\d-\d\d$/u);
    }
  });

  it('every work is an entry with its id', () => {
    const works = [...real.entities.values()].filter(({ kind }) => kind === 'work').map(({ id }) => id);
    const keys = [...entriesOf(real).keys()];
    expect(keys.filter((key) => key.includes(':')).sort()).toEqual(works.sort());
    expect(keys).toHaveLength(real.sources.size + works.length);
  });
});

describe('of a small one', () => {
  const entry = (key: string): string =>
    exportBibtex(small)
      .split('\n\n')
      .find((each) => each.includes(`{${key},`)) ?? '';

  it.each([
    ['diary', '@incollection{diary,'],
    ['diary', '  author = {Lee, Ann and {The Guild and Co}},'],
    ['diary', '  title = {{A Diary of 50\\% \\& \\textbraceleft{}more\\textbraceright{}}},'],
    ['diary', '  booktitle = {{The Papers\\_of Lee \\#2}},'],
    ['diary', '  pages = {1--9},'],
    ['diary', '  date = {1922~},'],
    ['diary', '  langid = {english},'],
    ['diary', '  doi = {10.1000/a_b},'],
    ['diary', '  url = {https://example.org/a_b%20c?x=%7B1%7D},'],
    ['work:letter', '@misc{work:letter,'],
    ['work:letter', '  author = {{Ann Lee}},'],
    ['work:letter', '  date = {1919-05},'],
    ['work:letter', '  number = {7},'],
  ])('%s has %s', (key, line) => expect(entry(key).split('\n')).toContain(line));

  it.each([
    ['1922', 'date = {1922}'],
    ['1922-04-02', 'date = {1922-04-02}'],
    ['1922-21', 'date = {1922-21}'],
    ['1922/1924-05', 'date = {1922/1924-05}'],
    ['192X', 'year = {{1920–1929}}'],
    ['[1921,1922]', 'year = {{1921 or 1922}}'],
    ['../1922', 'year = {{until 1922}}'],
  ])('a source of %s has %s', (issued, expected) => {
    const book = small.sources.get('book');
    const sources = new Map([['book', { ...(book as Source), issued }]]);
    expect(exportBibtex({ ...small, sources })).toContain(expected);
  });

  it('says the same of every source, whatever its texts are', () => {
    fc.assert(
      fc.property(hostileText, (text) => expectAll(withText(small, text))),
      { numRuns: 100 },
    );
  });

  it('is the same whatever the order of sources and entities', () => {
    const turned = {
      ...small,
      entities: new Map([...small.entities].reverse()),
      sources: new Map([...small.sources].reverse()),
    };
    expect(exportBibtex(turned)).toBe(exportBibtex(small));
  });
});

describe('names that a reader could take apart', () => {
  it.each([
    [{ family: 'Ludendorff and Hindenburg', given: 'X' }, '{Ludendorff and Hindenburg}, X'],
    [{ family: 'Lee, Jr.', given: 'Ann' }, '{Lee, Jr.}, Ann'],
    [{ family: 'van der Linden', given: 'Marcel' }, 'van der Linden, Marcel'],
    [{ family: 'others' }, '{others}'],
    [{ literal: '雅·金丁' }, '{雅·金丁}'],
  ])('%j', (author, expected) => {
    const sources = new Map([['book', { ...(small.sources.get('book') as Source), author: [author] }]]);
    expect(exportBibtex({ ...small, sources })).toContain(`author = {${expected}},`);
  });
});

it.each([
  [
    '\\{}~^#$%&_',
    '\\textbackslash{}\\textbraceleft{}\\textbraceright{}\\textasciitilde{}\\textasciicircum{}\\#\\$\\%\\&\\_',
  ],
  ['  a\r\n\tb ', 'a b'],
  ['\u0000\ud800', '\uFFFD\uFFFD'],
  ['Söhne Мясников', 'Söhne Мясников'],
])('escapeTex(%j)', (text, expected) => expect(escapeTex(text)).toBe(expected));
