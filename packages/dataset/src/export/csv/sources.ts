import type { Redirect, Source } from '@glossator/model';
import { type Column, type Table, type TableSpec, writeTable } from './table.js';

const TEXTS = [
  ['genre', 'the CSL type of item'],
  ['title', 'as the source gives it'],
  ['container-title', 'the book, journal or site it stands in'],
  ['publisher', 'who published it'],
  ['publisher-place', 'where'],
  ['issued', 'when, EDTF'],
  ['edition', 'which edition'],
  ['volume', 'which volume'],
  ['issue', 'which issue'],
  ['page', 'which pages'],
  ['language', 'BCP 47 tag'],
  ['URL', 'its own address'],
  ['DOI', 'digital object identifier'],
  ['ISBN', 'international standard book number'],
  ['note', 'a remark of the curators'],
] as const;

const SOURCES: TableSpec<Source> = {
  name: 'sources',
  description: 'What claims and names are taken from, in the field names of CSL; their authors are in authors.',
  primaryKey: ['id'],
  columns: [
    { name: 'id', description: 'the key that citations name', of: ({ id }) => id, required: true },
    { name: 'type', description: 'primary, secondary or tertiary', of: ({ type }) => type, required: true },
    ...TEXTS.map(([name, description]): Column<Source> => ({ name, description, of: (source) => source[name] })),
    {
      name: 'transcriptionSha256',
      description: 'SHA-256 of the text that lines count',
      of: ({ transcription }) => transcription?.sha256,
    },
    {
      name: 'transcriptionLines',
      description: 'how many lines that text has',
      datatype: 'integer',
      of: ({ transcription }) => transcription?.lines,
    },
    {
      name: 'transcriptionNote',
      description: 'a remark of the curators on that text',
      of: ({ transcription }) => transcription?.note,
    },
  ],
};

interface AuthorRow {
  readonly source: string;
  readonly position: number;
  readonly author: NonNullable<Source['author']>[number];
}

const AUTHORS: TableSpec<AuthorRow> = {
  name: 'authors',
  description: 'Who wrote a source.',
  primaryKey: ['source', 'position'],
  foreignKeys: [{ columns: ['source'], table: 'sources', key: ['id'] }],
  columns: [
    { name: 'source', description: 'the source', of: ({ source }) => source, required: true },
    {
      name: 'position',
      description: 'counts the authors of one source from 1',
      datatype: 'integer',
      of: ({ position }) => position,
      required: true,
    },
    { name: 'family', description: 'family name', of: ({ author }) => author.family },
    { name: 'given', description: 'given names', of: ({ author }) => author.given },
    { name: 'literal', description: 'a name not to be divided', of: ({ author }) => author.literal },
  ],
};

interface RedirectRow extends Redirect {
  readonly successor?: string;
}

const REDIRECTS: TableSpec<RedirectRow> = {
  name: 'redirects',
  description: 'Where ids that are no longer live lead: a row for each successor, one for an id that has none.',
  primaryKey: ['id', 'position'],
  foreignKeys: [{ columns: ['to'], table: 'entities', key: ['id'] }],
  columns: [
    { name: 'id', description: 'the id of old', of: ({ id }) => id, required: true },
    {
      name: 'position',
      description: 'counts the successors of one id from 1',
      datatype: 'integer',
      of: ({ to, successor }) => (successor === undefined ? 1 : (to ?? []).indexOf(successor) + 1),
      required: true,
    },
    { name: 'kind', description: 'moved, split or withdrawn', of: ({ kind }) => kind, required: true },
    { name: 'to', description: 'the live id', of: ({ successor }) => successor },
    { name: 'reason', description: 'why', of: ({ reason }) => reason, required: true },
    { name: 'version', description: 'of the dataset that did it', of: ({ version }) => version, required: true },
  ],
};

/** The tables of sources, of who wrote them and of ids of old. */
export function sourceTables(sources: readonly Source[], redirects: readonly Redirect[]): Table[] {
  const authors = sources.flatMap(({ id, author = [] }) =>
    author.map((each, at): AuthorRow => ({ source: id, author: each, position: at + 1 })),
  );
  const moves = redirects.flatMap((redirect): RedirectRow[] =>
    redirect.to === undefined || redirect.to.length === 0
      ? [redirect]
      : redirect.to.map((successor) => ({ ...redirect, successor })),
  );
  return [writeTable(SOURCES, sources), writeTable(AUTHORS, authors), writeTable(REDIRECTS, moves)];
}
