/** An index of notes, printed. */
import type { BookIndexOutput } from '@glossator/model';
import { escapeLinkText, escapeMarkdown } from '@glossator/service';
import { INDEX_KINDS, type IndexEntry, type IndexKind, type IndexLine, linesOf } from './book-index.js';

const TITLES: Readonly<Record<IndexKind, string>> = {
  person: 'People',
  org: 'Groups',
  event: 'Events',
  work: 'Works',
  place: 'Places',
  concept: 'Concepts',
};

/** The lines of each file: "3, 8". */
function byFile({ places }: IndexEntry): [file: string, lines: number[]][] {
  const files = new Map<string, number[]>();
  for (const { file, line } of places) files.set(file, [...(files.get(file) ?? []), line]);
  return [...files];
}

/** A path as the destination of a link: what Markdown or a URL would read otherwise is encoded. */
const destination = (file: string): string =>
  file
    .split('/')
    .map((name) =>
      encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
        /[()]/gu,
        (sign) => `%${sign.charCodeAt(0).toString(16)}`,
      ),
    )
    .join('/');

const dated = (heading: string, { dates }: IndexEntry): string => (dates === '' ? heading : `${heading} (${dates})`);

function asItem(line: IndexLine): string {
  if ('see' in line) return `- ${escapeMarkdown(line.word)}, *see* ${escapeMarkdown(line.see.heading)}`;
  const { entry } = line;
  const files = byFile(entry).map(
    ([file, lines]) => `[${escapeLinkText(file)}](${destination(file)}) ${lines.join(', ')}`,
  );
  return `- ${escapeMarkdown(dated(line.word, entry))}: ${files.join('; ')}`;
}

/** A list for each kind, whose links lead to the notes; the numbers behind them are lines. */
export function indexAsMarkdown(output: BookIndexOutput): string {
  const parts = INDEX_KINDS.flatMap((kind) => {
    const lines = linesOf(output, kind);
    return lines.length === 0 ? [] : [`## ${TITLES[kind]}\n\n${lines.map(asItem).join('\n')}\n`];
  });
  return ['# Index\n', ...parts].join('\n');
}

/** A cell of RFC 4180. What a spreadsheet would take for a formula stays as it is: these are data. */
const cell = (value: string | number): string => {
  const text = String(value);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** The same file by a name that no spreadsheet takes for a formula: a path can say so, a name cannot. */
const safePath = (file: string): string => (/^[=+\-@\t\r]/u.test(file) ? `./${file}` : file);

const COLUMNS = ['kind', 'heading', 'dates', 'see', 'entity', 'file', 'line', 'linked'];

function asRows(kind: IndexKind, line: IndexLine): (string | number)[][] {
  if ('see' in line) return [[kind, line.word, '', line.see.heading, line.see.entity, '', '', '']];
  const { heading, dates, entity, places } = line.entry;
  return places.map((place) => [
    kind,
    heading,
    dates,
    '',
    entity,
    safePath(place.file),
    place.line,
    String(place.linked),
  ]);
}

/** A row for every line of a note, and one for every other spelling; RFC 4180. */
export const indexAsCsv = (output: BookIndexOutput): string =>
  [COLUMNS, ...INDEX_KINDS.flatMap((kind) => linesOf(output, kind).flatMap((line) => asRows(kind, line)))]
    .map((row) => `${row.map(cell).join(',')}\r\n`)
    .join('');
